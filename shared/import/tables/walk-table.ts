import { labelParts } from '../labels/label-key';
import type { Recogniser } from '../labels/match-label';
import { reachOf, type TableRow } from '../lines/table-row';
import { fieldOf, type Field } from './field';
import { joinTornLabels } from './torn-labels';
import { isFigureText, isRemarkedFigure } from '../../number/figure-text';

/** A row label and the fields found behind it. */
export interface Entry {
  /** The row of the form, or null where the form has no such row. */
  key: string | null;
  label: string;
  fields: Field[];
  ruled: boolean;
  /** See TableRow. */
  spanned: boolean;
  /** Position of the label and length of its row: rows alike in this have their figures in the same place. */
  makeUp: string;
  /** See reachOf. */
  reach: number;
  /** Source lines it was read from. */
  sources: number[];
}

export type TableEvent =
  | { kind: 'entry'; entry: Entry }
  /** `position`: among the cells of its row that no merged cell covers. */
  | HeaderEvent
  /** Text that is neither a label of the form nor a figure. */
  | { kind: 'stranger'; text: string; source: number; columns: ColumnRange | null }
  /** Figures without a label before them. */
  | {
      kind: 'loose';
      fields: Field[];
      ruled: boolean;
      spanned: boolean;
      reach: number;
      source: number;
    };

/** The columns of a grid a cell takes: `from` to `to`, exclusive. */
interface ColumnRange {
  from: number;
  to: number;
}

export interface HeaderEvent {
  kind: 'header';
  key: string;
  text: string;
  source: number;
  /** Among the cells of its row that no merged cell covers. */
  position: number;
  /** Null where the source has no cells. */
  columns: ColumnRange | null;
  /** Of its row, see reachOf. */
  reach: number;
}

/**
 * Walks the rows of a table from label to label. In ruled rows the fields of a label stand in its own row; else they
 * may follow on the next lines, up to the next label. `isLabel` asks without remembering, where `recognise` does.
 */
export function walkTable(
  rows: readonly TableRow[],
  recognise: Recogniser,
  isFragment: (core: string) => boolean,
  isLabel: (text: string) => boolean = (text) => recognise(text) !== null,
): TableEvent[] {
  const events: TableEvent[] = [];
  /** The label whose figures may still follow on the next lines. */
  let open: Entry | null = null;
  /** Whether nothing but words stands behind column labels: then those are column labels, too, if unknown ones. */
  let behindHeader = false;
  const openEntry = (key: string | null, label: string, makeUp: string, row: TableRow): Entry => {
    const { ruled, spanned = false, source } = row;
    const entry: Entry = {
      key,
      label,
      fields: [],
      ruled,
      spanned,
      makeUp,
      reach: reachOf(row),
      sources: [source],
    };
    events.push({ kind: 'entry', entry });
    behindHeader = false;
    return entry;
  };

  for (const row of joinTornLabels(rows, isLabel)) {
    const cells = row.ruled ? row.cells : joinWords(row.cells, recognise);
    const above: Entry | null = open;
    let inRow: Entry | null = null;
    let headerInRow = false;
    const loose: Field[] = [];
    /** Words before the figures that can be a piece of a label. */
    let piece = '';
    let position = -1;
    for (const [index, cell] of cells.entries()) {
      if (cell === null) continue;
      position += 1;
      const makeUp = `${index}/${cells.length}`;
      const field = fieldOf(row, index, cell);
      const found = cell === '' ? null : recognise(cell);
      if (found?.kind === 'header') {
        events.push({
          kind: 'header',
          key: found.key,
          text: cell,
          source: row.source,
          position,
          columns: columnsOf(row, index),
          reach: reachOf(row),
        });
        headerInRow = behindHeader = true;
        open = inRow = null;
      } else if (found) {
        const key = found.kind === 'row' ? found.key : null;
        if (inRow && repeatsLabel(inRow, key)) {
          inRow.fields = [];
          inRow.makeUp = makeUp;
        } else open = inRow = openEntry(key, cell, makeUp, row);
      } else if (inRow && row.ruled) inRow.fields.push(field);
      else if (cell === '') {
        // Behind a label of a column only a blank among figures is one: others are covered by a merged cell.
        if (row.ruled && (!headerInRow || loose.length > 0)) loose.push(field);
      } else if (isFigureField(cell, row, headerInRow)) (inRow?.fields ?? loose).push(field);
      else {
        const glued = splitGlued(cell, recognise);
        if (glued) {
          open = inRow = openEntry(glued.key, glued.label, makeUp, row);
          inRow.fields.push({ ...field, text: glued.figures });
        } else if (isFragment(labelParts(cell).core)) {
          if (loose.length === 0) piece += cell;
        } else {
          const opensRow = row.ruled ? !headerInRow : !isSentence(cell) && !behindHeader;
          events.push({ kind: 'stranger', text: cell, source: row.source, columns: columnsOf(row, index) });
          open = inRow = opensRow ? openEntry(null, cell, makeUp, row) : null;
        }
      }
    }
    if (!loose.some(({ text }) => text !== '')) continue;
    if (open && open === above && takesLoose(open, row) && goesOn(open, piece, recognise)) {
      for (const field of loose) open.fields.push(field);
      open.ruled = row.ruled;
      open.spanned = row.spanned ?? false;
      open.reach = reachOf(row);
      open.sources.push(row.source);
    } else {
      const { ruled, spanned = false, source } = row;
      events.push({ kind: 'loose', fields: loose, ruled, spanned, reach: reachOf(row), source });
      behindHeader = false;
    }
  }
  return events;
}

