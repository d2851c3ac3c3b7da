/** A run of text; `raised` is a superscript or subscript. */
export interface Piece {
  text: string;
  raised?: 'super' | 'sub';
}

/** A figure with its separators, as far as it may stand in a cell. */
const FIGURE = /^[\s\d０-９.,，%％]+$/u;
/** Footnote marks: 1, ①, *, [1], （注2）. */
const MARK = /^[\s[［(（〔【]*(?:附?注)?[\d０-９①-⑳*＊†‡※,，、]*[\s\]］)）〕】]*$/u;
const SUPER: Readonly<Record<string, string>> = signs('0123456789+-()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾');
const SUB: Readonly<Record<string, string>> = signs('0123456789+-()', '₀₁₂₃₄₅₆₇₈₉₊₋₍₎');

function signs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((sign, index) => [sign, to[index] ?? sign]));
}

/** The text as it is seen: raised digits as raised signs, so that `12` with a mark 1 never becomes 121. */
export function seenText(pieces: readonly Piece[]): string {
  return pieces.map(seenPiece).join('');
}

function seenPiece({ text, raised }: Piece): string {
  if (!raised) return text;
  const raisedSigns = raised === 'super' ? SUPER : SUB;
  return [...text].map((sign) => raisedSigns[sign] ?? sign).join('');
}

export interface CellText {
  text: string;
  /** The raised marks that were left out; '' for none. */
  marks: string;
}

/** The text of a table cell without the footnote marks that stand beside its figure or label; `m²` keeps its sign. */
export function textAndMarks(pieces: readonly Piece[]): CellText {
  const plain = pieces
    .filter((piece) => !piece.raised)
    .map((piece) => piece.text)
    .join('');
  if (plain.trim() === '' || pieces.every((piece) => !piece.raised)) {
    return { text: pieces.map((piece) => piece.text).join(''), marks: '' };
  }
  const isFigure = FIGURE.test(plain);
  let text = '';
  let marks = '';
  for (const piece of pieces) {
    if (!piece.raised) text += piece.text;
    else if (isFigure || (MARK.test(piece.text) && !/[A-Za-z]\s*$/u.test(text))) marks += piece.text;
    else text += seenPiece(piece);
  }
  return { text, marks };
}
