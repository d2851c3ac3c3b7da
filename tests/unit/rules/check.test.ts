import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../shared/rules/check';
import { countFindings } from '../../../shared/rules/open-findings';
import { RULES } from '../../../shared/rules/registry';
import { busyReport, withFigures, zeroReport } from './report-fixture';

describe('checkReport', () => {
  it('finds no error in consistent reports', () => {
    for (const report of [zeroReport(), busyReport()]) {
      expect(checkReport({ report }).filter((each) => each.severity === 'error')).toEqual([]);
    }
  });

  it('lists as one reads down the report', () => {
    const report = withFigures(zeroReport(), {
      'review.reconsideration.upheld': null,
      'requests.received.3': 1,
      'active.fees': null,
    });
    const errors = checkReport({ report }).filter((each) => each.severity === 'error');
    expect(errors.map((each) => each.part)).toEqual(['active', 'requests', 'review']);
  });

  it('attaches reasons and no longer counts what was accepted', () => {
    const report = withFigures(zeroReport(), { 'active.regulations.inForce': 6 });
    const [warning] = checkReport({ report }).filter((each) => each.rule === 'T2-GZ0');
    const key = warning?.key ?? '';
    const reasoned = { ...report, notes: { [`reason:${key}`]: '由县政府代管' } };
    const findings = checkReport({ report: reasoned });
    expect(findings.find((each) => each.key === key)?.reason).toBe('由县政府代管');
    expect(countFindings(findings).warnings).toBe(countFindings(checkReport({ report })).warnings - 1);
  });

  it('gives every finding a key of its own', () => {
    const keys = checkReport({ report: withFigures(busyReport(), { 'requests.received.0': 1 }) }).map(
      (each) => each.key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the registry', () => {
  it('documents every rule, each name once', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      for (const text of [rule.title, rule.source, rule.explanation, rule.example]) {
        expect(text, rule.id).toMatch(/\p{Script=Han}{2,}/u);
      }
    }
  });
});
