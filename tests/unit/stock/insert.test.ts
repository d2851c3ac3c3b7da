import { describe, expect, it } from 'vitest';
import { applyPatches, cellPatch } from '../../../shared/commands/patch';
import { stockParagraph } from '../../../shared/stock/choose';
import { composeParagraph } from '../../../shared/stock/compose';
import { insertionOf, type Selected } from '../../../shared/stock/insert';
import { withLiveText } from '../../../shared/stock/live';
import type { Report } from '../../../shared/report/model';
import { reportWith, UNITS } from '../../helpers/report-with';

const report: Report = {
  ...reportWith({}, { unit: UNITS[0], rest: 0 }),
  narrative: {
    preamble: [],
    overview: [
      { kind: 'heading', text: '（二）依申请公开情况' },
      { kind: 'paragraph', text: '前一句。后一句。' },
      { kind: 'paragraph', text: '' },
    ],
    problems: [],
    other: [],
  },
};
const paragraph = stockParagraph('requests.received.a');
if (!paragraph) throw new Error('no such paragraph');
const sentences = composeParagraph(paragraph, { report });
const words = { pieces: sentences.flatMap(({ pieces }) => pieces), sentences };
const SAID = '2025年，我镇未收到政府信息公开申请，也没有上年结转的申请。';

const at = (block: number, from: number, to = from): Selected => ({
  from: { block, offset: from },
  to: { block, offset: to },
});
function inserted(part: 'overview' | 'other', selected: Selected | null) {
  const { patches, ...place } = insertionOf(report, part, selected, words);
  const after = applyPatches(report, patches);
  return { texts: after.narrative[part].map(({ text }) => text), place, after };
}

describe('words put into a text part', () => {
  it.each([
    [
      'at the caret',
      at(1, 4),
      ['（二）依申请公开情况', `前一句。${SAID}后一句。`, ''],
      { block: 1, start: 4, end: 4 + SAID.length },
    ],
    [
      'in the place of what is selected',
      at(1, 4, 8),
      ['（二）依申请公开情况', `前一句。${SAID}`, ''],
      { block: 1, start: 4, end: 4 + SAID.length },
    ],
    [
      'behind a heading as a paragraph',
      at(0, 3),
      ['（二）依申请公开情况', SAID, '前一句。后一句。', ''],
      { block: 1, start: 0, end: SAID.length },
    ],
    [
      'into an empty paragraph',
      at(2, 0),
      ['（二）依申请公开情况', '前一句。后一句。', SAID],
      { block: 2, start: 0, end: SAID.length },
    ],
    [
      'at the end where nothing is selected',
      null,
      ['（二）依申请公开情况', '前一句。后一句。', SAID],
      { block: 2, start: 0, end: SAID.length },
    ],
  ] as const)('%s', (_where, selected, texts, place) => {
    const result = inserted('overview', selected);
    expect(result.texts).toEqual(texts);
    expect(result.place).toEqual(place);
  });

  it('begin an empty part, and stay alive there', () => {
    const { after, texts } = inserted('other', null);
    expect(texts).toEqual([SAID]);
    const changes = [cellPatch(after, 'requests.received.0', 1), cellPatch(after, 'requests.granted.0', 1)];
    const later = applyPatches(after, withLiveText(after, null, changes));
    expect(later.narrative.other[0]?.text).toBe(
      '2025年，我镇收到政府信息公开申请1件，已经办结并答复申请人。',
    );
  });
});
