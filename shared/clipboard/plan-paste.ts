import { applyPatches } from '../commands/patch';
import type { FigureCell, FormTable } from '../form/types';
import { readFigure } from '../number/read-figure';
import { readNumber } from '../number/read-number';
import { latticeOf } from '../selection/lattice';
import { rangeBetween, type Range } from '../selection/range';
import { amountAt } from '../sums/totals';
import { clipboardTables, type ClipboardContent } from './clipboard-source';
import { labelledRows, leadingWords } from './labelled-rows';
import { matchWholeTable, strangerTable } from './match-table';
import { nothingPasted, pasteSentence, type PasteTally } from './paste-sentence';
import { placeBlock, type Landing } from './place-block';
import { enterTexts, shownText, type PasteChoice, type RangeContext, type RangeEdit } from './range-edit';
import type { TextGrid } from './tsv';

/** What pasting does; where it can mean two things nothing yet, and `choice` says which. */
export interface PastePlan extends RangeEdit {
  choice?: PasteChoice;
}

/**
 * What pasting the clipboard's content does: patches for one undo step, and the sentence that tells the result. A table
 * that brings its labels lands by them, wherever the selection is; plain cells land on the selected block. Totals are
 * skipped in place, unreadable text is kept as typed. A single row that names another row than the selected one, or none
 * of the form, is for the clerk to place. undefined where the clipboard holds no text at all.
 *
 * `moved` are the cells that were cut, of whichever table: they are emptied in the same step, unless something of them
 * would find no place.
 */
export function planPaste(
  context: RangeContext,
  content: ClipboardContent,
  moved: readonly FigureCell[] = [],
): PastePlan | undefined {
  const tables = clipboardTables(content);
  if (tables.length === 0) return undefined;
  const { report, table, range } = context;

  const whole = matchWholeTable(tables, report.form, table);
  if (whole) {
    return otherRowChoice(context, tables, moved) ?? finish(context, whole, range, moved);
  }
  const stranger = strangerTable(tables, report.form, table);
  if (stranger !== undefined) return nothing(range, nothingPasted.stranger(stranger));
  return unknownRow(context, tables, moved) ?? pasteBlock(context, joined(tables), moved);
}

/** A row that names another row of the table than the one pointed at: last year's 结转下年度 on this year's 上年结转. */
function otherRowChoice(
  context: RangeContext,
  tables: readonly TextGrid[],
  moved: readonly FigureCell[],
): PastePlan | undefined {
  const { report, table, range } = context;
  const [only] = tables;
  const rows = tables.length === 1 && only ? labelledRows(only, table) : undefined;
  const named = rows?.rows[0];
  if (!rows || rows.rows.length > 1 || named === undefined || named === range.top) return undefined;
  const here = wholeRow(table, range.top);
  if (latticeOf(table).at(range.top, 0)?.cell.kind !== 'figure') return undefined;
  const there = matchWholeTable(tables, report.form, table);
  if (!there || sizeOf(table, range.top) !== sizeOf(table, named)) return undefined;
  const ways = [
    { row: rowName(table, range.top), edit: pasteBlock({ report, table, range: here }, rows.plain, moved) },
    { row: rowName(table, named), edit: finish(context, there, range, moved) },
  ];
  return { ...nothing(range, ''), choice: { label: rowName(table, named), ways } };
}

/** Rows with words in front that lead nowhere: only a single one can be placed, by the clerk. */
function unknownRow(
  { report, table, range }: RangeContext,
  tables: readonly TextGrid[],
  moved: readonly FigureCell[],
): PastePlan | undefined {
  const grid = joined(tables);
  const lead = leadingWords(grid, table);
  if (!lead) {
    const isLabel = grid.some((row) => row.some((text) => isOwnLabel(text ?? '', table)));
    return isLabel ? nothing(range, nothingPasted.labelsOnly) : undefined;
  }
  if (lead.isKnown) return nothing(range, nothingPasted.count(lead.label));
  const { columns, at } = latticeOf(table);
  const [figures = []] = lead.figures;
  const lacksTotal = figures.length === columns - 1 && at(range.top, columns - 1)?.cell.kind === 'computed';
  const fits = lead.figures.length === 1 && (figures.length === columns || lacksTotal);
  if (!fits || at(range.top, 0)?.cell.kind !== 'figure') {
    return nothing(range, nothingPasted.unknownLabel(lead.label));
  }
  const edit = pasteBlock({ report, table, range: wholeRow(table, range.top) }, lead.figures, moved);
  return {
    ...nothing(range, ''),
    choice: { label: lead.label, ways: [{ row: rowName(table, range.top), edit }] },
  };
}

