import { blockOfPieces, piecesOf, pieceText, spliceBlock, type Piece } from '../fields/pieces';
import type { Block } from '../report/model';

/** Words with `{name}` in the place of each field: what stays the same while the figures change. */
export function markedText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `{${piece.is}}`)).join('');
}

/** Where marked words stand in a block: characters of its own text; null where they don't. */
export function findMarked(block: Block, words: string): { start: number; end: number } | null {
  if (words === '') return null;
  const pieces = piecesOf(block);
  const at = markedText(pieces).indexOf(words);
  if (at < 0) return null;
  const start = ownOffset(pieces, at);
  const end = ownOffset(pieces, at + words.length);
  return start === null || end === null ? null : { start, end };
}

/** The offset in the block's own text of an offset in its marked text; null inside a field. */
function ownOffset(pieces: readonly Piece[], marked: number): number | null {
  let own = 0;
  let at = 0;
  for (const piece of pieces) {
    if (at === marked) return own;
    const long = markedText([piece]).length;
    if (marked < at + long) return typeof piece === 'string' ? own + (marked - at) : null;
    at += long;
    own += pieceText(piece).length;
  }
  return at === marked ? own : null;
}

/** A block with marked words replaced by pieces; null where the block does not hold them. */
export function replaceMarked(block: Block, words: string, pieces: readonly Piece[]): Block | null {
  const place = findMarked(block, words);
  return place && spliceBlock(block, place.start, place.end, pieces);
}

/** A block with pieces put in behind marked words; null where the block does not hold them. */
export function insertBehind(block: Block, words: string, pieces: readonly Piece[]): Block | null {
  const place = findMarked(block, words);
  return place && spliceBlock(block, place.end, place.end, pieces);
}

/** A paragraph of these pieces. */
export function paragraphOf(pieces: readonly Piece[]): Block {
  return blockOfPieces({ kind: 'paragraph', text: '' }, pieces);
}
