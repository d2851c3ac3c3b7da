import { narrativePatch } from '../commands/patch';
import { spliceBlock, type FieldPiece, type Piece } from '../fields/pieces';
import type { Report } from '../report/model';
import type { Fix, TextRange } from './finding';

/** A fix that puts `words` in the place of the words of a text part; the button says `verb` and the words. */
export function rewriting(report: Report, range: TextRange, words: string, verb: string): Fix {
  return replacing(report, range, words, `${verb} ${words}`);
}

/** A fix that puts a field there, which follows the tables from then on. */
export function insertingField(report: Report, range: TextRange, field: FieldPiece): Fix {
  return replacing(report, range, field, `换成 ${field.text}，以后随表变化`);
}

function replacing(report: Report, range: TextRange, piece: Piece, label: string): Fix {
  const blocks = report.narrative[range.part].map((block, index) =>
    index === range.block ? spliceBlock(block, range.start, range.end, [piece]) : block,
  );
  return { label, patches: [narrativePatch(report, range.part, blocks)] };
}
