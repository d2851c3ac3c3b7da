import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldChoices, fieldLabel } from '../../../shared/fields/labels';
import {
  fieldText,
  isPlaceholder,
  NO_LAST_YEAR,
  shownText,
  UNFILLED,
} from '../../../shared/fields/field-text';
import { namedFigures } from '../../../shared/fields/figures';
import { validFieldName } from '../../../shared/fields/names';
import { cellsOf } from '../../../shared/form/form';
import { blankReport, blankReport2019 } from '../../../shared/report/blank';
import type { Report, Unit } from '../../../shared/report/model';
import { withFigure } from '../../../shared/report/values';
import { computeTotals } from '../../../shared/sums/totals';

const unit: Unit = { name: '石桥街道办事处', level: 'subdistrict', selfReference: '我街道' };
const blank = blankReport(unit, 2025);
const lastBlank = blankReport(unit, 2024);

/** A report of 2025 (or another) with these figures. */
function withFigures(figures: Record<string, number | string>, base: Report = blank): Report {
  return Object.entries(figures).reduce(
    (report, [address, value]) => withFigure(report, address, value),
    base,
  );
}

describe('names', () => {
  it('knows every cell and total of both editions under its address', () => {
    for (const form of ['2021', '2019'] as const) {
      for (const { address, name } of cellsOf(form).values()) {
        expect(validFieldName(address, form)).toBe(true);
        expect(fieldLabel(address, form)).toBe(name);
      }
    }
  });

  it('offers only names it knows, each once, each with a label of its own', () => {
    for (const form of ['2021', '2019'] as const) {
      const choices = fieldChoices(form);
      expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
      expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
      expect(choices.every(({ name }) => validFieldName(name, form))).toBe(true);
    }
  });

  it.each([
    '',
    'requests',
    'requests.received.9',
    'previous.',
    'change.year',
    'share.active.fees',
    'blank.',
    'toString',
  ])('does not know %j', (name) => {
    expect(validFieldName(name, '2021')).toBe(false);
    expect(fieldText(name, { report: blank })).toBeNull();
    expect(fieldLabel(name, '2021')).toBeNull();
  });
});

