import type { Report } from '../../report/model';
import type { RuleContext } from '../types';

/** The report of the year just before, where it is at hand; another year's report proves nothing. */
export function lastYear(context: RuleContext): Report | undefined {
  const { report, previous } = context;
  return previous?.year === report.year - 1 ? previous : undefined;
}
