import Big from 'big.js';
import { cellText } from '../number/cell-text';
import { readFigure } from '../number/read-figure';
import type { Report } from '../report/model';
import { amountAt } from '../sums/totals';
import type { Lattice } from './lattice';
import { cellsIn, type Range } from './range';

/** What a selected block adds up to. */
interface RangeFigures {
  /** Cells in the block. */
  cells: number;
  /** Figures and totals among them; blank and unreadable cells don't count. */
  count: number;
  /** Exact decimals; '' where nothing is counted. */
  sum: string;
  average: string;
}

/** Decimals an average is rounded to. */
const AVERAGE_DECIMALS = 4;

/** Count, exact sum and average of a block. */
export function summarize(report: Report, lattice: Lattice, range: Range): RangeFigures {
  const cells = cellsIn(lattice, range).map(({ cell }) => cell);
  const figures = cells.flatMap((cell) => {
    if (cell.kind === 'computed') return [new Big(amountAt(report, cell.address))];
    const reading = readFigure(cellText(report, cell.address), cell.figure);
    return reading.kind === 'figure' ? [new Big(reading.value)] : [];
  });
  if (figures.length === 0) return { cells: cells.length, count: 0, sum: '', average: '' };
  const sum = figures.reduce((total, figure) => total.plus(figure));
  const average = sum.div(figures.length).round(AVERAGE_DECIMALS);
  return { cells: cells.length, count: figures.length, sum: sum.toFixed(), average: average.toFixed() };
}
