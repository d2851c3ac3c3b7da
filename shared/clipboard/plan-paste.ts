import { applyPatches } from '../commands/patch';
import type { FigureCell } from '../form/types';
import { readFigure } from '../number/read-figure';
import { readNumber } from '../number/read-number';
import { latticeOf } from '../selection/lattice';
import { rangeBetween, type Range } from '../selection/range';
import { amountAt } from '../sums/totals';
import { clipboardTables, type ClipboardContent } from './clipboard-source';
import { matchWholeTable, strangerTable } from './match-table';
import { pasteSentence, type PasteTally } from './paste-sentence';
import { placeBlock, type Landing } from './place-block';
import { enterTexts, type RangeContext, type RangeEdit } from './range-edit';
import type { TextGrid } from './tsv';

/**
 * What pasting the clipboard's content does: patches for one undo step, and the sentence that tells the result. A table
 * that brings its labels lands by them, wherever the selection is; plain cells land on the selected block. Totals are
 * skipped in place, unreadable text is kept as typed. undefined where the clipboard holds no text at all.
 *
 * `moved` are the cells that were cut: they are emptied in the same step.
 */
export function planPaste(
  context: RangeContext,
  content: ClipboardContent,
  moved: readonly FigureCell[] = [],
): RangeEdit | undefined {
  const tables = clipboardTables(content);
  if (tables.length === 0) return undefined;
  const { report, table, range } = context;

  const whole = matchWholeTable(tables, report.form, table);
  if (whole) return finish(context, whole, range, moved);
  const stranger = strangerTable(tables, report.form, table);
  if (stranger !== undefined) {
    const sentence = `没有粘贴：复制的是“${stranger}”的表格，请到那张表中粘贴`;
    return { label: '粘贴', patches: [], sentence, range };
  }
  const landing = placeBlock(latticeOf(table), range, joined(tables));
  return finish(context, landing, landing.range ?? range, moved);
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
  const texts = new Map(landing.figures);
  for (const cell of moved) if (!texts.has(cell)) texts.set(cell, '');
  const patches = enterTexts(report, texts);
  const after = applyPatches(report, patches);
  const readings = [...landing.figures].map(([cell, text]) => readFigure(text, cell.figure).kind);
  const tally: PasteTally = {
    rows: landing.rows,
    columns: landing.columns,
    byLabels: landing.range === undefined,
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
    label: landing.range ? `粘贴 ${landing.rows}×${landing.columns}` : '粘贴整张表',
    patches,
    sentence: pasteSentence(tally),
    range: landing.range ?? rangeOfCells(table, [...landing.figures.keys()], range),
  };
}

function differs(text: string, amount: number): boolean {
  const { value } = readNumber(text);
  return value !== null && value !== amount;
}

function rangeOfCells(table: RangeContext['table'], cells: readonly FigureCell[], otherwise: Range): Range {
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
