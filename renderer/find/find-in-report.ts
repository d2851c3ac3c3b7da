import { narrativePatch, type Patch } from '../../shared/commands/patch';
import { soundFields, spliceBlock } from '../../shared/fields/pieces';
import { formOf } from '../../shared/form/form';
import { FORM_PARTS, isNarrativePart, partById } from '../../shared/form/parts';
import type { FormRow, NarrativePartId, TableId } from '../../shared/form/types';
import type { Focus } from '../../shared/history/focus';
import { NARRATIVE_PARTS, type Block, type Report } from '../../shared/report/model';

export interface Hit {
  focus: Focus;
  /** The part it is in, and the words around it. */
  part: string;
  words: string;
}

const AROUND = 12;

/** Every place where a text stands in the report: in the text parts and in the labels of the tables. */
export function findInReport(report: Report, wanted: string): Hit[] {
  const text = wanted.trim();
  if (text === '') return [];
  return FORM_PARTS.flatMap((part) =>
    isNarrativePart(part.id) ? hitsInText(report, part.id, text) : hitsInTable(report, part.id, text),
  );
}

/** Where words stand in a block: UTF-16 offsets, end exclusive. */
export function hitsInBlock({ text }: Block, wanted: string): { start: number; end: number }[] {
  const hits: { start: number; end: number }[] = [];
  if (wanted === '') return hits;
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length))
    hits.push({ start, end: start + wanted.length });
  return hits;
}

function hitsInText(report: Report, part: NarrativePartId, wanted: string): Hit[] {
  return report.narrative[part].flatMap((block, index) =>
    hitsInBlock(block, wanted).map(({ start, end }) => ({
      focus: { kind: 'text', part, block: index, start, end },
      part: partById(part).heading,
      words: block.text.slice(Math.max(0, start - AROUND), end + AROUND),
    })),
  );
}

/**
 * The patches that put other words in the place of all that is found in the text parts, or of one hit alone. Words that
 * follow the tables are left as they are where all are replaced, and counted; a single one becomes plain words.
 */
export function replacing(
  report: Report,
  wanted: string,
  words: string,
  only?: Hit,
): { patches: Patch[]; replaced: number; kept: number } {
  let [replaced, kept] = [0, 0];
  const patches = NARRATIVE_PARTS.flatMap((part) => {
    const before = replaced;
    const blocks = report.narrative[part].map((block, index) =>
      hitsInBlock(block, wanted)
        .filter(({ start }) => !only || isAt(only, part, index, start))
        .reverse()
        .reduce((changed, { start, end }) => {
          const touches = soundFields(block).some(({ at, length }) => at < end && start < at + length);
          if (touches && !only) kept += 1;
          if (touches && !only) return changed;
          replaced += 1;
          return spliceBlock(changed, start, end, [words]);
        }, block),
    );
    return replaced > before ? [narrativePatch(report, part, blocks)] : [];
  });
  return { patches, replaced, kept };
}

function isAt({ focus }: Hit, part: NarrativePartId, block: number, start: number): boolean {
  return focus.kind === 'text' && focus.part === part && focus.block === block && focus.start === start;
}

function hitsInTable(report: Report, id: TableId, text: string): Hit[] {
  return formOf(report.form).tables[id].rows.flatMap((row) => {
    const label = row.cells.find((cell) => cell.kind === 'label' && cell.text.includes(text));
    const address = firstValue(row);
    if (label?.kind !== 'label' || address === undefined) return [];
    const focus: Focus = { kind: 'cells', part: id, anchor: address, focus: address };
    return [{ focus, part: partById(id).heading, words: label.text }];
  });
}

function firstValue(row: FormRow): string | undefined {
  return row.cells.find((cell) => cell.kind !== 'label')?.address;
}
