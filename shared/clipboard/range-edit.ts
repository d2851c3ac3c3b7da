import type { Patch } from '../commands/patch';
import type { Placed } from '../form/leading-labels';
import type { FigureCell, FormTable, ValueCell } from '../form/types';
import { cellText, enterText } from '../number/cell-text';
import { FILL_ZEROS, fillZeros } from '../number/fill-zeros';
import type { Report } from '../report/model';
import { latticeOf } from '../selection/lattice';
import { cellsIn, wholeRange, type Range } from '../selection/range';
import { amountAt } from '../sums/totals';

/** Where an edit of many cells happens. */
export interface RangeContext {
  report: Report;
  table: FormTable;
  /** The selected block of the table's lattice. */
  range: Range;
}

/** An edit of many cells: one undo step and one sentence of result. */
export interface RangeEdit {
  label: string;
  patches: Patch[];
  /** What came of it, for the status line; '' where nothing needs saying. */
  sentence: string;
  /** The block that is selected afterwards. */
  range: Range;
}

/** An edit that can mean two things: the clerk chooses, the likelier one comes first. */
export interface PasteChoice {
  /** The label that came with the figures. */
  label: string;
  /** Each way, under the name of the row it fills. */
  ways: readonly { row: string; edit: RangeEdit }[];
}

/** Empties every cell to fill in of the range (blank, not 0). */
export function planClear({ report, table, range }: RangeContext): RangeEdit {
  const cells = figuresIn(table, range).map(({ cell }) => cell);
  const patches = enterTexts(report, new Map(cells.map((cell) => [cell, ''])));
  return {
    label: '清除',
    patches,
    sentence: patches.length > 0 ? `已清除 ${cells.length} 个单元格` : '',
    range,
  };
}

/** How many cells of a table 空格填 0 would fill. */
export function blankCells(report: Report, table: FormTable): number {
  const { patches } = planZeros({ report, table, range: wholeRange(latticeOf(table)) });
  return patches.filter(({ target }) => target === 'cell').length;
}

/** Puts 0 into every cell of the range in which nothing stands, or a mark for nothing (空格填 0). */
export function planZeros({ report, table, range }: RangeContext): RangeEdit {
  const patches = fillZeros(
    report,
    figuresIn(table, range).map(({ cell }) => cell.address),
  );
  const filled = patches.filter(({ target }) => target === 'cell').length;
  const sentence = filled > 0 ? `已把 ${filled} 个空格填为 0` : '没有空格';
  return { label: FILL_ZEROS, patches, sentence, range };
}

/** Puts one text into every cell to fill in of the range (Ctrl+Enter). */
export function planFillAll({ report, table, range }: RangeContext, text: string): RangeEdit {
  const cells = figuresIn(table, range).map(({ cell }) => cell);
  const patches = enterTexts(report, new Map(cells.map((cell) => [cell, text])));
  return { label: '填充', patches, sentence: `已填充 ${cells.length} 个单元格`, range };
}

/** What the two ways of filling are called, in menus and in the history. */
export const FILL_NAMES = { down: '向下填充', right: '向右填充' } as const;

/**
 * Fills the range from its first row downwards (Ctrl+D) or its first column to the right (Ctrl+R). With a single row
 * or column selected the source is the cell before it, as in Excel.
 */
export function planFill(context: RangeContext, direction: 'down' | 'right'): RangeEdit {
  const { report, table, range } = context;
  const lattice = latticeOf(table);
  const down = direction === 'down';
  const single = down ? range.top === range.bottom : range.left === range.right;
  const first = down ? range.top : range.left;
  const from = single ? first - 1 : first;
  const targets = new Map<FigureCell, string>();
  for (const target of figuresIn(table, range)) {
    const source = down ? lattice.at(from, target.column) : lattice.at(target.row, from);
    if (source && source !== target) targets.set(target.cell, shownText(report, source.cell));
  }
  const patches = enterTexts(report, targets);
  const verb = FILL_NAMES[down ? 'down' : 'right'];
  return {
    label: verb,
    patches,
    sentence: targets.size > 0 ? `已${verb} ${targets.size} 个单元格` : '',
    range,
  };
}

/** The cells to fill in of a block. */
export function figuresIn(table: FormTable, range: Range): Placed<FigureCell>[] {
  return cellsIn(latticeOf(table), range).filter(isFigure);
}

function isFigure(placed: Placed<ValueCell>): placed is Placed<FigureCell> {
  return placed.cell.kind === 'figure';
}

/** What a cell shows: its figure or kept text; the amount of a total. */
export function shownText(report: Report, cell: ValueCell): string {
  return cell.kind === 'figure' ? cellText(report, cell.address) : String(amountAt(report, cell.address));
}

/** The patches that put texts into cells, as typing each of them would. */
export function enterTexts(report: Report, texts: ReadonlyMap<FigureCell, string>): Patch[] {
  return [...texts].flatMap(([cell, text]) => enterText(report, cell, text).patches);
}
