import { describe, expect, it } from 'vitest';
import type { UnitLevel } from '../../../shared/report/model';
import { t2Gz0 } from '../../../shared/rules/active/t2-gz0';
import { t2Sf } from '../../../shared/rules/active/t2-sf';
import { t2Valmin } from '../../../shared/rules/active/t2-valmin';
import { found, withFigures, zeroReport } from './report-fixture';

describe('T2-GZ0', () => {
  const regulations = { 'active.regulations.issued': 2, 'active.regulations.inForce': 2 };

  it('warns below the level that may make 规章, and only there', () => {
    const without: UnitLevel[] = ['township', 'subdistrict', 'county', 'countyDepartment', 'cityDepartment'];
    const may: UnitLevel[] = ['city', 'province', 'ministry', 'provinceDepartment', 'other'];
    for (const level of without) {
      const [finding] = found(t2Gz0, { report: withFigures(zeroReport(level), regulations) });
      expect(finding?.message, level).toContain('“规章”行填了本年制发件数 2、现行有效件数 2');
    }
    for (const level of may) {
      expect(found(t2Gz0, { report: withFigures(zeroReport(level), regulations) }), level).toEqual([]);
    }
  });
});

describe('T2-VALMIN', () => {
  it('warns where fewer are in force than were made and not repealed', () => {
    const figures = { 'active.normativeDocuments.issued': 4, 'active.normativeDocuments.repealed': 1 };
    const [finding] = found(t2Valmin, { report: withFigures(zeroReport(), figures) });
    expect(finding?.message).toContain('填的是 0，现行有效至少应有 本年制发 4 − 本年废止 1 = 3');
    const enough = { ...figures, 'active.normativeDocuments.inForce': 3 };
    expect(found(t2Valmin, { report: withFigures(zeroReport(), enough) })).toEqual([]);
  });
});

describe('T2-SF', () => {
  const fees = (amount: string, level: UnitLevel = 'township', last?: string) => {
    const report = withFigures(zeroReport(level), { 'active.fees': amount });
    const previous =
      last === undefined ? undefined : withFigures(zeroReport(level, 2022), { 'active.fees': last });
    return found(t2Sf, previous ? { report, previous } : { report });
  };

  it('warns where a township rather counted in 元', () => {
    expect(fees('920')[0]?.message).toContain('如果实际是 920 元，应填 0.092');
    expect(fees('1200.5')).toHaveLength(1);
  });

  it('lets the amounts of real reports be', () => {
    expect([...fees('0'), ...fees('0.092'), ...fees('26.55', 'countyDepartment')]).toEqual([]);
    expect([...fees('4068.208', 'county'), ...fees('14722.49', 'county')]).toEqual([]);
  });

  it('sees the factor between 元 and 万元 against last year', () => {
    expect(fees('265500', 'county', '26')).toHaveLength(1);
    expect(fees('30', 'county', '26')).toEqual([]);
  });
});
