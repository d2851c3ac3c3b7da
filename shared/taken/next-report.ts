import { refreshedReport } from '../fields/follow';
import { validFieldName } from '../fields/names';
import { spliceBlock } from '../fields/pieces';
import { blankReport } from '../report/blank';
import { NARRATIVE_PARTS, type Block, type Report, type Unit } from '../report/model';
import { certainFields } from '../rules/narrative/certain-fields';
import { withYearFields } from './year-places';

/**
 * A later year's report from one of the same unit, always on the form in force. In the year after, 上年结转 is the
 * earlier 结转下年度, column by column (rule X-CARRY); after a gap it is not known and stays blank. Headings and
 * paragraphs come along, marked as taken over and not yet read, since what they say is the clerk's to change; only
 * what is certain becomes fields, which are this report's from the start: the years that are the report's own, and the
 * figures that the sentence and the table of last year say are one cell. Every other figure is blank, and remarks and
 * printed totals stay with the earlier report.
 */
export function reportFromPrevious(previous: Report, unit: Unit, year: number): Report {
  const blank = blankReport({ ...previous.unit, ...unit }, year);
  const carried = year === previous.year + 1 ? previous.requests['carriedForward'] : undefined;
  const carriedOver = carried ?? blank.requests['carriedOver'] ?? [];
  const withText = NARRATIVE_PARTS.filter((part) => previous.narrative[part].length > 0);
  const taken = Object.fromEntries(
    withText.map((part) => [part, previous.narrative[part].map(() => true)] as const),
  );
  const figures = certainFields(previous).filter(({ name }) => validFieldName(name, blank.form));
  const texts = withText.map((part) => {
    const blocks = previous.narrative[part].map((block, index) => {
      const here = figures.filter((figure) => figure.part === part && figure.block === index);
      return withYearFields(withFigureFields(block, here), previous.year, here);
    });
    return [part, blocks] as const;
  });
  const report: Report = {
    ...blank,
    requests: { ...blank.requests, carriedOver: [...carriedOver] },
    narrative: { ...previous.narrative, ...Object.fromEntries(texts) },
    ...(withText.length > 0 && { taken }),
  };
  return refreshedReport({ report, previous });
}

function withFigureFields(
  block: Block,
  figures: readonly { start: number; end: number; name: string }[],
): Block {
  return [...figures]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, { start, end, name }) =>
        spliceBlock(changed, start, end, [{ is: name, text: block.text.slice(start, end) }]),
      block,
    );
}
