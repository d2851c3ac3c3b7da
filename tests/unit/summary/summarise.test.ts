import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/form/form';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import { noteAt, noteKey } from '../../../shared/report/notes';
import { figureAt, withFigure } from '../../../shared/report/values';
import { checkReport } from '../../../shared/rules/check';
import { sumsOf } from '../../../shared/summary/cell-sums';
import {
  blanksOf,
  lastYearReports,
  summarise,
  withChecks,
  type SummaryInput,
} from '../../../shared/summary/summarise';
import { remarkWords } from '../../../shared/summary/words';
import { arbitraryReport } from '../import/arbitrary-report';
import { bodyReport, documentOf } from './county';

const NAME = '青石县人民政府';
const stone = bodyReport('青石县石桥镇人民政府', {
  'requests.received.0': 3,
  'requests.granted.0': 3,
  'active.fees': '0.1',
});
const river = bodyReport('青石县柳河镇人民政府', {
  'requests.received.1': 2,
  'requests.carriedForward.1': 2,
  'active.fees': '0.2',
});
const broken = bodyReport('青石县王庄镇人民政府', { 'requests.received.0': 5 });

function summary(reports: readonly Parameters<typeof documentOf>[0][], rest: Partial<SummaryInput> = {}) {
  const plain = reports.map((report) => documentOf(report));
  const previousOf = lastYearReports({ name: NAME, year: 2023, documents: plain, roster: null });
  const documents = plain.map((each) => withChecks(each, previousOf(each.report.unit.name)));
  return summarise({ name: NAME, year: 2023, documents, roster: null, withErrors: true, ...rest });
}

