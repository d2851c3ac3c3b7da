import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import { FORM_PARTS } from '../../../shared/form/parts';
import type { PartId } from '../../../shared/form/types';
import type { Imported, Report } from '../../../shared/report/model';
import { eBlank } from '../../../shared/rules/cells/e-blank';
import { eForm } from '../../../shared/rules/document/e-form';
import { eParts } from '../../../shared/rules/document/e-parts';
import { eYear } from '../../../shared/rules/document/e-year';
import { hAspect } from '../../../shared/rules/document/h-aspect';
import { found, busyReport, withOverview, zeroReport } from './report-fixture';

const OFFICIAL = FORM_PARTS.filter((part) => part.numeral !== '').map((part) => ({
  text: part.heading,
  numeral: part.numeral,
  title: part.title,
  part: part.id,
}));

function imported(change: Partial<Imported> = {}): Report {
  const whole: Imported = {
    title: '青石县柳河镇人民政府2023年政府信息公开工作年度报告',
    headings: OFFICIAL,
    oldLabels: [],
    variantLabels: [],
    blankTotals: [],
    unplaced: [],
    signature: [],
  };
  return { ...zeroReport(), imported: { ...whole, ...change } };
}

function heading(text: string, numeral: string, title: string, part: PartId | null) {
  return { text, numeral, title, part };
}

describe('E-PARTS', () => {
  const check = (headings: Imported['headings']) => found(eParts, { report: imported({ headings }) });

  it('is silent for a whole document, one without headings, and a report of the program', () => {
    expect(check(OFFICIAL)).toEqual([]);
    expect(check([])).toEqual([]);
    expect(found(eParts, { report: zeroReport() })).toEqual([]);
  });

  it('tells a missing, a repeated and a misplaced part', () => {
    const [first, second, third, ...rest] = OFFICIAL;
    if (!first || !second || !third) throw new Error('six parts expected');
    const missing = check(OFFICIAL.filter((each) => each.part !== 'review'));
    expect(missing.map((each) => [each.severity, each.key])).toEqual([['error', 'E-PARTS:missing:review']]);
    expect(missing[0]?.message).toContain('四、政府信息公开行政复议、行政诉讼情况');
    expect(check([...OFFICIAL, second])[0]?.key).toBe('E-PARTS:repeated:active');
    expect(check([first, third, second, ...rest]).map((each) => each.key)).toEqual(['E-PARTS:order']);
  });

  it('tells a wrong number as an error and a wording near the official one as a warning', () => {
    const numbered = OFFICIAL.map((each) =>
      each.part === 'requests'
        ? heading('二、收到和处理政府信息公开申请情况', '二', each.title, 'requests')
        : each,
    );
    expect(check(numbered).map((each) => [each.severity, each.key])).toEqual([['error', 'E-PARTS:number']]);
    const renamed = OFFICIAL.map((each) =>
      each.part === 'problems'
        ? heading('五、存在的主要问题及整改措施', '五', '存在的主要问题及整改措施', 'problems')
        : each,
    );
    const [finding] = check(renamed);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain('“五、存在的主要问题及整改措施”应为“五、存在的主要问题及改进情况”');
  });

  it('goes away once the official headings are taken, and comes back with undo', () => {
    const report = imported({ headings: OFFICIAL.slice(0, 5) });
    const fix = found(eParts, { report })[0]?.fix;
    expect(found(eParts, { report: applyPatches(report, fix?.patches ?? []) })).toEqual([]);
  });

  it('tells an official heading typed into the text, but not a sub-heading of the same words', () => {
    const report = withOverview(
      zeroReport(),
      '三、收到和处理政府信息公开申请情况',
      '（二）依申请公开情况',
      '我镇认真办理申请。',
    );
    const findings = found(eParts, { report });
    expect(findings.map((each) => each.text)).toEqual([{ part: 'overview', block: 0, start: 0, end: 17 }]);
  });

  it('counts the parts an opening paragraph lists', () => {
    const list = (text: string) => {
      const report = zeroReport();
      const preamble = [{ kind: 'paragraph' as const, text }];
      return found(eParts, { report: { ...report, narrative: { ...report.narrative, preamble } } });
    };
    const whole =
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。';
    expect(list(whole)).toEqual([]);
    const [finding] = list(whole.replace('政府信息公开行政复议和行政诉讼情况、', ''));
    expect(finding?.message).toContain('列举时没有“政府信息公开行政复议、行政诉讼情况”');
    expect(list('全文共六个部分。')).toEqual([]);
  });
});

describe('E-FORM', () => {
  it('tells old labels from 2021 on', () => {
    const [finding] = found(eForm, { report: imported({ oldLabels: ['上一年项目数量', '政府集中采购'] }) });
    expect(finding?.severity).toBe('error');
    expect(finding?.message).toContain('如“上一年项目数量”、“政府集中采购”');
  });

  it('has nothing against the older form in the years it was used', () => {
    const report = { ...imported({ oldLabels: ['上一年项目数量'] }), year: 2020 };
    expect(found(eForm, { report })).toEqual([]);
  });

  it('tells labels in other words as a warning', () => {
    const report = imported({ variantLabels: [{ printed: '规范性文件', official: '行政规范性文件' }] });
    expect(found(eForm, { report }).map((each) => each.severity)).toEqual(['warning']);
  });
});

