import { isValue, leadingLabels, placeCells } from '../form/leading-labels';
import type { Address, FigureCell, FormTable, LabelCell } from '../form/types';
import { matchLabel, type KnownLabel } from '../import/labels/match-label';
import { labelParts } from '../import/labels/label-key';
import { readNumber } from '../number/read-number';
import { latticeOf } from '../selection/lattice';
import type { TextGrid } from './tsv';

/** What rows copied together with their labels say, where each label is known and the figures fill its row. */
interface LabelledRows {
  figures: ReadonlyMap<FigureCell, string>;
  computed: ReadonlyMap<Address, string>;
  /** The rows of the lattice they are for, in the order they were copied in. */
  rows: readonly number[];
  /** The figures alone, without labels and heads. */
  plain: TextGrid;
}

/** A row of a copied block: its words, and where they stand in it. */
interface CopiedRow {
  texts: TextGrid[number];
  label: string;
  /** The column of the label; -1 where there is none. */
  column: number;
}

/** A copied block taken apart: a head or none, then rows with words on the left and figures right of them. */
interface Split {
  head: TextGrid;
  body: readonly CopiedRow[];
  /** The columns that words stand in. */
  width: number;
}

/** Whether a text is words: neither a figure nor a mark that stands for none. */
export function isWords(text: string | null): boolean {
  return text !== null && /\p{Script=Han}{2}/u.test(text) && readNumber(text).kind === 'invalid';
}

/**
 * The figures of copied rows by the labels in front of them, as a spreadsheet gives them: the columns are the form's
 * (the total may be missing), a head over them is the form's own, merged labels stand once, in each row or not at all.
 * undefined where any of this is not so; then only a closer reading can tell.
 */
export function labelledRows(grid: TextGrid, table: FormTable): LabelledRows | undefined {
  const split = splitAtLabels(grid);
  if (!split) return undefined;
  const known = knownRows(table);
  const rowOf = ({ label }: CopiedRow) => {
    const key = matchLabel(label, known);
    return key === null ? undefined : Number(key);
  };
  // Heads between the sections of Table 2 have no figures and name no row.
  const body = split.body.filter((each) => hasFigure(each.texts) || rowOf(each) !== undefined);
  const rows = body.flatMap((each) => rowOf(each) ?? []);
  if (rows.length < body.length || new Set(rows).size < rows.length) return undefined;

  const starts = [firstFigure(body, rows, table) ?? split.width, split.width];
  for (const start of starts) {
    const isBlank = body.every(({ texts }) => texts.slice(split.width, start).every((text) => !text));
    const plain = body.map(({ texts }) => texts.slice(start));
    const placed = isBlank && isOwnHead(split.head, start, plain, table) && placeRows(plain, rows, table);
    if (placed) return { ...placed, rows, plain };
  }
  return undefined;
}

/** The texts of rows by cell, if each row fits. */
function placeRows(
  plain: TextGrid,
  rows: readonly number[],
  table: FormTable,
): Pick<LabelledRows, 'figures' | 'computed'> | undefined {
  const lattice = latticeOf(table);
  const figures = new Map<FigureCell, string>();
  const computed = new Map<Address, string>();
  for (const [index, row] of rows.entries()) {
    const texts = fitting(plain[index] ?? [], table, row);
    if (!texts) return undefined;
    for (const [column, text] of texts.entries()) {
      const target = lattice.at(row, column)?.cell;
      if (target?.kind === 'computed') computed.set(target.address, text);
      else if (target && (!figures.has(target) || text !== '')) figures.set(target, text);
    }
  }
  return { figures, computed };
}

/** Rows with words in front of their figures, whatever the words say; undefined where none stand there. */
export function leadingWords(
  grid: TextGrid,
  table: FormTable,
): { label: string; isKnown: boolean; figures: TextGrid } | undefined {
  const split = splitAtLabels(grid);
  const rows = split?.body.filter(({ texts }) => hasFigure(texts)) ?? [];
  const known = knownRows(table);
  const isKnown = ({ label }: CopiedRow) => matchLabel(label, known) !== null;
  const named = rows.filter(({ label }) => label !== '');
  const first = named.find((each) => !isKnown(each)) ?? named[0];
  if (!split || !first) return undefined;
  const figures = rows.map(({ texts }) => texts.slice(split.width));
  return { label: first.label, isKnown: isKnown(first), figures };
}