function columnsOf(row: TableRow, index: number): ColumnRange | null {
  return row.ruled ? { from: index, to: index + (row.origins?.[index]?.columnSpan ?? 1) } : null;
}

function isSentence(text: string): boolean {
  return /[。；;，,]/u.test(text);
}

/** A converter that repeats a merged label in every place it covers. */
function repeatsLabel(entry: Entry, key: string | null): boolean {
  return key !== null && entry.key === key && entry.fields.every(({ text }) => text === '');
}

function isFigureField(cell: string, row: TableRow, headerInRow: boolean): boolean {
  if (isFigureText(cell)) return true;
  const alone = row.ruled ? !headerInRow : row.cells.length === 1;
  return alone && isRemarkedFigure(cell);
}

/** Figures on a line of their own belong to the label before them, unless that had its figures beside it. */
function takesLoose(entry: Entry, row: TableRow): boolean {
  return entry.fields.length === 0 || (!entry.ruled && !row.ruled);
}

/** Whether a piece before figures is the rest of the label above: `7.属` begins the next one, and they are its figures. */
function goesOn(entry: Entry, piece: string, recognise: Recogniser): boolean {
  if (piece === '') return true;
  // `（` alone opens the next label, too.
  if (OPENING.test(piece)) return false;
  const whole = recognise(entry.label + piece);
  return whole?.kind === 'row' && whole.key === entry.key;
}

const OPENING = /[（(“《]\s*$/u;

/** No label of the form is longer; remarks in it may add to that. */
const LONGEST_LABEL = 60;

/** Joins words to the longest labels they make: `(一)` `予以公开` `1` `0` becomes `(一)予以公开` `1` `0`. */
function joinWords(words: readonly (string | null)[], recognise: Recogniser): string[] {
  const texts = words.filter((word) => word !== null);
  const cells: string[] = [];
  let from = 0;
  while (from < texts.length) {
    const to = isFigureText(texts[from] ?? '') ? from + 1 : labelEnd(texts, from, recognise);
    cells.push(texts.slice(from, to).join(''));
    from = to;
  }
  return cells;
}

/** Behind the last word of the longest label that begins at `from`; behind one word where none does. */
function labelEnd(texts: readonly string[], from: number, recognise: Recogniser): number {
  let to = from;
  let length = 0;
  while (to < texts.length && !isFigureText(texts[to] ?? '') && length <= LONGEST_LABEL) {
    length += texts[to]?.length ?? 0;
    to += 1;
  }
  while (to > from + 1 && !recognise(texts.slice(from, to).join(''))) to -= 1;
  return to;
}

/** `规章000`, `行政许可97`: a label with its figures glued on. */
function splitGlued(
  text: string,
  recognise: Recogniser,
): { key: string | null; label: string; figures: string } | null {
  const match = /^(.*[^\d.．,，])(\d[\d.]*)$/su.exec(text.normalize('NFKC'));
  const [, label, figures] = match ?? [];
  if (label === undefined || figures === undefined) return null;
  const found = recognise(label);
  if (!found || found.kind === 'header') return null;
  return { key: found.kind === 'row' ? found.key : null, label, figures };
}
