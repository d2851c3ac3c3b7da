import { describe, expect, it } from 'vitest';
import { onceBegun } from '../../../renderer/checks/begun';
import { applyPatches, cellPatch } from '../../../shared/commands/patch';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { checkReport } from '../../../shared/rules/check';

const blank = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);

function inWindow(report: Report) {
  const { findings, unbegun } = onceBegun(checkReport({ report }), report);
  return {
    errors: findings.filter(({ severity }) => severity === 'error').map(({ part }) => part),
    unbegun: unbegun.map(({ id }) => id),
  };
}

describe('onceBegun', () => {
  it('names the tables of an untouched report instead of listing their blanks as errors', () => {
    expect(inWindow(blank)).toEqual({ errors: [], unbegun: ['active', 'requests', 'review'] });
    expect(checkReport({ report: blank }).filter(({ rule }) => rule === 'E-BLANK')).toHaveLength(3);
  });

  it('holds a table with nothing but last year’s requests carried over for not begun', () => {
    const carried = applyPatches(blank, [
      cellPatch(blank, 'requests.carriedOver.0', 2),
      cellPatch(blank, 'requests.carriedOver.1', 0),
    ]);
    expect(checkReport({ report: carried }).map(({ rule }) => rule)).toContain('T3-COL');
    expect(inWindow(carried)).toEqual({ errors: [], unbegun: ['active', 'requests', 'review'] });
  });

  it('lists the blanks of a table as errors once it was begun', () => {
    const begun = inWindow(applyPatches(blank, [cellPatch(blank, 'requests.received.0', 5)]));
    expect(begun.unbegun).toEqual(['active', 'review']);
    expect(new Set(begun.errors)).toEqual(new Set(['requests']));
  });
});
