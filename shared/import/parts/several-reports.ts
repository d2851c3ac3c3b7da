import { FORM_PARTS } from '../../form/parts';
import type { TableId } from '../../form/types';
import { yearIn } from '../../text/dates';
import { tableSignature } from '../labels/table-signature';
import type { SourceLine } from '../lines/source-line';
import { findHeadings } from './find-headings';
import { findTitle, type FoundTitle } from './find-title';

/** A report of its own, with as many tables, is no annex. */
const FEWEST_TABLES = 2;

/** One of the reports a document holds. */
interface OneReport {
  title: FoundTitle;
  lines: readonly SourceLine[];
}

export interface ChosenReport {
  lines: readonly SourceLine[];
  /** The reports that were left aside; none in most documents. */
  others: readonly OneReport[];
}

/**
 * The report that is read where a document holds several, each with its title: of one body the latest year's, or the one
 * the file's name says; of several bodies the first. All lines where that is not so.
 */
export function chosenReport(lines: readonly SourceLine[], fileName: string): ChosenReport {
  const reports = reportsIn(lines);
  const years = new Set(reports.map(({ title }) => title.year));
  const units = new Set(reports.map(({ title }) => title.unit));
  const isSame = years.size < reports.length && units.size < reports.length;
  const [first] = reports;
  if (!first || reports.length < 2 || isSame || years.has(null)) return { lines, others: [] };
  const named = reports.find(({ title }) => title.year === yearIn(fileName));
  const latest = reports.find(
    ({ title }) => title.year === Math.max(...Array.from(years, (year) => year ?? 0)),
  );
  const chosen = (units.size > 1 ? first : (named ?? latest)) ?? first;
  return { lines: chosen.lines, others: reports.filter((report) => report !== chosen) };
}

/** The lines divided before each title behind which the parts begin anew; what stands above the first is its front. */
function reportsIn(lines: readonly SourceLine[]): OneReport[] {
  const signatures = lines.map(tableSignature);
  const headings = findHeadings(lines, signatures).filter(({ part }) => part !== null);
  const starts = [0];
  let last = -1;
  for (const [index, heading] of headings.entries()) {
    const rank = FORM_PARTS.findIndex(({ id }) => id === heading.part);
    const above = headings[index - 1];
    const from = above ? above.line + above.lines : 0;
    const title = above && rank < last ? findTitle(lines.slice(from, heading.line)) : null;
    if (title) starts.push(from + title.line);
    last = rank;
  }
  const reports = starts.map((start, index) => reportAt(lines, signatures, start, starts[index + 1]));
  return reports.every((report) => report !== null) ? reports : [];
}

function reportAt(
  lines: readonly SourceLine[],
  signatures: readonly (TableId | null)[],
  from: number,
  to = lines.length,
): OneReport | null {
  const tables = new Set(signatures.slice(from, to).filter((table) => table !== null));
  const title = findTitle(lines.slice(from, to));
  return title && tables.size >= FEWEST_TABLES ? { title, lines: lines.slice(from, to) } : null;
}
