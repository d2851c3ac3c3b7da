import { draftedPatch, narrativePatch, type Patch } from '../commands/patch';
import { pieceText, spliceBlock, type Piece } from '../fields/pieces';
import type { NarrativePartId } from '../form/types';
import type { Block, Report } from '../report/model';
import type { Composed } from './compose';
import { remembered } from './live';
import { paragraphOf } from './marked-text';

/** Where words go in: from one place of a text part to another one, offsets in UTF-16 units of their block. */
export interface Selected {
  from: { block: number; offset: number };
  to: { block: number; offset: number };
}

/** Words to be put into a text part. */
export interface StockWords {
  pieces: readonly Piece[];
  /** Where they are stock sentences, so that they follow the tables. */
  sentences?: readonly Composed[];
}

/** A change of a text part, and the words that are new in it. */
interface Insertion {
  patches: Patch[];
  block: number;
  start: number;
  end: number;
}

/**
 * Puts words into a text part in the place of what is selected there (in one block; else at its end), behind a heading
 * as a paragraph of their own, and at the end of the part where nothing was selected yet. Stock sentences among them
 * are remembered, so that they follow the tables.
 */
export function insertionOf(
  report: Report,
  part: NarrativePartId,
  selected: Selected | null,
  words: StockWords,
): Insertion {
  const blocks = report.narrative[part];
  const at = selected ? selected.to.block : blocks.length - 1;
  const block = blocks[at];
  const long = words.pieces.reduce((sum, piece) => sum + pieceText(piece).length, 0);
  const told = remembered(words.sentences ?? []);
  const patchesOf = (after: Block[]): Patch[] => [
    narrativePatch(report, part, after),
    ...(told.length === 0
      ? []
      : [
          draftedPatch(report, {
            ...report.drafted,
            [part]: [...(report.drafted?.[part] ?? []), ...told],
          }),
        ]),
  ];
  if (!block || block.kind === 'heading' || !selected) {
    const place = block && block.text === '' && block.kind === 'paragraph' ? at : at + 1;
    const rest = place === at ? blocks.slice(at + 1) : blocks.slice(place);
    const after = [...blocks.slice(0, place), paragraphOf(words.pieces), ...rest];
    return { patches: patchesOf(after), block: place, start: 0, end: long };
  }
  const end = selected.to.offset;
  const start = selected.from.block === at ? Math.min(selected.from.offset, end) : end;
  const after = blocks.map((each, index) =>
    index === at ? spliceBlock(each, start, end, words.pieces) : each,
  );
  return { patches: patchesOf(after), block: at, start, end: start + long };
}
