import { describe, expect, it } from 'vitest';
import { posterDocument } from '../../../shared/document/poster';
import { withFigure } from '../../../shared/report/values';
import { amountAt } from '../../../shared/sums/totals';
import { emptyReport, heavyReport, ordinaryReport } from '../../export/golden-reports';

describe('the poster of a report', () => {
  it('shows the figures of the tables', () => {
    const report = heavyReport();
    const poster = posterDocument(report);
    expect(poster.keyFigures.map((figure) => figure.value)).toEqual([
      amountAt(report, 'requests.received.total'),
      amountAt(report, 'requests.carriedOver.total'),
      amountAt(report, 'requests.handledTotal.total'),
      amountAt(report, 'requests.granted.total') + amountAt(report, 'requests.partial.total'),
      amountAt(report, 'requests.carriedForward.total'),
      ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'].reduce(
        (sum, block) => sum + amountAt(report, `review.${block}.total`),
        0,
      ),
    ]);
    const results = poster.results.reduce((sum, bar) => sum + (bar.value ?? 0), 0);
    expect(results).toBe(amountAt(report, 'requests.handledTotal.total'));
    expect(poster.tables.map((table) => table.id)).toEqual(['active', 'requests', 'review']);
  });

  it('names the results by their official labels without numbers and explanations', () => {
    expect(posterDocument(ordinaryReport()).results.map((bar) => bar.label)).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ]);
  });

  it('never turns what is not filled in into 0', () => {
    const poster = posterDocument(emptyReport());
    const values = [...poster.keyFigures, ...poster.applicants, ...poster.results].map((bar) => bar.value);
    expect(new Set(values)).toEqual(new Set([null]));
    const begun = posterDocument(withFigure(emptyReport(), 'requests.received.0', 0));
    expect(begun.keyFigures[0]?.value).toBe(0);
  });

  it('shows three years at most, in order, each once', () => {
    const years = [2019, 2022, 2021, 2022, 2024].map((year) => ({ ...ordinaryReport(), year }));
    const poster = posterDocument(ordinaryReport(), years);
    expect(poster.years.years.map((each) => each.year)).toEqual([2021, 2022, 2023]);
    expect(poster.years.years[2]?.values).toEqual([1, 1, 0]);
  });
});
