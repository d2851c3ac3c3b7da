import { HEADING_NUMERAL } from '../../../../shared/text/chinese-numeral';
import type { Cell } from '../../../../shared/import/source/source';
import { boxOfWords, textOfWords, isFigure } from './fill-grid';
import type { LongTable } from './join-tables';
import { cutWord, type Word } from './page-words';
import type { TextLine } from './text-lines';

/** A line with the page it stands on. */
export interface PlacedLine {
  page: number;
  line: TextLine;
}

/** A table without rules that was found among lines: which lines it takes, and what it holds. */
export interface UnruledTable {
  first: number;
  last: number;
  table: LongTable;
}

/** The official table of requests has seven columns of figures; fewer rows of them prove no table. */
const COLUMNS = 7;
const FEWEST_ROWS = 10;
/** Columns nearer to each other can't be told apart (points). */
const NARROWEST = 8;
/** A figure may stand this share of the gap beside the middle of its column. */
const ASIDE = 0.45;
/** A heading as wide as this many gaps stands over several columns. */
const SPANNING = 1.1;
/** Lines of a heading above the first row of figures. */
const MOST_HEADING = 8;
const BEGINS = new RegExp(
  `^(?:[（(]${HEADING_NUMERAL}{1,2}(?:[）)]|$)|\\d{1,2}[.．、]|${HEADING_NUMERAL}{1,2}、)`,
  'u',
);

interface FigureRow {
  index: number;
  page: number;
  middle: number;
  /** By column; null where nothing stands. */
  figures: readonly (Word | null)[];
}

/**
 * Finds a table that has no rules by the places of its figures: each goes to the nearest column, so that blanks keep
 * their place. Null wherever anything is in doubt; the lines are read as lines then.
 */
export function unruledTable(lines: readonly PlacedLine[]): UnruledTable | null {
  const rows = lines.map(({ line }) => line.words.flatMap(tokensOf));
  const full = rows.flatMap((words, index) => (trailingFigures(words).length === COLUMNS ? [index] : []));
  if (full.length < FEWEST_ROWS) return null;
  const centers = Array.from({ length: COLUMNS }, (_, column) =>
    median(full.flatMap((index) => middleOf(trailingFigures(rows[index] ?? [])[column]))),
  );
  const gaps = centers.slice(1).map((center, index) => center - (centers[index] ?? 0));
  const gap = Math.min(...gaps);
  if (gap < NARROWEST) return null;
  const left = (centers[0] ?? 0) - gap * ASIDE;
  const first = full[0] ?? 0;
  const last = full.at(-1) ?? 0;
  const figureRows: FigureRow[] = [];
  for (let index = first; index <= last; index += 1) {
    const words = rows[index] ?? [];
    const placed = lines[index];
    const right = words.filter((word) => (word.left + word.right) / 2 >= left);
    if (!placed || right.length === 0) continue;
    const figures = intoColumns(right, centers, gap);
    if (!figures) return null;
    figureRows.push({ index, page: placed.page, middle: placed.line.middle, figures });
  }
  const labels = labelsOf(blocksOf(lines, rows, [first, last], left), figureRows);
  if (!labels) return null;
  const heading = headingOf(rows, first, centers, gap);
  return {
    first: heading?.first ?? first,
    last,
    table: asTable(figureRows, labels, heading?.texts ?? null, lines),
  };
}

function tokensOf(word: Word): Word[] {
  const at = [...word.text].findIndex((each, index) => index > 0 && /\s/u.test(each));
  if (at < 0) return word.text.trim() === '' ? [] : [{ ...word, text: word.text.trim() }];
  const [before, rest] = cutWord(word, at);
  const [, after] = cutWord(rest, 1);
  return [...tokensOf(before), ...tokensOf(after)];
}

function trailingFigures(words: readonly Word[]): Word[] {
  const end = words.findLastIndex((word) => !isFigure(word.text));
  return words.slice(end + 1);
}

