import { describe, expect, it } from 'vitest';
import { applyPatches, cellPatch, narrativePatch } from '../../../shared/commands/patch';
import { draftReport } from '../../../shared/draft/draft';
import type { Report } from '../../../shared/report/model';
import { checkReport } from '../../../shared/rules/check';
import { withLiveText } from '../../../shared/stock/live';
import { reportWith, UNITS } from '../../helpers/report-with';

const drafted = draftReport({ report: reportWith({}, { unit: UNITS[0], rest: 0 }) }, false);
const found = (report: Report, rule: string) => checkReport({ report }).filter((each) => each.rule === rule);

function changed(report: Report, figures: Record<string, number>): Report {
  const patches = Object.entries(figures).map(([address, figure]) => cellPatch(report, address, figure));
  return applyPatches(report, withLiveText(report, null, patches));
}
function edited(report: Report, from: RegExp, to: string): Report {
  const blocks = report.narrative.overview.map((block) =>
    from.test(block.text) ? { kind: block.kind, text: block.text.replace(from, to) } : block,
  );
  return applyPatches(report, [narrativePatch(report, 'overview', blocks)]);
}
const three = { 'requests.received.0': 3, 'requests.granted.0': 3 };

describe('H-BLANK', () => {
  it('names the blanks of a part, marks the first, and goes with the last of them', () => {
    const [open] = found(drafted, 'H-BLANK').filter(({ part }) => part === 'overview');
    expect(open?.title).toMatch(/还有 \d+ 处待填写/u);
    expect(open?.message).toContain('网站发布条数');
    const { block = 0, start = 0, end = 0 } = open?.text ?? {};
    expect(drafted.narrative.overview[block]?.text.slice(start, end)).toBe('〔填写：网站发布条数〕');
    const filled = drafted.narrative.overview.map((each) => ({
      ...each,
      text: each.text.replace(/〔填写：[^〕]*〕/gu, '5'),
      fields: [],
    }));
    const after = applyPatches(drafted, [narrativePatch(drafted, 'overview', filled)]);
    expect(found(after, 'H-BLANK').filter(({ part }) => part === 'overview')).toEqual([]);
  });

  it('leaves other brackets alone', () => {
    const report: Report = reportWith({}, { rest: 0 });
    report.narrative.overview = [{ kind: 'paragraph', text: '依据国办公开办函〔2021〕30号文件编制。' }];
    expect(found(report, 'H-BLANK')).toEqual([]);
  });
});

describe('H-STOCK', () => {
  const own = edited(drafted, /也没有上年结转的申请|没有上年结转的申请|上年度没有结转申请/u, '也没有结转');

  it('offers the new wording of a sentence the clerk has edited, and is content once it is taken', () => {
    expect(found(own, 'H-STOCK')).toEqual([]);
    const after = changed(own, three);
    const [offer, ...more] = found(after, 'H-STOCK');
    expect(more).toEqual([]);
    expect(offer?.message).toMatch(/也没有结转.*应是：.*申请3件/u);
    const mended = applyPatches(after, offer?.fix?.patches ?? []);
    expect(found(mended, 'H-STOCK')).toEqual([]);
    expect(mended.narrative.overview.map(({ text }) => text).join('')).toMatch(/申请3件/u);
    // Alive again: the sentence is a stock sentence once more.
    const back = changed(mended, { 'requests.received.0': 0, 'requests.granted.0': 0 });
    expect(back.narrative.overview.map(({ text }) => text).join('')).not.toMatch(/申请3件/u);
  });

  it('says nothing where the clerk has mended the sentence by hand, or taken it out', () => {
    const after = changed(own, three);
    const byHand = edited(
      after,
      /[^。]*也没有结转。/u,
      '2025年，我镇共收到政府信息公开申请3件，均已办结并答复。',
    );
    expect(found(byHand, 'H-STOCK')).toEqual([]);
    expect(found(edited(after, /[^。]*也没有结转。/u, ''), 'H-STOCK')).toEqual([]);
  });
});