describe('E-BLANK on totals of the original', () => {
  it('tells the totals that were left open, until the computed ones are taken', () => {
    const report = imported({ blankTotals: ['requests.granted.total', 'requests.partial.total'] });
    const [finding, ...others] = found(eBlank, { report });
    expect(others).toEqual([]);
    expect(finding?.message).toContain('“（一）予以公开”行“总计”列、“（二）部分公开');
    expect(found(eBlank, { report: applyPatches(report, finding?.fix?.patches ?? []) })).toEqual([]);
  });
});

describe('E-YEAR', () => {
  const check = (part: 'preamble' | 'overview' | 'problems' | 'other', text: string) => {
    const report = zeroReport();
    const narrative = { ...report.narrative, [part]: [{ kind: 'paragraph' as const, text }] };
    return found(eYear, { report: { ...report, narrative } });
  };

  it('tells a statistical period of another year and puts it right', () => {
    const report = zeroReport();
    const text = '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。';
    const withText = {
      ...report,
      narrative: { ...report.narrative, preamble: [{ kind: 'paragraph' as const, text }] },
    };
    const findings = found(eYear, { report: withText });
    expect(findings.map((each) => each.severity)).toEqual(['error', 'error']);
    const fixed = findings.reduce((result) => {
      const [next] = found(eYear, { report: result });
      return next?.fix ? applyPatches(result, next.fix.patches) : result;
    }, withText as Report);
    expect(fixed.narrative.preamble[0]?.text).toBe(text.replaceAll('2022', '2023'));
    expect(found(eYear, { report: fixed })).toEqual([]);
  });

  it('tells the fee statement and the own title of another year', () => {
    expect(check('other', '本单位2022年度未收取政府信息公开信息处理费。')[0]?.severity).toBe('error');
    expect(check('preamble', '现编制柳河镇人民政府2022年政府信息公开工作年度报告。')).toHaveLength(1);
  });

  it('warns of work told for the year before, and of a plan for the year of the report', () => {
    expect(check('overview', '2022年，我镇共主动公开政府信息249条。')[0]?.severity).toBe('warning');
    expect(check('problems', '2023年，我镇将进一步完善工作机制。')[0]?.severity).toBe('warning');
  });

  it('lets the years be that belong there', () => {
    const right = [
      check('preamble', '本报告所列数据的统计期限自2023年1月1日起至12月31日止。'),
      check('preamble', '根据《关于做好2022年政府信息公开工作年度报告编制工作的通知》编制本报告。'),
      check('overview', '2022年结转申请1件。较2022年增加5条。按时发布2022年政府信息公开工作年度报告。'),
      check('overview', '公开2022年度部门决算和2024年度部门预算。2022年12月，我镇修订了公开指南。'),
      check('problems', '2024年，我镇将进一步完善工作机制。'),
      check('other', '2023年度未收取政府信息公开信息处理费。'),
    ];
    expect(right.flat()).toEqual([]);
  });

  it('reads the title and captions of the imported document', () => {
    const report = imported({
      title: '柳河镇2022年政府信息公开工作年度报告',
      unplaced: [{ part: 'requests', text: '2022年度政府信息公开申请情况统计表' }],
    });
    expect(found(eYear, { report }).map((each) => each.key)).toEqual(['E-YEAR:title', 'E-YEAR:caption:0']);
  });
});

describe('H-ASPECT', () => {
  it('accepts headings, run-in openings and numbered points', () => {
    const report = withOverview(
      { ...busyReport(), unit: { ...busyReport().unit, level: 'subdistrict' } },
      '（一）主动公开情况',
      '公开信息若干。',
      '2.依申请公开方面。收到申请若干。',
      '三是加强政府信息管理。四是抓好平台建设。五是强化监督保障。',
    );
    expect(found(hAspect, { report })).toEqual([]);
  });

  it('names what is missing, once', () => {
    const report = withOverview(zeroReport('subdistrict'), '（一）主动公开情况', '公开信息若干。');
    const findings = found(hAspect, { report });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain(
      '没有找到“依申请公开”、“政府信息管理”、“政府信息公开平台建设”、“监督保障”',
    );
    expect(found(hAspect, { report: zeroReport('subdistrict') })[0]?.title).toBe('第一部分还没有写');
  });

  it('asks governments for 考核, 评议, 责任追究, and tells aspects raised a level', () => {
    const text = '主动公开、依申请公开、政府信息管理。';
    const township = withOverview(zeroReport('township'), text);
    expect(found(hAspect, { report: township }).map((each) => each.key)).toContain('H-ASPECT:results');
    const raised = imported({
      headings: [...OFFICIAL, heading('二、主动公开情况', '二', '主动公开情况', null)],
    });
    expect(found(hAspect, { report: raised }).map((each) => each.key)).toContain('H-ASPECT:level');
  });
});