function middleOf(word: Word | undefined): number[] {
  return word ? [(word.left + word.right) / 2] : [];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Words of one row by columns; null where one is no figure, stands between two columns, or two stand in one. */
function intoColumns(
  words: readonly Word[],
  centers: readonly number[],
  gap: number,
): (Word | null)[] | null {
  const columns: (Word | null)[] = centers.map(() => null);
  for (const word of words) {
    const middle = (word.left + word.right) / 2;
    const column = centers.findIndex((center) => Math.abs(center - middle) <= ASIDE * gap);
    if (column < 0 || columns[column] || !isFigure(word.text)) return null;
    columns[column] = word;
  }
  return columns;
}

interface LabelBlock {
  /** Counted from the left. */
  column: number;
  /** Its words by page: a label can be broken by the end of one. */
  pieces: { page: number; words: Word[] }[];
}

/** The label of each row of figures, and the label of the group it opens. */
interface Labels {
  own: LabelBlock[];
  groups: (LabelBlock | null)[];
}

/** Label words whose left ends differ by more than this many characters stand in different columns. */
const LABEL_COLUMN = 1.4;

/**
 * A row belongs to the block of words furthest right whose height covers the row's middle, which holds for labels
 * beside the top, the middle and the foot of their row alike. The blocks left over are the labels of groups; they go in
 * order to the rows that begin with `1.`. Null where this does not come out even.
 */
function labelsOf(blocks: readonly LabelBlock[], figureRows: readonly FigureRow[]): Labels | null {
  const own: LabelBlock[] = [];
  for (const row of figureRows) {
    const covering = blocks.filter((block) => covers(block, row));
    const column = Math.max(...covering.map((block) => block.column));
    const [only, ...others] = covering.filter((block) => block.column === column);
    if (!only || others.length > 0 || own.includes(only)) return null;
    own.push(only);
  }
  const left = blocks.filter((block) => !own.includes(block));
  const groups = left.filter((block) => /^[（(]/u.test(beginning(block)));
  // The label of the whole result stands in the first column, in pieces; anything else is in doubt.
  if (left.some((block) => !groups.includes(block) && block.column > 0)) return null;
  const opened = own.map((block) => /^1[.．、]/u.test(beginning(block)));
  if (opened.filter((each) => each).length !== groups.length) return null;
  return { own, groups: opened.map((each) => (each ? (groups.shift() ?? null) : null)) };
}

function beginning({ pieces }: LabelBlock): string {
  return pieces[0]?.words[0]?.text ?? '';
}

function textOfLabel({ pieces }: LabelBlock): string {
  return pieces.map(({ words }) => textOfWords(words)).join('');
}

function covers({ pieces }: LabelBlock, { page, middle }: FigureRow): boolean {
  return pieces.some((piece) => {
    if (piece.page !== page) return false;
    const top = Math.min(...piece.words.map((word) => word.middle - word.size / 2));
    const bottom = Math.max(...piece.words.map((word) => word.middle + word.size / 2));
    return middle >= top && middle <= bottom;
  });
}

/** The words left of the figures as blocks: a new one begins at each number. */
function blocksOf(
  lines: readonly PlacedLine[],
  rows: readonly (readonly Word[])[],
  [first, last]: readonly [number, number],
  left: number,
): LabelBlock[] {
  const isLabel = (word: Word): boolean => (word.left + word.right) / 2 < left;
  const all = rows.slice(first, last + 1).flatMap((words) => words.filter(isLabel));
  const starts: number[] = [];
  let end = -Infinity;
  for (const word of [...all].sort((a, b) => a.left - b.left)) {
    if (word.left - end > LABEL_COLUMN * word.size) starts.push(word.left);
    end = word.left;
  }
  const blocks: LabelBlock[] = [];
  const open = new Map<number, LabelBlock>();
  for (let index = first; index <= last; index += 1) {
    const page = lines[index]?.page ?? 0;
    for (const word of (rows[index] ?? []).filter(isLabel)) {
      const column = starts.findLastIndex((start) => word.left >= start);
      const known = open.get(column);
      const block = known && !BEGINS.test(word.text) ? known : { column, pieces: [] };
      if (block !== known) blocks.push(block);
      const piece = block.pieces.at(-1);
      if (piece?.page === page) piece.words.push(word);
      else block.pieces.push({ page, words: [word] });
      open.set(column, block);
    }
  }
  return blocks;
}

interface Heading {
  first: number;
  texts: string[];
}

/** The headings of the columns: the lines above the first row that have words over several of them. */
function headingOf(
  rows: readonly (readonly Word[])[],
  first: number,
  centers: readonly number[],
  gap: number,
): Heading | null {
  const found: Word[][] = centers.map(() => []);
  let top: number | null = null;
  for (let index = first - 1; index >= Math.max(0, first - MOST_HEADING); index -= 1) {
    const over = (rows[index] ?? []).flatMap((word) => {
      const middle = (word.left + word.right) / 2;
      const column = centers.findIndex((center) => Math.abs(center - middle) <= gap / 2);
      return column < 0 || word.right - word.left > gap * SPANNING ? [] : [{ word, column }];
    });
    if (over.length < 2) continue;
    over.forEach(({ word, column }) => found[column]?.push(word));
    top = index;
  }
  if (top === null || found.some((words) => words.length === 0)) return null;
  return { first: top, texts: found.map((words) => textOfWords(words)) };
}

function asTable(
  rows: readonly FigureRow[],
  { own, groups }: Labels,
  heading: readonly string[] | null,
  lines: readonly PlacedLine[],
): LongTable {
  const start = heading ? 1 : 0;
  const placeOf = (page: number, words: readonly Word[]) => ({ page, box: boxOfWords(words) });
  const one = { rowSpan: 1, columnSpan: 1, label: '' };
  const firstLine = lines[rows[0]?.index ?? 0];
  const at = placeOf(firstLine?.page ?? 1, firstLine?.line.words ?? []);
  const cells: Cell[] = heading
    ? [
        { ...one, columnSpan: 2, row: 0, column: 0, text: '', at },
        ...heading.map((text, column) => ({ ...one, row: 0, column: column + 2, text, at })),
      ]
    : [];
  const isItem = own.map((block) => /^\d/u.test(beginning(block)));
  rows.forEach((row, index) => {
    const label = own[index];
    const group = groups[index];
    if (group) {
      let rowSpan = 1;
      while (isItem[index + rowSpan] === true && !groups[index + rowSpan]) rowSpan += 1;
      const [begun] = group.pieces;
      const groupAt = placeOf(begun?.page ?? row.page, begun?.words ?? []);
      cells.push({
        ...one,
        rowSpan,
        row: start + index,
        column: 0,
        text: textOfLabel(group),
        at: groupAt,
      });
    }
    const place = isItem[index] === true ? { column: 1 } : { column: 0, columnSpan: 2 };
    const words = label?.pieces.find(({ page }) => page === row.page)?.words ?? [];
    cells.push({
      ...one,
      ...place,
      row: start + index,
      text: label ? textOfLabel(label) : '',
      at: placeOf(row.page, words),
    });
    row.figures.forEach((word, column) => {
      const figureAt = placeOf(row.page, word ? [word] : words);
      cells.push({ ...one, row: start + index, column: column + 2, text: word?.text ?? '', at: figureAt });
    });
  });
  const xs = Array.from({ length: COLUMNS + 3 }, (_, index) => index);
  return { xs, rows: start + rows.length, cells, at };
}
