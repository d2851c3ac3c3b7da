import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/patch';
import type { Report } from '../../../shared/report/model';
import { brokenDates } from '../../../shared/rules/document/broken-dates';
import { eYear } from '../../../shared/rules/document/e-year';
import { hAspect } from '../../../shared/rules/document/h-aspect';
import { hHeading } from '../../../shared/rules/document/h-heading';
import { hText } from '../../../shared/rules/document/h-text';
import { slipsIn } from '../../../shared/rules/document/slips';
import { found, withOverview, zeroReport } from './report-fixture';

describe('broken dates', () => {
  it.each([
    ['自20241月1日起', '20241月1日', '2024年1月1日'],
    ['至20251231日止', '20251231日', '2025年12月31日'],
    ['自202111日起', '202111日', '2021年1月1日'],
    ['至2023年1231日', '2023年1231日', '2023年12月31日'],
    ['截至202412月底', '202412月', '2024年12月'],
    ['２０２４１月１日', '２０２４１月１日', '2024年1月1日'],
    ['至2024111日', '2024111日', undefined],
    ['202020年12月31日', '202020年12月31日', undefined],
    ['2023年13月', '2023年13月', undefined],
    ['2023年0月5日', '2023年0月5日', undefined],
    ['13月5日开会', '13月5日', undefined],
    ['2月30日召开', '2月30日', undefined],
    ['2023年2月29日', '2023年2月29日', undefined],
    ['12月32日', '12月32日', undefined],
    ['二〇二三年四月三十一日', '四月三十一日', undefined],
    ['2024年1日1日', '2024年1日', undefined],
  ])('%s', (text, words, meant) => {
    const [first, ...others] = brokenDates(text).map((each) => [
      text.slice(each.start, each.end),
      each.meant,
    ]);
    expect([first, others]).toEqual([[words, meant], []]);
  });

  it.each([
    '自2023年1月1日起至12月31日止。',
    '2024年2月29日，2 月 29 日，二月二十九日',
    '2023年度，1—12月，1至3月，12月底前，13个月，近13月以来',
    '20个工作日内，30日内，365日，2023年365日无休，7×24小时',
    '国办公开办函〔2021〕30号，国令第711号，2021年30号文',
    '今年10日常会议，2023年3月报送月报',
    '一月一日，十二月三十一号',
    '12345热线2023年办结20241件',
  ])('lets %s be', (text) => {
    expect(brokenDates(text)).toEqual([]);
  });
});

describe('dates with a letter too many, too few or another one', () => {
  it.each([
    ['自2025年1月1曰起', '1月1曰', '1月1日'],
    ['至2025年12月31日日。', '12月31日日', '12月31日'],
    ['自2025年年1月起', '2025年年', '2025年'],
    ['2025年1月月1日', '1月月', '1月'],
    ['统计期限为2025年1月1日至12月31', '12月31', '12月31日'],
    ['自2025年1月1至12月31日止。', '1月1', '1月1日'],
    ['截至2025年12月31，共有3件。', '12月31', '12月31日'],
  ])('%s', (text, words, repair) => {
    const slips = slipsIn(text).filter(({ kind }) => kind === 'date');
    expect(slips.map(({ start, end, ...slip }) => [text.slice(start, end), slip.repair])).toEqual([
      [words, repair],
    ]);
  });

  it.each([
    '2025年年底前',
    '2025年年度报告',
    '12月31日日报',
    '1月3至5日',
    '每月日均3条',
    '1月12条，2月15条。',
    '1.5月',
  ])('lets %s be', (text) => {
    expect(slipsIn(text).filter(({ kind }) => kind === 'date')).toEqual([]);
  });
});

describe('names that meet', () => {
  it.each([
    '由柳河镇人民政府政府信息公开办公室负责。',
    '石桥县政府政府网站',
    '在政务公开公开栏张贴，政府信息公开公开指南',
    '便民服务服务大厅',
    '县政务服务中心中心主任',
  ])('are right: %s', (text) => {
    expect(slipsIn(text)).toEqual([]);
  });

  it.each([
    ['坚持公开公开透明', '公开公开', '公开'],
    ['镇政府政府大力推进', '政府政府', '政府'],
    ['做好信息信息公开', '信息信息', '信息'],
    ['主动公开主动公开信息', '主动公开主动公开', '主动公开'],
  ])('are not to be mixed up with doubled words: %s', (text, words, repair) => {
    const [slip] = slipsIn(text);
    expect([text.slice(slip?.start, slip?.end), slip?.repair]).toEqual([words, repair]);
  });
});

describe('what can be put right in one click', () => {
  const repaired = (text: string): string | undefined => {
    const report = withOverview(zeroReport(), text);
    const fix = found(hText, { report })[0]?.fix;
    return fix && applyPatches(report, fix.patches).narrative.overview[0]?.text;
  };

  it.each([
    ['做好公开,保障知情', '做好公开，保障知情'],
    ['内容如下:一是更新', '内容如下：一是更新'],
    ['做好公开公开', '做好公开'],
    ['2023年2023年收到', '2023年收到'],
    ['做好公开，，保障', '做好公开，保障'],
    ['做好政 府 信 息公开', '做好政府信息公开'],
    ['自20231月1日起', '自2023年1月1日起'],
  ])('%s', (text, right) => {
    expect(repaired(text)).toBe(right);
  });

  it.each(['做好公开，。保障', '至2024111日', '收到3,答复3', '2023 年 1 月', '附件 1'])(
    'is not guessed: %s',
    (text) => {
      expect(repaired(text)).toBeUndefined();
    },
  );

  it('never takes words that follow the tables', () => {
    const report = zeroReport();
    const fields = [{ at: 5, length: 2, is: 'unit.selfReference' }];
    const overview = [{ kind: 'paragraph' as const, text: '公开 信息我镇 我镇', fields }];
    const fixes = found(hText, { report: { ...report, narrative: { ...report.narrative, overview } } });
    expect(fixes.map(({ fix }) => fix?.label)).toEqual(['删去空格', undefined]);
  });
});

