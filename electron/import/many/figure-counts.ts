import { cellsOf } from '../../../shared/form/form';
import type { Report } from '../../../shared/report/model';
import { figureAt } from '../../../shared/report/values';

/** How many figures of the form a report has, and how many are blank. */
export function figureCounts(report: Report): { figures: number; blank: number } {
  const cells = [...cellsOf(report.form).values()].filter(({ kind }) => kind === 'figure');
  const figures = cells.filter(({ address }) => figureAt(report, address) !== null).length;
  return { figures, blank: cells.length - figures };
}
