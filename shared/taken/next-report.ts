import { refreshedReport } from '../fields/follow';
import { blankReport } from '../report/blank';
import { NARRATIVE_PARTS, type Report, type Unit } from '../report/model';
import { withYearFields } from './year-places';

/**
 * A later year's report from one of the same unit, always on the form in force. In the year after, 上年结转 is the
 * earlier 结转下年度, column by column (rule X-CARRY); after a gap it is not known and stays blank. Headings and
 * paragraphs come along, marked as taken over and not yet read, since what they say is the clerk's to change; only the
 * years that are certainly the report's own become fields, and the fields are this report's from the start. Every other
 * figure is blank, and remarks and printed totals stay with the earlier report.
 */
export function reportFromPrevious(previous: Report, unit: Unit, year: number): Report {
  const blank = blankReport({ ...previous.unit, ...unit }, year);
  const carried = year === previous.year + 1 ? previous.requests['carriedForward'] : undefined;
  const carriedOver = carried ?? blank.requests['carriedOver'] ?? [];
  const withText = NARRATIVE_PARTS.filter((part) => previous.narrative[part].length > 0);
  const taken = Object.fromEntries(
    withText.map((part) => [part, previous.narrative[part].map(() => true)] as const),
  );
  const texts = withText.map(
    (part) => [part, previous.narrative[part].map((block) => withYearFields(block, previous.year))] as const,
  );
  const report: Report = {
    ...blank,
    requests: { ...blank.requests, carriedOver: [...carriedOver] },
    narrative: { ...previous.narrative, ...Object.fromEntries(texts) },
    ...(withText.length > 0 && { taken }),
  };
  return refreshedReport({ report, previous });
}