describe('the year in which the report is announced', () => {
  const check = (part: 'preamble' | 'overview', text: string) => {
    const report = zeroReport();
    const withText: Report = {
      ...report,
      narrative: { ...report.narrative, [part]: [{ kind: 'paragraph', text }] },
    };
    return found(eYear, { report: withText });
  };

  it.each([
    '现将2022年度政府信息公开工作情况报告如下：',
    '现将我镇2022年政府信息公开年度工作报告公布如下。',
    '现就2024 年政务公开工作汇报如下：',
    '根据《条例》要求，现将柳河镇人民政府2022年度信息公开年报公布如下：',
  ])('is found, once: %s', (text) => {
    for (const part of ['preamble', 'overview'] as const) {
      const findings = check(part, text);
      expect(findings.map(({ severity, fix }) => [severity, fix?.label])).toEqual([['error', '改为 2023']]);
    }
  });

  it.each([
    '现将2023年度政府信息公开工作情况报告如下：',
    '现将2022年度部门决算公开如下。',
    '现将《关于做好2022年政府信息公开工作的通知》落实情况报告如下：',
    '2022年，按要求整改，现将政府信息公开工作情况报告如下：',
  ])('is let be: %s', (text) => {
    expect(check('preamble', text)).toEqual([]);
  });
});

describe('the outline of part 一', () => {
  const heading = (text: string) => ({ kind: 'heading' as const, text });
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
  const withBlocks = (...overview: Report['narrative']['overview']): Report => {
    const report = zeroReport('subdistrict');
    return { ...report, narrative: { ...report.narrative, overview } };
  };

  it('names an aspect that is told twice', () => {
    const report = withBlocks(
      heading('（一）主动公开情况'),
      paragraph('公开信息30条。'),
      heading('（二）依申请公开'),
      paragraph('办理申请。'),
      heading('（三）政府信息主动公开工作'),
      paragraph('公开信息30条。'),
      paragraph('（四）依申请公开。办理申请。'),
    );
    const told = found(hAspect, { report }).filter(({ key }) => key.includes('doubled'));
    expect(told.map(({ text }) => text)).toEqual([
      { part: 'overview', block: 4, start: 0, end: 13 },
      { part: 'overview', block: 6, start: 0, end: 9 },
    ]);
  });

  it('takes headings of near words for what they are', () => {
    const report = withBlocks(
      heading('（一）主动公开情况'),
      paragraph('一是加强主动公开。'),
      heading('（二）重点领域信息公开'),
      paragraph('主动公开信息30条。'),
      heading('（三）政府信息公开平台建设情况'),
      paragraph('更新平台。'),
      heading('（四）平台信息管理'),
      paragraph('管理平台。'),
    );
    expect(found(hAspect, { report }).filter(({ key }) => key.includes('doubled'))).toEqual([]);
  });

  it('tells headings with nothing under them, but not those with headings below', () => {
    const report = withBlocks(
      heading('（一）主动公开情况'),
      heading('1.总体情况'),
      paragraph('公开信息30条。'),
      heading('（二）依申请公开情况'),
      paragraph(' '),
      heading('（三）政府信息管理情况'),
    );
    const told = found(hHeading, { report });
    expect(told.map(({ text, severity }) => [text?.block, severity])).toEqual([
      [3, 'warning'],
      [5, 'warning'],
    ]);
  });
});

describe('numbers of headings', () => {
  const numbered = (...headings: string[]): Report => ({
    ...zeroReport(),
    narrative: {
      ...zeroReport().narrative,
      overview: headings.flatMap((text) => [
        { kind: 'heading' as const, text },
        { kind: 'paragraph' as const, text: '已经写好。' },
      ]),
    },
  });
  const headings = (report: Report) =>
    report.narrative.overview.filter(({ kind }) => kind === 'heading').map(({ text }) => text);

  it.each([
    [
      ['（一）主动公开', '（二）依申请公开', '（二）管理', '（四）平台'],
      '“（二）管理”应是（三）',
      ['（一）主动公开', '（二）依申请公开', '（三）管理', '（四）平台'],
    ],
    [
      ['（二）主动公开', '（三）依申请公开'],
      '“（二）主动公开”应是（一）',
      ['（一）主动公开', '（二）依申请公开'],
    ],
    [
      ['（一）主动公开', '（三）依申请公开'],
      '“（三）依申请公开”应是（二）',
      ['（一）主动公开', '（二）依申请公开'],
    ],
  ])('%j: one finding, put right in one click', (before, title, after) => {
    const report = numbered(...before);
    const [finding, ...others] = found(hHeading, { report });
    expect([finding?.title, others]).toEqual([title, []]);
    const mended = applyPatches(report, finding?.fix?.patches ?? []);
    expect(headings(mended)).toEqual(after);
    expect(found(hHeading, { report: mended })).toEqual([]);
  });

  it.each([
    [['（一）主动公开', '（二）依申请公开', '（一）领导重视', '（二）机制健全']],
    [['一、存在的问题', '（一）更新不及时', '二、改进措施', '（一）按月检查', '（二）专人负责']],
    [['主动公开', '依申请公开']],
  ])('%j may be meant', (before) => {
    expect(found(hHeading, { report: numbered(...before) })).toEqual([]);
  });
});
