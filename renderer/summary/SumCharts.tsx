import Big from 'big.js';
import { useEffect, useState } from 'react';
import { barChart, yearChart } from '../../shared/charts/bar-chart';
import type { Bar, YearChart } from '../../shared/charts/chart';
import { CHART_TEXTS } from '../../shared/charts/chart-texts';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { REQUEST_COLUMNS, TOTAL_KEY } from '../../shared/form/applicants';
import { addressIn } from '../../shared/form/form';
import {
  bareLabel,
  CARRIED_FORWARD,
  HANDLED_TOTAL,
  RECEIVED,
  RESULT_GROUPS_2019,
  RESULT_GROUPS_2021,
} from '../../shared/form/request-rows';
import { call } from '../bridge/bridge';
import { Picture } from '../charts/Picture';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { useAttempt } from '../screen/use-attempt';

interface SumChartsProps {
  year: number;
  sums: CallOutput<'summary.sums'>;
  onError: (error: AppError) => void;
}

const TYPE_PT = 10.5;
const BOX = { width: 330, typePt: TYPE_PT };
const ROW_PT = 21;
const YEAR_PT = 58;

/** Charts of the sums, each with its figures in a table beside it. */
export function SumCharts({ year, sums, onError }: SumChartsProps) {
  const [compared, setCompared] = useState<CallOutput<'summary.compare'> | null>(null);
  const attempt = useAttempt(onError);
  // Other sums mean other bodies.
  useEffect(
    () => attempt(async () => setCompared(await call('summary.compare', { year }))),
    [attempt, year, sums],
  );
  const years = compared ? yearsOf(compared, year) : null;
  return (
    <>
      <BarFigure title={CHART_TEXTS.applicants} bars={applicants(sums)} />
      <BarFigure title={CHART_TEXTS.results} bars={results(sums)} />
      {years && years.chart.years.length > 1 ? <YearFigure {...years} /> : null}
    </>
  );
}

function BarFigure({ title, bars }: { title: string; bars: readonly Bar[] }) {
  return (
    <figure className="summary-chart">
      <figcaption>{title}</figcaption>
      <Picture picture={barChart(title, bars, { ...BOX, height: bars.length * ROW_PT })} />
      <FigureTable
        title={title}
        head={[SUMMARY_TEXTS.figure]}
        rows={bars.map(({ label, value }) => [label, value])}
      />
    </figure>
  );
}

function YearFigure({ chart, bodies }: { chart: YearChart; bodies: number }) {
  const title = CHART_TEXTS.years(chart.years.length);
  return (
    <figure className="summary-chart">
      <figcaption>
        {title} <small>{SUMMARY_TEXTS.sameBodies(bodies, chart.years.length)}</small>
      </figcaption>
      <Picture
        picture={yearChart(title, chart, { ...BOX, height: chart.years.length * YEAR_PT + 2 * TYPE_PT })}
      />
      <FigureTable
        title={title}
        head={chart.series}
        rows={chart.years.map(({ year, values }) => [CHART_TEXTS.year(year), ...values])}
      />
    </figure>
  );
}

interface FigureTableProps {
  title: string;
  head: readonly string[];
  rows: readonly (readonly [string, ...(number | null)[]])[];
}

function FigureTable({ title, head, rows }: FigureTableProps) {
  return (
    <table className="summary-table" aria-label={title}>
      <thead>
        <tr>
          <th>{SUMMARY_TEXTS.item}</th>
          {head.map((each) => (
            <th key={each}>{each}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, ...values]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {values.map((value, index) => (
              <td key={index} className="summary-figure">
                {value ?? SUMMARY_TEXTS.blank}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Sums = CallOutput<'summary.sums'>;

function sumAt({ form, sums }: Sums, rows: readonly string[], column: string): number | null {
  const known = rows.flatMap((row) => sums[addressIn(form, 'requests', row, column)]?.sum ?? []);
  return known.length === 0 ? null : known.reduce((sum, each) => sum + Number(each), 0);
}

function applicants(sums: Sums): Bar[] {
  const columns = REQUEST_COLUMNS.filter(({ key }) => key !== TOTAL_KEY);
  return columns.map(({ key, label }) => ({ label, value: sumAt(sums, [RECEIVED.key], key) }));
}

function results(sums: Sums): Bar[] {
  const groups = sums.form === '2021' ? RESULT_GROUPS_2021 : RESULT_GROUPS_2019;
  return groups.map(({ label, rows }) => ({
    label: bareLabel(label),
    value: sumAt(
      sums,
      rows.map(({ key }) => key),
      TOTAL_KEY,
    ),
  }));
}

/** Sums over the bodies that have a report of each year shown: over different bodies years are not held side by side. */
function yearsOf({ labels, rows }: CallOutput<'summary.compare'>, year: number) {
  const counted = rows.filter((row) => row.counted);
  const ofThree = counted.filter(({ before, earlier }) => before !== null && earlier !== null);
  const bodies = ofThree.length > 0 ? ofThree : counted.filter(({ before }) => before !== null);
  const shown = (
    ofThree.length > 0 ? (['earlier', 'before', 'now'] as const) : (['before', 'now'] as const)
  ).map((which, index, all) => ({
    year: year - all.length + 1 + index,
    values: [RECEIVED, HANDLED_TOTAL, CARRIED_FORWARD].map(({ label }) => {
      const known = bodies.flatMap((row) => row[which]?.[labels.indexOf(label)] ?? []);
      return known.length === 0 ? null : known.reduce((sum, each) => sum.plus(each), new Big(0)).toNumber();
    }),
  }));
  const years = bodies.length === 0 ? [] : shown;
  return { chart: { series: Object.values(CHART_TEXTS.series), years }, bodies: bodies.length };
}
