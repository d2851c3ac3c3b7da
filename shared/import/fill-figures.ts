import { cellAt } from '../form/form';
import type { Address, FormVersion } from '../form/types';
import { readFigure } from '../number/read-figure';
import { blankReport2019 } from './blank-2019';
import { blankReport } from '../report/blank';
import type { Report, Unit } from '../report/model';
import { withFigure } from '../report/values';
import { computeTotals } from '../sums/totals';
import type { TableReading } from './table-reading';

export interface FilledFigures {
  report: Report;
  blankTotals: Address[];
  /** Cells whose text was more than a number, or none: the text is kept in the report's notes. */
  kept: { address: Address; text: string; figure: number | string | null }[];
  /** Texts for which the report's form has no cell. */
  homeless: { name: string; text: string }[];
}

/** A plain count with a remark in brackets behind it: the count is certain, the remark is kept beside it. */
const REMARKED = /^\s*([\d０-９][\d０-９,，]*)\s*(?:件|条|项|个)?\s*[（(][^（()）]*[）)]\s*$/u;
/** A no-break space that lost its encoding: `? 0`. */
const BROKEN_BLANK = /^[?？]\s+(?=[\d０-９])/u;

/** A report with the figures of the tables that were read: blanks stay null, doubtful text is kept, never guessed at. */
export function fillFigures(
  version: FormVersion,
  unit: Unit,
  year: number,
  readings: readonly TableReading[],
): FilledFigures {
  const filled: FilledFigures = {
    report: version === '2021' ? blankReport(unit, year) : blankReport2019(unit, year),
    blankTotals: [],
    kept: [],
    homeless: [],
  };
  const printedTotals: [Address, string][] = [];
  for (const [address, text] of readings.flatMap((reading) => Array.from(reading.values))) {
    const cell = cellAt(version, address);
    if (!cell) {
      if (text !== '') filled.homeless.push({ name: nameElsewhere(version, address), text });
    } else if (cell.kind === 'computed') printedTotals.push([address, text]);
    else fillCell(filled, address, cell.figure, text);
  }
  return withPrintedTotals(filled, printedTotals);
}

/** The printed name of a cell of the other edition. */
function nameElsewhere(version: FormVersion, address: Address): string {
  return cellAt(version === '2021' ? '2019' : '2021', address)?.name ?? address;
}

function fillCell(
  filled: FilledFigures,
  address: Address,
  kind: 'count' | 'change' | 'money',
  text: string,
): void {
  const clean = text.replace(BROKEN_BLANK, '');
  const reading = readFigure(clean, kind);
  if (reading.kind === 'blank') return;
  if (reading.kind === 'figure') {
    filled.report = withFigure(filled.report, address, reading.value);
    return;
  }
  const remarked = REMARKED.exec(clean)?.[1];
  const count = remarked === undefined || kind === 'money' ? null : readFigure(remarked, kind);
  const figure = count?.kind === 'figure' ? count.value : null;
  if (figure !== null) filled.report = withFigure(filled.report, address, figure);
  filled.report = { ...filled.report, notes: { ...filled.report.notes, [address]: text } };
  filled.kept.push({ address, text, figure });
}

/** Printed totals are compared with the computed ones; only those that differ are kept. */
function withPrintedTotals(filled: FilledFigures, totals: readonly [Address, string][]): FilledFigures {
  const computed = computeTotals(filled.report);
  const printed: Record<string, number | string> = {};
  const notes: Record<string, string> = {};
  for (const [address, text] of totals) {
    const reading = readFigure(text.replace(BROKEN_BLANK, ''), 'count');
    if (reading.kind === 'figure') {
      if (reading.value !== computed.get(address)) printed[address] = reading.value;
    } else if (reading.kind === 'invalid') {
      notes[address] = text;
      filled.kept.push({ address, text, figure: null });
    } else filled.blankTotals.push(address);
  }
  const { report } = filled;
  return {
    ...filled,
    report: { ...report, printed: { ...report.printed, ...printed }, notes: { ...report.notes, ...notes } },
  };
}
