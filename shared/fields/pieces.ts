import type { Block, Field } from '../report/model';

/** A field in a block's text: the words shown now, and what the file says of it. */
export interface FieldPiece {
  is: string;
  /** Never empty. */
  text: string;
  /** Keys of the field that this version does not know. */
  extra?: Record<string, unknown>;
}

/** A block's text is a row of plain words and fields. */
export type Piece = string | FieldPiece;

/** The fields whose place is sound: in order, without overlap, inside the text, no character cut in two. */
export function soundFields({ text, fields = [] }: Block): Field[] {
  let end = 0;
  return fields.filter(({ at, length }) => {
    if (at < end || length < 1 || at + length > text.length) return false;
    if (cutsCharacter(text, at) || cutsCharacter(text, at + length)) return false;
    end = at + length;
    return true;
  });
}

function cutsCharacter(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(at - 1, 0), at + 1)) && at > 0;
}

/** The text of a block piece by piece; fields whose place is not sound are plain words. */
export function piecesOf(block: Block): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { at: start, length, is, ...extra } of soundFields(block)) {
    if (start > at) pieces.push(block.text.slice(at, start));
    const text = block.text.slice(start, start + length);
    pieces.push({ is, text, ...(Object.keys(extra).length > 0 && { extra }) });
    at = start + length;
  }
  if (at < block.text.length) pieces.push(block.text.slice(at));
  return pieces;
}

/** A block of these pieces; everything else of it is as in `like`. Empty pieces are left out. */
export function blockOfPieces(
  { text: _text, fields: _fields, ...like }: Block,
  pieces: readonly Piece[],
): Block {
  let text = '';
  const fields: Field[] = [];
  for (const piece of pieces) {
    if (typeof piece !== 'string' && piece.text !== '')
      fields.push({ ...piece.extra, at: text.length, length: piece.text.length, is: piece.is });
    text += pieceText(piece);
  }
  return { ...like, text, ...(fields.length > 0 && { fields }) };
}

/** The words of a piece. */
export function pieceText(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}

/** The pieces between two offsets of their text; a field that is cut becomes plain words. */
function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const sliced: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const text = pieceText(piece);
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, text.length);
    if (start < end) sliced.push(start === 0 && end === text.length ? piece : text.slice(start, end));
    at += text.length;
  }
  return sliced;
}

/** A block with `pieces` in the place of its characters `start` to `end`; fields touched there are gone, others stay. */
export function spliceBlock(block: Block, start: number, end: number, pieces: readonly Piece[]): Block {
  const all = piecesOf(block);
  return blockOfPieces(block, [
    ...slicePieces(all, 0, start),
    ...pieces,
    ...slicePieces(all, end, block.text.length),
  ]);
}

/** The part of a block between two offsets. */
export function sliceBlock(block: Block, start: number, end: number): Block {
  return blockOfPieces(block, slicePieces(piecesOf(block), start, end));
}

/** Two blocks as one: what the second says behind the first, which gives everything else. */
export function joinBlocks(first: Block, second: Block): Block {
  return blockOfPieces(first, [...piecesOf(first), ...piecesOf(second)]);
}
