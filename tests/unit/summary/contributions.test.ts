import Big from 'big.js';
import { expect, it } from 'vitest';
import { cellsOf } from '../../../shared/form/form';
import { withFigure } from '../../../shared/report/values';
import { contributionsAt } from '../../../shared/summary/contributions';
import { summarise, withChecks } from '../../../shared/summary/summarise';
import { bodyReport, documentOf } from './county';

const figures = [...cellsOf('2021').values()].filter((cell) => cell.kind === 'figure');

/** Seven bodies, each cell of each another figure. */
const reports = ['石桥镇', '柳河镇', '王庄镇', '汪庄镇', '民政局', '教育局', '司法局'].map((name, body) =>
  figures.reduce(
    (report, { address, figure }, index) =>
      withFigure(report, address, figure === 'money' ? `${body}.${index}1` : (body + 1) * 1000 + index),
    bodyReport(`青石县${name}`),
  ),
);
const blankAt = 'active.licences';
const documents = reports
  .map((report, index) => (index === 3 ? withFigure(report, blankAt, null) : report))
  .map((report) => withChecks(documentOf(report), null));
const summary = summarise({ name: '青石县', year: 2023, documents, roster: null, withErrors: true });

it('lead from every cell and total of a summary to the right bodies, and add up to it', () => {
  const cells = [...cellsOf('2021').values()];
  expect(cells).toHaveLength(200);
  for (const { address } of cells) {
    const rows = contributionsAt(summary.report, address) ?? [];
    expect(rows.map(({ unit }) => unit).sort()).toEqual(reports.map(({ unit }) => unit.name).sort());
    const sum = rows.reduce((all, { figure }) => all.plus(figure ?? 0), new Big(0));
    expect(sum.toFixed(), address).toBe(summary.sums.get(address)?.sum);
  }
  const [first] = contributionsAt(summary.report, 'requests.received.0') ?? [];
  const index = figures.findIndex(({ address }) => address === 'requests.received.0');
  expect(first).toEqual({ unit: '青石县司法局', figure: String(7000 + index) });
});

it('keep a blank apart from 0, and last', () => {
  const rows = contributionsAt(summary.report, blankAt) ?? [];
  expect(rows.at(-1)).toEqual({ unit: '青石县汪庄镇', figure: null });
});

it('are not known of a report that is no summary', () => {
  expect(contributionsAt(bodyReport('青石县石桥镇'), blankAt)).toBeNull();
});
