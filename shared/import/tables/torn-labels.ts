import type { TableRow } from '../lines/table-row';
import { isFigureText } from '../../number/figure-text';

/** No label is torn into more pieces. */
const MOST_PIECES = 4;
/** Nor is a piece of one longer. */
const LONGEST_PIECE = 40;

/** Joins the lines a label was broken over, where each cell stands on a line of its own: `本年新` `制作数量`. */
export function joinTornLabels(rows: readonly TableRow[], isLabel: (text: string) => boolean): TableRow[] {
  const joined: TableRow[] = [];
  let from = 0;
  for (let row = rows[from]; row; row = rows[from]) {
    const pieces = piecesAt(rows, from, isLabel);
    joined.push(
      pieces > 1
        ? {
            ...row,
            cells: [
              rows
                .slice(from, from + pieces)
                .flatMap(textsOf)
                .join(''),
            ],
          }
        : row,
    );
    from += pieces;
  }
  return joined;
}

function piecesAt(rows: readonly TableRow[], from: number, isLabel: (text: string) => boolean): number {
  let text = pieceOf(rows[from]);
  if (text === null || isLabel(text)) return 1;
  for (let count = 2; count <= MOST_PIECES; count += 1) {
    const piece = pieceOf(rows[from + count - 1]);
    if (piece === null || isLabel(piece)) return 1;
    text += piece;
    if (isLabel(text)) return count;
  }
  return 1;
}

/** The only text of a line, if it can be a piece of a label. */
function pieceOf(row: TableRow | undefined): string | null {
  const [text, ...others] = row && !row.ruled ? textsOf(row) : [];
  if (text === undefined || others.length > 0 || text.length > LONGEST_PIECE) return null;
  return isFigureText(text) ? null : text;
}

function textsOf({ cells }: TableRow): string[] {
  return cells.filter((cell) => cell !== null);
}
