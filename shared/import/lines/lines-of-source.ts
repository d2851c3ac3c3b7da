import { isBlank, trimBlanks, withoutInvisible } from '../../text/blanks';
import type { Block, Cell, Grid, Place } from '../source/source';
import { isFigureText } from '../../number/figure-text';
import { heldTexts, lineOfCells, lineOfText, type CellOrigin, type SourceLine } from './source-line';

/** The lines of a document: its paragraphs line by line, and the rows of its tables; blank ones are left out. */
export function linesOfSource(blocks: readonly Block[]): SourceLine[] {
  return blocks.flatMap((block) =>
    block.kind === 'grid' ? linesOfGrid(block) : linesOfPara(block.label + block.text, block.at),
  );
}

function linesOfPara(text: string, at: Place): SourceLine[] {
  return text.split('\n').flatMap((raw) => {
    const line = trimBlanks(withoutInvisible(raw));
    return line === '' ? [] : [{ ...lineOfText(line), indented: isBlank(raw.charAt(0)), at }];
  });
}

function linesOfGrid(grid: Grid): SourceLine[] {
  const rows = Array.from({ length: grid.rows }, () => ({
    cells: Array<string | null>(grid.columns).fill(''),
    origins: Array<CellOrigin | null>(grid.columns).fill(null),
  }));
  let spanned = false;
  for (const cell of grid.cells) {
    spanned ||= isSpan(cell);
    for (let row = cell.row; row < cell.row + cell.rowSpan && isSpan(cell); row += 1) {
      rows[row]?.cells.fill(null, cell.column, cell.column + cell.columnSpan);
    }
    const own = rows[cell.row];
    if (!own) continue;
    own.cells[cell.column] = textOf(cell);
    const { at, columnSpan } = cell;
    own.origins[cell.column] = { at, shown: cell.shown ?? cell.text, columnSpan };
  }
  return rows.map('line' in grid.at ? withoutPadding : (row) => row).flatMap(({ cells, origins }) => {
    const [only, ...others] = heldTexts(cells);
    if (only === undefined) return [];
    const at = origins[cells.indexOf(only)]?.at;
    if (others.length === 0 && holdsParagraphs(only)) return linesOfPara(only, at ?? grid.at);
    return [{ ...lineOfCells(cells), origins, spanned, ...(at && { at }) }];
  });
}

function isSpan({ rowSpan, columnSpan }: Cell): boolean {
  return rowSpan > 1 || columnSpan > 1;
}

/** A row of text ends with its own last cell: a row that is shorter than others shows it. */
function withoutPadding({ cells, origins }: { cells: (string | null)[]; origins: (CellOrigin | null)[] }) {
  const end = origins.findLastIndex((origin) => origin !== null) + 1;
  return { cells: cells.slice(0, end), origins: origins.slice(0, end) };
}

/** The automatic number belongs to a label; before a figure, or alone, it only counts the rows. */
function textOf({ label, text }: Cell): string {
  const plain = trimBlanks(withoutInvisible(text));
  return plain === '' || isFigureText(plain) ? plain : label + plain;
}

/** No label of the form is longer. */
const LONGEST_LABEL = 60;

/** Whether a cell that is alone in its row holds the paragraphs of a text part, not a label broken over lines. */
function holdsParagraphs(text: string): boolean {
  return text.includes('\n') && (text.length > LONGEST_LABEL || text.includes('。'));
}