describe('values', () => {
  it('gives no value for what is blank, and 0 for 0', () => {
    expect(fieldText('requests.received.total', { report: blank })).toBeNull();
    expect(shownText('requests.received.total', { report: blank })).toBe(UNFILLED);
    expect(fieldText('requests.received.total', { report: withFigures({ 'requests.received.0': 0 }) })).toBe(
      '0',
    );
  });

  it('writes money with the decimals of its cell', () => {
    const report = withFigures({ 'active.fees': '26.50' });
    expect(fieldText('active.fees', { report })).toBe('26.50');
  });

  it('knows the report and its unit', () => {
    const source = { report: { ...blank, signature: { name: '', date: '2026-01-20' } } as Report };
    expect(fieldText('unit.name', source)).toBe('石桥街道办事处');
    expect(fieldText('unit.selfReference', source)).toBe('我街道');
    expect(fieldText('year', source)).toBe('2025');
    expect(fieldText('year.previous', source)).toBe('2024');
    expect(fieldText('period', source)).toBe('2025年1月1日至12月31日');
    expect(fieldText('signature.date', source)).toBe('2026年1月20日');
    expect(fieldText('signature.name', source)).toBe('石桥街道办事处');
    expect(fieldText('signature.date', { report: blank })).toBeNull();
  });

  it('adds up groups, applicants and what was to be handled', () => {
    const report = withFigures({
      'requests.received.0': 3,
      'requests.received.1': 2,
      'requests.received.5': 1,
      'requests.carriedOver.0': 4,
      'requests.granted.0': 5,
      'requests.partial.0': 1,
      'requests.denied.stateSecret.1': 2,
      'requests.denied.internalAffairs.1': 1,
      'requests.otherHandling.other.0': 1,
      'review.directLitigation.upheld': 1,
      'review.litigationAfterReconsideration.upheld': 2,
      'review.reconsideration.pending': 1,
      'active.licences': 10,
      'active.penalties': 3,
    });
    const text = (name: string) => fieldText(name, { report });
    expect(text('requests.received.organisations')).toBe('3');
    expect(text('requests.toHandle.total')).toBe('10');
    expect(text('requests.grantedOrPartial.total')).toBe('6');
    expect(text('requests.denied.total')).toBe('3');
    expect(text('requests.denied.1')).toBe('3');
    expect(text('requests.denied.0')).toBeNull();
    expect(text('requests.otherHandling.total')).toBe('1');
    expect(text('review.litigation.total')).toBe('3');
    expect(text('review.litigation.upheld')).toBe('3');
    expect(text('review.total')).toBe('4');
    expect(text('active.decisions.total')).toBe('13');
  });

  it('takes the single row of the 2019 form where the 2021 form has three', () => {
    const old = withFigures({ 'requests.otherHandling.2': 7 }, blankReport2019(unit, 2020));
    expect(fieldText('requests.otherHandling.total', { report: old })).toBe('7');
  });

  it('agrees with the totals of the tables, whatever is filled in', () => {
    const cells = [...cellsOf('2021').values()].filter((cell) => cell.kind === 'figure');
    const figures = fc.dictionary(
      fc.constantFrom(...cells.filter(({ figure }) => figure === 'count').map(({ address }) => address)),
      fc.nat(10_000),
    );
    fc.assert(
      fc.property(figures, (chosen) => {
        const report = withFigures(chosen);
        for (const [address, total] of computeTotals(report)) {
          const text = fieldText(address, { report });
          if (text === null) expect(total).toBe(0);
          else expect(text).toBe(String(total));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('shares', () => {
  it.each([
    [1, 2, '50%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 8, '12.5%'],
    [0, 4, '0%'],
    [4, 4, '100%'],
    [1, 16, '6.3%'],
    [9999, 10000, '100%'],
  ])('%i of %i is %s', (part, whole, words) => {
    const report = withFigures({ 'requests.granted.0': part, 'requests.partial.0': whole - part });
    expect(fieldText('share.requests.granted.total', { report })).toBe(words);
  });

  it('has none of nothing', () => {
    const report = withFigures({ 'requests.granted.0': 0 });
    expect(fieldText('share.requests.granted.total', { report })).toBeNull();
    expect(shownText('share.requests.granted.total', { report })).toBe(UNFILLED);
  });
});

describe('last year', () => {
  const change = (now: number, before: number) => ({
    report: withFigures({ 'requests.received.0': now }),
    previous: withFigures({ 'requests.received.0': before }, lastBlank),
  });

  it.each([
    [12, 10, '比上年增加2件，增长20%'],
    [10, 15, '比上年减少5件，下降33.3%'],
    [9, 30, '比上年减少21件'],
    [30, 9, '比上年增加21件'],
    [5, 5, '与上年持平'],
    [0, 0, '与上年持平'],
    [3, 0, '比上年增加3件'],
    [0, 30, '比上年减少30件'],
  ])('%i after %i: %s', (now, before, words) => {
    expect(fieldText('change.requests.received.total', change(now, before))).toBe(words);
  });

  it('gives the pieces of the comparison', () => {
    const source = change(12, 10);
    expect(fieldText('change.requests.received.total.difference', source)).toBe('2');
    expect(fieldText('change.requests.received.total.percent', source)).toBe('20%');
    expect(fieldText('change.requests.received.total.word', source)).toBe('增加');
    expect(fieldText('change.requests.received.total.word', change(1, 10))).toBe('减少');
    expect(fieldText('change.requests.received.total.word', change(1, 1))).toBe('持平');
    expect(fieldText('change.requests.received.total.percent', change(12, 0))).toBeNull();
    expect(fieldText('previous.requests.received.total', source)).toBe('10');
  });

  it('never says -5% or a percentage with 持平', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (now, before) => {
        const words = fieldText('change.requests.received.total', change(now, before)) ?? '';
        expect(words).not.toMatch(/-/);
        expect(words.includes('增加')).toBe(now > before);
        expect(words.includes('减少')).toBe(now < before);
        if (words.includes('增长')) expect(now).toBeGreaterThan(before);
        if (words.includes('下降')) expect(now).toBeLessThan(before);
      }),
    );
  });

  it('is not known without the report of the year before', () => {
    const report = withFigures({ 'requests.received.0': 3 });
    const older = withFigures({ 'requests.received.0': 3 }, blankReport(unit, 2023));
    for (const previous of [null, older]) {
      expect(fieldText('change.requests.received.total', { report, previous })).toBeNull();
      expect(shownText('previous.requests.received.total', { report, previous })).toBe(NO_LAST_YEAR);
    }
  });

  it('compares across the editions only what means the same', () => {
    const report = withFigures(
      { 'requests.received.0': 3, 'requests.granted.0': 3, 'active.licences': 2 },
      blankReport(unit, 2021),
    );
    const previous = withFigures(
      { 'requests.received.0': 1, 'requests.granted.0': 1, 'active.licences.decisions': 1 },
      blankReport2019(unit, 2020),
    );
    expect(fieldText('previous.requests.received.total', { report, previous })).toBe('1');
    expect(fieldText('previous.requests.toHandle.total', { report, previous })).toBe('1');
    expect(fieldText('previous.requests.granted.total', { report, previous })).toBeNull();
    expect(fieldText('previous.active.licences', { report, previous })).toBeNull();
  });

  it('compares fees in 万元', () => {
    const report = withFigures({ 'active.fees': '26.5' });
    const previous = withFigures({ 'active.fees': '20.25' }, lastBlank);
    expect(fieldText('change.active.fees', { report, previous })).toBe('比上年增加6.25万元，增长30.9%');
  });
});

it('shows every field as words that are not empty, or leaves them to the clerk', () => {
  for (const name of [...namedFigures('2021').keys(), 'unit.name', 'signature.date']) {
    expect(shownText(name, { report: blankReport({ ...unit, name: '' }, 2025) })).toSatisfy(isPlaceholder);
  }
  expect(shownText('blank.websiteItems', { report: blank })).toBeNull();
});