function isOwnLabel(text: string, table: FormTable): boolean {
  const words = text.replace(/\s/gu, '');
  return table.rows.some(({ cells }) => cells.some((cell) => cell.kind === 'label' && cell.text === words));
}

function pasteBlock(context: RangeContext, grid: TextGrid, moved: readonly FigureCell[]): RangeEdit {
  const landing = placeBlock(latticeOf(context.table), context.range, grid);
  return finish(context, landing, landing.range ?? context.range, moved);
}

function nothing(range: Range, sentence: string): RangeEdit {
  return { label: '粘贴', patches: [], sentence, range };
}

/** The first cell of a row as a block: where a row that brings all its figures begins. */
function wholeRow(table: FormTable, row: number): Range {
  const lattice = latticeOf(table);
  return rangeBetween(lattice, { row, column: 0 }, { row, column: 0 });
}

function sizeOf(table: FormTable, row: number): number {
  const { columns, at } = latticeOf(table);
  return new Set(Array.from({ length: columns }, (_, column) => at(row, column))).size;
}

function rowName(table: FormTable, row: number): string {
  return latticeOf(table).at(row, 0)?.cell.rowLabels.at(-1) ?? '';
}

/** Several plain tables of one clipboard stand below each other, as the text of it does. */
function joined(tables: readonly TextGrid[]): TextGrid {
  return tables.flat();
}

function finish(
  { report, table }: RangeContext,
  landing: Landing,
  range: Range,
  moved: readonly FigureCell[],
): RangeEdit {
  const homeless = withoutPlace(
    moved.map((cell) => shownText(report, cell)),
    [...landing.figures.values()],
  );
  if (homeless > 0) return nothing(range, nothingPasted.homeless(homeless));
  const texts = new Map(landing.figures);
  for (const cell of moved) if (!texts.has(cell)) texts.set(cell, '');
  const patches = enterTexts(report, texts);
  const after = applyPatches(report, patches);
  const readings = [...landing.figures].map(([cell, text]) => readFigure(text, cell.figure).kind);
  const tally: PasteTally = {
    rows: landing.height,
    columns: landing.width,
    byLabels: landing.range === undefined,
    filled: landing.range === undefined ? rowsOf(table, [...landing.figures.keys()]) : [],
    pasted: landing.figures.size,
    computed: landing.computed.size,
    totalsDiffer: [...landing.computed].filter(([address, text]) => differs(text, amountAt(after, address)))
      .length,
    unreadable: readings.filter((kind) => kind === 'invalid').length,
    marks: readings.filter((kind) => kind === 'blank-mark').length,
    blanks: readings.filter((kind) => kind === 'blank').length,
    outside: landing.outside,
    unplaced: landing.unplaced,
  };
  return {
    label: landing.range ? `粘贴 ${landing.height}×${landing.width}` : '按行名粘贴',
    patches,
    sentence: pasteSentence(tally),
    range: landing.range ?? rangeOfCells(table, [...landing.figures.keys()], range),
  };
}

/** How many texts that were cut are not among those that found a cell: emptying their cells would lose them. */
function withoutPlace(cut: readonly string[], landed: readonly string[]): number {
  const bare = (text: string) => text.replace(/\s/gu, '');
  const left = new Map<string, number>();
  for (const text of landed) left.set(bare(text), (left.get(bare(text)) ?? 0) + 1);
  return cut.filter((text) => {
    const places = left.get(bare(text)) ?? 0;
    left.set(bare(text), places - 1);
    return bare(text) !== '' && places <= 0;
  }).length;
}

/** The rows some cells stand in, as printed, each once. */
function rowsOf(table: FormTable, cells: readonly FigureCell[]): string[] {
  const { byAddress } = latticeOf(table);
  const rows = new Set(cells.flatMap(({ address }) => byAddress.get(address)?.row ?? []));
  return [...rows].map((row) => rowName(table, row));
}

function differs(text: string, amount: number): boolean {
  const { value } = readNumber(text);
  return value !== null && value !== amount;
}

function rangeOfCells(table: FormTable, cells: readonly FigureCell[], otherwise: Range): Range {
  const lattice = latticeOf(table);
  const places = cells.flatMap(({ address }) => lattice.byAddress.get(address) ?? []);
  const [first] = places;
  if (!first) return otherwise;
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  return rangeBetween(
    lattice,
    { row: Math.min(...rows), column: Math.min(...columns) },
    { row: Math.max(...rows), column: Math.max(...columns) },
  );
}
