import { blankReport } from '../../shared/report/blank';
import type { Report, Unit } from '../../shared/report/model';

/**
 * This year's report from last year's of the same unit. 上年结转 is last year's 结转下年度, column by column (rule
 * X-CARRY); headings and paragraphs come along as they are, since what they say is the clerk's to change; every other
 * figure is blank, and remarks and printed totals stay with last year's.
 */
export function reportFromPrevious(previous: Report, unit: Unit, year: number): Report {
  const blank = blankReport({ ...previous.unit, ...unit }, year);
  const carried = previous.requests['carriedForward'] ?? [null, null, null, null, null, null];
  return {
    ...blank,
    requests: { ...blank.requests, carriedOver: [...carried] },
    narrative: structuredClone(previous.narrative),
  };
}