describe('sums', () => {
  it('are those of every cell, blanks counted and not taken for 0', () => {
    const versions = fc.constantFrom('2021', '2019');
    fc.assert(
      fc.property(
        versions.chain((version) => fc.array(arbitraryReport(version, 20), { minLength: 1, maxLength: 4 })),
        (reports) => {
          const version = reports[0]?.form ?? '2021';
          const sums = sumsOf(
            version,
            reports.map((report) => (address) => figureAt(report, address)),
          );
          for (const cell of cellsOf(version).values()) {
            const parts = cell.kind === 'figure' ? [cell.address] : leaves(version, cell.address);
            const figures = reports.flatMap((report) => parts.map((address) => figureAt(report, address)));
            const known = figures.filter((figure) => figure !== null);
            const exact = known.reduce<Big>((sum, figure) => sum.plus(figure), new Big(0));
            expect(sums.get(cell.address)?.sum).toBe(known.length === 0 ? null : exact.toFixed());
            if (cell.kind === 'figure') expect(sums.get(cell.address)?.filled).toBe(known.length);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are exact beyond what a computer number holds, and for any number of decimals', () => {
    const huge = Number.MAX_SAFE_INTEGER;
    const { sums, report } = summary([
      bodyReport('甲镇', { 'active.licences': huge, 'active.fees': '0.1' }),
      bodyReport('乙镇', { 'active.licences': huge, 'active.fees': '0.200000001' }),
    ]);
    expect(sums.get('active.licences')?.sum).toBe('18014398509481982');
    expect(sums.get('active.fees')?.sum).toBe('0.300000001');
    expect(report.active).toMatchObject({ licences: null, fees: '0.300000001' });
    expect(noteAt(report, 'active.licences')).toBe('18014398509481982');
  });

  it('leave a cell blank that no body has filled in, and say who has not', () => {
    const blank = withFigure(stone, 'active.penalties', null);
    const all = summary([
      blank,
      withFigure(withFigure(river, 'active.penalties', null), 'active.coercion', null),
    ]);
    expect(figureAt(all.report, 'active.penalties')).toBeNull();
    expect(figureAt(all.report, 'active.coercion')).toBe(0);
    expect(noteAt(all.report, noteKey('active.coercion'))).toBe('有 1 个单位没有填写：青石县柳河镇人民政府');
    expect(blanksOf(all)).toBe(3);
  });
});

/** The figure cells behind a total. */
function leaves(version: '2021' | '2019', address: string): string[] {
  const cell = cellsOf(version).get(address);
  return cell?.kind === 'computed' ? cell.addends.flatMap((each) => leaves(version, each)) : [address];
}

describe('bodies', () => {
  it('with errors are in or out by choice', () => {
    const within = summary([stone, river, broken]);
    const without = summary([stone, river, broken], { withErrors: false });
    expect(within.sums.get('requests.received.total')?.sum).toBe('10');
    expect(without.sums.get('requests.received.total')?.sum).toBe('5');
    expect(without.bodies.map(({ notCounted }) => notCounted)).toEqual([null, null, 'errors']);
  });

  it('handed in twice count once; versions that differ are said, the sounder one counts', () => {
    const other = withFigure(broken, 'requests.granted.0', 5);
    const { bodies, sums } = summary([stone, stone, broken, other]);
    expect(sums.get('requests.received.total')?.sum).toBe('8');
    expect(bodies.map(({ documents }) => documents.same.length)).toEqual([1, 0]);
    expect(bodies[1]?.report).toBe(other);
    expect(bodies[1] && remarkWords(bodies[1])).toMatch(/有 1 格不同，例如“（一）予以公开”行“自然人”列/u);
  });

  it('are found on the roster in its order; who is missing is named', () => {
    const roster = ['柳河镇', '石桥镇', '马店镇'].map((name) => ({ name, group: '乡镇', aliases: [] }));
    const all = summary([stone, river], { roster });
    expect(all.bodies.map(({ name, listed }) => [name, listed])).toEqual([
      ['柳河镇', 'normal'],
      ['石桥镇', 'normal'],
    ]);
    expect(all.missing.map(({ name }) => name)).toEqual(['马店镇']);
  });

  it('of the other form, of other years, and the county itself are never added', () => {
    const [old] = fc.sample(arbitraryReport('2019', 0), { numRuns: 1, seed: 1 });
    if (!old) throw new Error('no sample');
    const outdated = { ...old, year: 2023, unit: { ...old.unit, name: '青石县民政局' } };
    const county = { ...bodyReport(NAME, { 'requests.received.0': 4 }), unit: { ...stone.unit, name: NAME } };
    const all = summary([stone, river, outdated, county, bodyReport('青石县马店镇', {}, 2019)]);
    expect(all.sums.get('requests.received.total')?.sum).toBe('5');
    expect(all.bodies.map(({ notCounted }) => notCounted)).toEqual([null, null, 'form']);
    expect(all.setAside.map(({ reason, year }) => [reason, year])).toEqual([['otherYear', 2019]]);
    expect(all.own?.chain.map(({ message }) => message).join()).toContain('“自然人”列本报告 4、各单位合计 3');
  });

  it('that are a summary of others handed in are not counted twice', () => {
    const part = summary([stone, river]).report;
    const district = { ...part, unit: { ...part.unit, name: '青石县北片区' } };
    const all = summary([stone, river, district]);
    expect(all.setAside.map(({ reason }) => reason)).toEqual(['holdsMembers']);
    expect(all.sums.get('requests.received.total')?.sum).toBe('5');
  });
});

describe('last year', () => {
  const before = bodyReport('石桥镇', { 'requests.received.0': 11, 'requests.carriedForward.0': 1 }, 2022);

  it('is held against the chain of what was carried over, body by body', () => {
    const later = bodyReport('青石县石桥镇人民政府', {
      'requests.carriedOver.0': 2,
      'requests.granted.0': 2,
    });
    const { carry, bodies } = summary([later, river, before]);
    expect(carry.map(({ column, now, before: then }) => [column, now, then])).toEqual([
      ['0', 2, 1],
      ['total', 2, 1],
    ]);
    expect(bodies[0]?.findings.map(({ rule }) => rule)).toContain('X-CARRY');
  });

  it('shows what is out of the ordinary, with the reason', () => {
    const many = bodyReport('青石县石桥镇人民政府', {
      'requests.received.0': 120,
      'requests.carriedOver.0': 1,
      'requests.granted.0': 121,
    });
    const { bodies } = summary([many, before]);
    expect(bodies[0]?.outliers.map(({ reason }) => reason)).toContain(
      '是 2022 年 11 的 10.9 倍，请核实口径是否相同。',
    );
  });
});

it('the summary is a report that keeps where its cells come from, through its file', () => {
  const { report } = summary([stone, river]);
  const read = readReportFile(writeReportFile(report));
  if (!read.ok) throw new Error(read.reason);
  expect(read.report).toEqual(report);
  expect(read.report.summary?.members.map(({ unit }) => unit)).toEqual([
    '青石县石桥镇人民政府',
    '青石县柳河镇人民政府',
  ]);
  const chain = (each: typeof report) => checkReport({ report: each }).filter(({ rule }) => rule === 'CHAIN');
  expect(chain(report)).toEqual([]);
  expect(chain(withFigure(report, 'requests.received.0', 4))[0]?.message).toContain('本报告 4、各单位合计 3');
});
