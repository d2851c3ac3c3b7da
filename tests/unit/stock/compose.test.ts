import { describe, expect, it } from 'vitest';
import type { Figure, Report } from '../../../shared/report/model';
import { stockParagraph } from '../../../shared/stock/choose';
import { composeParagraph } from '../../../shared/stock/compose';
import { pieceText } from '../../../shared/fields/pieces';
import { reportWith, UNITS } from '../../helpers/report-with';

/** What a stock paragraph says for a report. */
function said(id: string, report: Report, previous?: Report): string {
  const paragraph = stockParagraph(id);
  if (!paragraph) throw new Error(`no paragraph ${id}`);
  const composed = composeParagraph(paragraph, previous ? { report, previous } : { report });
  return composed.flatMap(({ pieces }) => pieces.map(pieceText)).join('');
}
const whole = (figures: Record<string, Figure>) => reportWith(figures, { unit: UNITS[1], rest: 0 });

describe('applications received', () => {
  it.each([
    ['none', {}, '2025年，我街道未收到政府信息公开申请，也没有上年结转的申请。'],
    [
      'one',
      { 'requests.received.0': 1, 'requests.granted.0': 1 },
      '2025年，我街道收到政府信息公开申请1件，已经办结并答复申请人。',
    ],
    [
      'one, open',
      { 'requests.received.0': 1, 'requests.carriedForward.0': 1 },
      '2025年，我街道收到政府信息公开申请1件，年底前尚未办结，结转下年度继续办理。',
    ],
    [
      'several, all answered',
      {
        'requests.received.0': 3,
        'requests.received.1': 1,
        'requests.granted.0': 3,
        'requests.partial.1': 1,
      },
      '2025年，我街道共收到政府信息公开申请4件，均已办结并答复申请人。',
    ],
    [
      'several, some open',
      { 'requests.received.0': 4, 'requests.granted.0': 3, 'requests.carriedForward.0': 1 },
      '2025年，我街道共收到政府信息公开申请4件，办结3件，结转下年度继续办理1件。',
    ],
    [
      'none new, some carried over',
      { 'requests.carriedOver.0': 2, 'requests.granted.0': 2 },
      '2025年，我街道未新收到政府信息公开申请，上年结转的申请2件已经办结。',
    ],
    [
      'new and carried over',
      { 'requests.received.0': 3, 'requests.carriedOver.0': 2, 'requests.granted.0': 5 },
      '2025年，我街道新收政府信息公开申请3件，上年结转2件，均已办结并答复申请人。',
    ],
    [
      'a table that does not add up',
      { 'requests.received.0': 3, 'requests.granted.0': 5 },
      '2025年，我街道收到和办理政府信息公开申请的情况：〔填写：第三部分的勾稽关系核对无误后自动写出〕。',
    ],
  ])('%s', (_case, figures, words) => {
    expect(said('requests.received.a', whole(figures as Record<string, Figure>))).toBe(words);
  });

  it('says nothing of a row that is half blank', () => {
    expect(said('requests.received.a', reportWith({ 'requests.received.0': 0 }, { unit: UNITS[1] }))).toMatch(
      /〔填写：第三部分的表填好后自动写出〕/u,
    );
  });
});

