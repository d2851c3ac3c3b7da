import { CHART_TEXTS } from '../charts/chart-texts';
import type { Bar, YearChart } from '../charts/chart';
import { formOf, TABLE_IDS } from '../form/form';
import { CARRIED_FORWARD, CARRIED_OVER, HANDLED_TOTAL_KEY, RECEIVED } from '../form/request-rows';
import { REVIEW_BLOCKS } from '../form/review-table';
import type { Report } from '../report/model';
import { reportTitle } from '../report/title';
import { computeTotals } from '../sums/totals';
import { applicantBars, resultBars, sumOf, totalCells } from './chart-figures';
import { documentTable } from './document-table';
import type { DocumentTable } from './model';
import { printableText } from './printable-text';

/** What hangs on the notice board: key figures, three charts, the three tables. */
export interface PosterDocument {
  title: string;
  unit: string;
  year: number;
  keyFigures: readonly Bar[];
  applicants: readonly Bar[];
  results: readonly Bar[];
  years: YearChart;
  tables: readonly DocumentTable[];
}

const YEARS_SHOWN = 3;

/**
 * The poster of a report. `earlier` are reports of the same unit for years before; the two years next to the report's
 * are shown beside it where they are there.
 */
export function posterDocument(report: Report, earlier: readonly Report[] = []): PosterDocument {
  const totals = computeTotals(report);
  const form = formOf(report.form);
  const total = (...rows: string[]) => sumOf(report, totalCells(report, 'requests', rows));
  return {
    title: printableText(reportTitle(report)),
    unit: printableText(report.unit.name),
    year: report.year,
    keyFigures: [
      { label: '本年新收申请', value: total(RECEIVED.key) },
      { label: '上年结转申请', value: total(CARRIED_OVER.key) },
      { label: '本年办结申请', value: total(HANDLED_TOTAL_KEY) },
      { label: '公开和部分公开', value: total('granted', 'partial') },
      { label: '结转下年办理', value: total(CARRIED_FORWARD.key) },
      {
        label: '行政复议和诉讼',
        value: sumOf(
          report,
          totalCells(
            report,
            'review',
            REVIEW_BLOCKS.map(({ key }) => key),
          ),
        ),
      },
    ],
    applicants: applicantBars(report),
    results: resultBars(report),
    years: years([report, ...earlier], report.year),
    tables: TABLE_IDS.map((id) => documentTable(form.tables[id], report, totals)),
  };
}

function years(reports: readonly Report[], last: number): YearChart {
  const rows = [
    { label: CHART_TEXTS.series.received, key: RECEIVED.key },
    { label: CHART_TEXTS.series.handled, key: HANDLED_TOTAL_KEY },
    { label: CHART_TEXTS.series.forward, key: CARRIED_FORWARD.key },
  ];
  const shown = reports
    .filter((report) => report.year <= last && report.year > last - YEARS_SHOWN)
    .filter((report, index, all) => all.findIndex((other) => other.year === report.year) === index)
    .sort((a, b) => a.year - b.year);
  return {
    series: rows.map((row) => row.label),
    years: shown.map((report) => ({
      year: report.year,
      values: rows.map(({ key }) => sumOf(report, totalCells(report, 'requests', [key]))),
    })),
  };
}
