import { describe, expect, it } from 'vitest';
import { applyPatches, cellPatch, narrativePatch, type Patch } from '../../../shared/commands/patch';
import { draftReport } from '../../../shared/draft/draft';
import { piecesOf } from '../../../shared/fields/pieces';
import type { Report } from '../../../shared/report/model';
import { withLiveText } from '../../../shared/stock/live';
import { reportWith, UNITS } from '../../helpers/report-with';

const drafted = draftReport({ report: reportWith({}, { unit: UNITS[0], rest: 0 }) }, false);

function changed(report: Report, figures: Record<string, number>): Report {
  const patches = Object.entries(figures).map(([address, figure]) => cellPatch(report, address, figure));
  return applyPatches(report, withLiveText(report, null, patches));
}
const overview = (report: Report) => report.narrative.overview.map(({ text }) => text).join('\n');
const three = { 'requests.received.0': 3, 'requests.granted.0': 2, 'requests.carriedForward.0': 1 };
const NONE = /未收到政府信息公开申请|没有收到[^。]*政府信息公开申请/u;

describe('a stock sentence', () => {
  it('becomes the other one by itself when 0 becomes 3, and back', () => {
    expect(overview(drafted)).toMatch(NONE);
    const after = changed(drafted, three);
    expect(overview(after)).not.toMatch(NONE);
    expect(overview(after)).toMatch(/申请3件.*办结2件.*1件/u);
    const back = changed(after, {
      'requests.received.0': 0,
      'requests.granted.0': 0,
      'requests.carriedForward.0': 0,
    });
    expect(back.narrative).toEqual(drafted.narrative);
  });

  it('keeps the words that the clerk wrote around it', () => {
    const at = drafted.narrative.overview.findIndex(({ text }) => NONE.test(text));
    const around = drafted.narrative.overview.map((block, index) =>
      index === at ? { ...block, text: `${block.text}以上由党政办登记。` } : block,
    );
    const after = changed(applyPatches(drafted, [narrativePatch(drafted, 'overview', around)]), three);
    expect(after.narrative.overview[at]?.text).toMatch(/申请3件.*以上由党政办登记。$/u);
    expect(piecesOf(after.narrative.overview[at] ?? { kind: 'paragraph', text: '' })).toContainEqual({
      is: 'requests.received.total',
      text: '3',
    });
  });

  it('is left alone once the clerk has edited it', () => {
    const edited = drafted.narrative.overview.map((block) => ({
      ...block,
      text: block.text.replace('申请', '公开申请书'),
      fields: [],
    }));
    const report = applyPatches(drafted, [narrativePatch(drafted, 'overview', edited)]);
    const after = changed(report, three);
    expect(after.narrative.overview).toEqual(edited);
  });

  it('does not come back where the clerk took it out', () => {
    const gone: Patch = narrativePatch(drafted, 'overview', drafted.narrative.overview.slice(0, 2));
    const after = changed(applyPatches(drafted, [gone]), three);
    expect(after.narrative.overview).toEqual(drafted.narrative.overview.slice(0, 2));
  });

  it('is kept with words and id where this version does not know it', () => {
    const report: Report = {
      ...drafted,
      drafted: { overview: [{ id: 'later.version#0', words: '新句子。' }] },
    };
    expect(changed(report, three).drafted).toEqual(report.drafted);
  });
});
