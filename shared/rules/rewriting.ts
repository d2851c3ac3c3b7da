import { narrativePatch } from '../commands/patch';
import { spliceBlock } from '../fields/pieces';
import type { Report } from '../report/model';
import type { Fix, TextRange } from './finding';

/** A fix that puts `words` in the place of the words of a text part; the button says `verb` and the words. */
export function rewriting(report: Report, range: TextRange, words: string, verb: string): Fix {
  const blocks = report.narrative[range.part].map((block, index) =>
    index === range.block ? spliceBlock(block, range.start, range.end, [words]) : block,
  );
  return { label: `${verb} ${words}`, patches: [narrativePatch(report, range.part, blocks)] };
}
