import { describe, expect, it } from 'vitest';
import { blankReport2019 } from '../../../shared/report/blank';
import { countFindings } from '../../../shared/rules/open-findings';
import type { Report } from '../../../shared/report/model';
import { withFigure } from '../../../shared/report/values';
import { bodyKeys } from '../../../shared/summary/body-keys';
import { slipsInNames } from '../../../shared/summary/names';
import { summarise, withChecks } from '../../../shared/summary/summarise';
import { remarkWords } from '../../../shared/summary/words';
import { bodyReport, documentOf } from './county';

const NAME = '青石县人民政府';
/** Figures no two bodies have by chance. */
const FIGURES = {
  'requests.received.0': 31,
  'requests.granted.0': 29,
  'requests.partial.0': 2,
  'active.licences': 417,
  'active.penalties': 23,
  'active.fees': '1.25',
};

function summary(reports: readonly Report[], lines: readonly (string | [string, string])[] | null = null) {
  const roster =
    lines?.map((line) => {
      const [name, ...aliases] = typeof line === 'string' ? [line] : line;
      return { name, group: '乡镇', aliases };
    }) ?? null;
  const documents = reports.map((report, index) => withChecks(documentOf(report, `${index}.docx`), null));
  return summarise({ name: NAME, year: 2023, documents, roster, withErrors: true });
}
const received = ({ sums }: ReturnType<typeof summary>) => sums.get('requests.received.total')?.sum;
const remarks = ({ bodies }: ReturnType<typeof summary>) => bodies.map(remarkWords);

describe('one body handed in under two names', () => {
  it('is added once where the county stands before the name or not', () => {
    const all = summary([
      bodyReport('青石县石桥镇人民政府', FIGURES),
      bodyReport('石桥镇政府', FIGURES),
      bodyReport('柳河镇人民政府'),
    ]);
    expect([received(all), all.bodies.length]).toEqual(['31', 2]);
    expect(remarks(all)[0]).toBe('与“1.docx”（单位写作“石桥镇政府”）数字相同，只计一次');
  });

  it('is added once where the roster knows it by another name, whichever figures count', () => {
    const all = summary(
      [
        bodyReport('文化局', { ...FIGURES, 'requests.granted.0': 28 }),
        bodyReport('青石县文化和旅游局', FIGURES),
      ],
      [['文化和旅游局', '文化局']],
    );
    expect([received(all), all.bodies.length, all.missing.length]).toEqual(['31', 1, 0]);
    expect(all.bodies[0]?.unit).toBe('青石县文化和旅游局');
    expect(remarks(all)[0]).toMatch(/与“0\.docx”（单位写作“文化局”）有 1 格不同.*计入的是“1\.docx”/u);
  });

  it('is not added a second time under a mistyped name, and said', () => {
    const slip = bodyReport('青石县石侨镇人民政府', FIGURES);
    const right = bodyReport('青石县石桥镇人民政府', FIGURES);
    const all = summary([right, slip]);
    expect([received(all), all.bodies[1]?.notCounted]).toEqual(['31', 'twin']);
    expect(remarks(all)[1]).toContain('数字与“青石县石桥镇人民政府”的完全相同，可能是同一单位报了两次');
    // With other figures it may be a body of its own: added, and the line of the roster it is near to is named.
    const other = summary([right, withFigure(slip, 'active.licences', 4)], ['石桥镇人民政府']);
    expect([received(other), other.bodies[1]?.notCounted]).toEqual(['62', null]);
    expect(remarks(other)[1]).toBe('名单中没有这个单位；相近的“石桥镇人民政府”已另有报告，请核对');
  });

  it('is only said to be alike where the names are far apart', () => {
    const all = summary([bodyReport('石桥镇', FIGURES), bodyReport('民政局', FIGURES)]);
    expect(received(all)).toBe('62');
    expect(remarks(all)[1]).toBe('数字与“石桥镇”的完全相同，请核对是否同一单位报了两次');
  });
});

describe('two bodies with names that are alike', () => {
  it.each([
    ['石桥镇', '石桥乡'],
    ['第一中学', '第二中学'],
    ['王庄镇', '汪庄镇'],
    ['东城街道', '城东街道'],
  ])('%s and %s are both added', (one, other) => {
    const first = bodyReport(one, FIGURES);
    const second = bodyReport(other, { ...FIGURES, 'active.licences': 5 });
    expect(received(summary([first, second]))).toBe('62');
    // Where the roster knows both, same figures are said and added.
    const alike = summary([first, bodyReport(other, FIGURES)], [one, other]);
    expect(received(alike)).toBe('62');
    expect(remarks(alike)[1]).toContain('完全相同');
  });

  it('are none where only a number tells them apart', () => {
    expect(slipsInNames('第一中学', '第二中学', '')).toBeNull();
    expect(slipsInNames('石桥镇', '石侨镇', '')).toBe(1);
  });

  it('stay two where the roster tells them apart by what the normal form leaves out', () => {
    const names = ['第一中学（东校区）', '第一中学（西校区）'];
    const [east, west] = names.map((name) => bodyReport(name, FIGURES));
    expect(
      received(
        summary(
          [east, west].flatMap((each) => each ?? []),
          names,
        ),
      ),
    ).toBe('62');
  });
});

describe("the county's own report", () => {
  it.each(['青石县人民政府', '海州市青石县人民政府', '青石县', '县人民政府'])('%s is never added', (own) => {
    const all = summary([bodyReport('石桥镇', FIGURES), bodyReport(own, FIGURES)]);
    expect([received(all), all.own?.file]).toEqual(['31', '1.docx']);
  });

  it('is looked at once; a line of the roster for the county itself is not missing', () => {
    const all = summary([bodyReport(NAME), bodyReport(NAME), bodyReport('石桥镇')], [NAME, '石桥镇']);
    expect(all.setAside.map(({ reason }) => reason)).toEqual(['secondOwn']);
    expect(all.missing).toEqual([]);
    const key = bodyKeys(['县政府'], [{ name: NAME, group: '本级', aliases: [] }], '青石县');
    expect(key('县政府')).toBe(key('青石县'));
  });
});

it('a body that sent both editions of the form is added once, by the one of the year', () => {
  const right = withFigure(bodyReport('石桥镇', FIGURES), 'requests.granted.0', 1);
  const old = { ...blankReport2019(right.unit, 2023), year: 2023 };
  const all = summary([old, right]);
  expect(countFindings(all.bodies[0]?.findings ?? []).errors).toBeGreaterThan(0);
  expect([all.bodies.length, all.bodies[0]?.report, received(all)]).toEqual([1, right, '31']);
  expect(remarks(all)[0]).toBe('“0.docx”的表格格式不同，没有计入');
});