describe('other switches', () => {
  it.each([
    [
      'requests.results.a',
      { 'requests.granted.0': 2, 'requests.unavailable.notHeld.0': 1 },
      '办理结果为：予以公开2件、无法提供1件。',
    ],
    ['requests.results.a', { 'requests.granted.0': 3 }, '办理结果均为予以公开。'],
    ['requests.results.a', { 'requests.denied.stateSecret.0': 1 }, '办理结果为不予公开。'],
    ['requests.results.a', {}, ''],
    [
      'requests.shares.department+county+city+other.a',
      { 'requests.granted.0': 6, 'requests.partial.0': 2, 'requests.denied.stateSecret.0': 4 },
      '予以公开和部分公开的申请共8件，占办结总数的66.7%。',
    ],
    [
      'requests.shares.department+county+city+other.a',
      { 'requests.granted.0': 6, 'requests.denied.stateSecret.0': 4 },
      '予以公开的申请占办结总数的60%。',
    ],
    [
      'requests.shares.department+county+city+other.a',
      { 'requests.partial.0': 6, 'requests.denied.stateSecret.0': 4 },
      '',
    ],
    ['requests.review.a', {}, '本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。'],
    [
      'requests.review.a',
      { 'review.reconsideration.upheld': 1 },
      '因政府信息公开工作被申请行政复议1件，结果维持。未发生因政府信息公开工作被提起行政诉讼的情况。',
    ],
    [
      'requests.review.a',
      {
        'review.reconsideration.upheld': 2,
        'review.reconsideration.pending': 1,
        'review.directLitigation.corrected': 1,
      },
      '因政府信息公开工作被申请行政复议3件，其中结果维持2件、尚未审结1件。因政府信息公开工作被提起行政诉讼1件，结果纠正。',
    ],
    [
      'active.documents.a',
      { 'active.normativeDocuments.inForce': 3 },
      '全年未制发行政规范性文件，年末现行有效的行政规范性文件3件。',
    ],
    [
      'active.documents.a',
      {
        'active.normativeDocuments.issued': 2,
        'active.normativeDocuments.repealed': 1,
        'active.normativeDocuments.inForce': 3,
      },
      '全年制发行政规范性文件2件，废止行政规范性文件1件，年末现行有效的行政规范性文件3件。',
    ],
    [
      'active.decisions.a',
      { 'active.licences': 5, 'active.coercion': 1 },
      '作出行政许可决定5件、行政强制决定1件。',
    ],
    ['active.decisions.a', {}, ''],
    ['other.fee.a', {}, '2025年，我街道未收取政府信息公开信息处理费。'],
    [
      'other.fee.a',
      { 'requests.received.0': 1, 'requests.granted.0': 1 },
      '2025年，我街道收取政府信息公开信息处理费的情况：〔填写：未收取，或者收取的件数和金额〕。',
    ],
  ])('%s of %j', (id, figures, words) => {
    expect(said(id, whole(figures as Record<string, Figure>))).toBe(words);
  });

  it.each([
    [12, 15, '新收政府信息公开申请比上年减少3件，下降20%。'],
    [15, 12, '新收政府信息公开申请比上年增加3件，增长25%。'],
    [3, 2, '新收政府信息公开申请比上年增加1件。'],
    [3, 3, '新收政府信息公开申请与上年持平。'],
    [3, 0, '上年未收到政府信息公开申请。'],
    [0, 3, '上年收到政府信息公开申请3件。'],
    [0, 0, ''],
  ])('compares %i with %i of last year', (now, before, words) => {
    const last = { ...whole({ 'requests.received.0': before }), year: 2024 };
    expect(
      said('requests.change.department+county+city+other.a', whole({ 'requests.received.0': now }), last),
    ).toBe(words);
  });

  it('tells what was done only where the clerk said so', () => {
    const report = whole({ 'requests.received.0': 2, 'requests.granted.0': 2 });
    const withFacts = (facts: Record<string, boolean | string>) => ({ ...report, profile: { facts } });
    expect(said('requests.onTime.a', report)).toBe('');
    expect(said('requests.onTime.a', withFacts({ onTime: false }))).toBe('');
    expect(said('requests.onTime.a', withFacts({ onTime: true }))).toBe('上述申请均在法定期限内答复。');
    expect(said('platform.site.a', withFacts({ ownWebsite: false, site: '石桥区政府网站' }))).toBe(
      '我街道没有独立网站，政府信息通过石桥区政府网站公开。',
    );
    expect(said('supervision.accountability.a', withFacts({ noAccountability: true }))).toBe(
      '全年未发生因政府信息公开工作被追究责任的情形。',
    );
  });
});
