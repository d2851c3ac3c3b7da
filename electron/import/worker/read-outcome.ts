import { importSource } from '../../../shared/import/import-source';
import { noticeSentence } from '../../../shared/import/source/notices';
import { readForeign, type ReaderTools } from '../readers/read-source';
import { boundedBlocks } from './bounded-blocks';
import type { Outcome } from './outcome';

/** Reads a foreign document as a report: its content by the reader of its kind, then what the form makes of it. */
export async function readOutcome(bytes: Uint8Array, name: string, tools: ReaderTools): Promise<Outcome> {
  const reading = await readForeign(bytes, name, tools);
  if ('refused' in reading) return reading;
  const result = importSource(reading, name);
  if (!result.ok) return { notReport: result.reason };
  const { report, findings, cells, unplaced, source, notices } = result;
  const { blocks, leftOut } = boundedBlocks(source.blocks);
  return {
    kind: source.kind,
    report,
    findings: findings.map((each) => ({ ...each, cells: [...each.cells] })),
    cells: Object.fromEntries(cells),
    unplaced: [...unplaced],
    blocks,
    blocksLeftOut: leftOut,
    notices: notices.map(({ code, text, at }) => ({
      sentence: noticeSentence(code, text),
      ...(at && { at }),
    })),
  };
}