function splitAtLabels(grid: TextGrid): Split | undefined {
  const start = grid.findIndex(hasFigure);
  if (start < 0) return undefined;
  const rows = grid.slice(start).filter((row) => row.some((text) => (text ?? '').trim() !== ''));
  const withFigures = rows.filter(hasFigure);
  const width = Math.max(...withFigures.map((row) => row.findLastIndex(isWords))) + 1;
  const before = (row: TextGrid[number]) => row.slice(0, width);
  if (width === 0 || withFigures.some((row) => hasFigure(before(row)))) return undefined;
  const body = rows.map((texts) => {
    const column = before(texts).findLastIndex(isWords);
    return { texts, column, label: texts[column] ?? '' };
  });
  return { head: grid.slice(0, start), body, width };
}

function hasFigure(texts: TextGrid[number]): boolean {
  return texts.some((text) => text !== null && isFigure(text));
}

function isFigure(text: string): boolean {
  const { kind } = readNumber(text);
  return kind !== 'blank' && kind !== 'invalid';
}

/**
 * Where the figures begin, if the labels stand as in the form (counted from whichever column was copied first): plain
 * text does not tell that a label is merged over the columns behind it.
 */
function firstFigure(
  body: readonly CopiedRow[],
  rows: readonly number[],
  table: FormTable,
): number | undefined {
  const placed = placeCells(table);
  const values = placed.filter(isValue);
  const leading = leadingLabels(table);
  const lattice = latticeOf(table);
  const cut = rows.map((row, index) => {
    const cell = lattice.at(row, 0)?.cell;
    const label = cell && leading.get(cell.address)?.rows[0];
    const own = placed.find((each) => each.cell === label)?.column ?? -1;
    return own - (body[index]?.column ?? -1);
  });
  const [first = -1] = cut;
  if (first < 0 || cut.some((each) => each !== first)) return undefined;
  return Math.min(...values.map(({ column }) => column)) - first;
}

/** Each label of a row by the row of the lattice it names: the nearest one, as groups name several. */
function knownRows(table: FormTable): KnownLabel[] {
  const leading = leadingLabels(table);
  return latticeOf(table).cells.flatMap(({ cell, row }) => {
    const nearest = leading.get(cell.address)?.rows[0];
    return nearest ? coresOf(nearest).map((core) => ({ key: String(row), core })) : [];
  });
}

function coresOf({ text, variants }: LabelCell): string[] {
  return [text, ...variants].map((each) => labelParts(each).core);
}

/** Whether what stands over the figures, from column `start` on, is the form's own words over the same columns. */
function isOwnHead(head: TextGrid, start: number, figures: TextGrid, table: FormTable): boolean {
  const leading = leadingLabels(table);
  const { columns, cells } = latticeOf(table);
  const above = Array.from({ length: columns }, (_, column) =>
    cells
      .filter((placed) => placed.column <= column && column < placed.column + placed.colSpan)
      .flatMap(({ cell }) => (leading.get(cell.address)?.columns ?? []).flatMap(coresOf)),
  );
  const width = Math.max(0, ...figures.map((row) => row.length));
  return head.every((row) =>
    row
      .slice(start, start + width)
      .every((text, column) => !isWords(text) || above[column]?.includes(labelParts(text ?? '').core)),
  );
}

/** The texts of a row where they fill it: every column, or all but the total at its end; blanks beyond do not count. */
function fitting(copied: TextGrid[number], table: FormTable, row: number): string[] | undefined {
  const lattice = latticeOf(table);
  const texts = copied.map((text) => text ?? '');
  while (texts.length > lattice.columns && texts.at(-1) === '') texts.pop();
  const own = new Set(Array.from({ length: lattice.columns }, (_, column) => lattice.at(row, column)));
  if (own.size === 1) {
    const said = new Set(texts.filter((text) => text !== ''));
    return said.size <= 1 ? [[...said][0] ?? ''] : undefined;
  }
  const endsInTotal = lattice.at(row, lattice.columns - 1)?.cell.kind === 'computed';
  const fits = texts.length === lattice.columns || (endsInTotal && texts.length === lattice.columns - 1);
  return fits ? texts : undefined;
}
