import { describe, expect, it } from 'vitest';
import { ASPECTS } from '../../../shared/form/aspects';
import { aspectOutline } from '../../../shared/outline/aspect-outline';
import { renumbered, withAspects } from '../../../shared/outline/insert-aspects';
import type { Block } from '../../../shared/report/model';

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const states = (blocks: Block[]) => aspectOutline(blocks).map(({ state, block }) => [state, block]);

describe('the five aspects in part 一', () => {
  it('are missing in an empty part', () => {
    expect(states([])).toEqual(ASPECTS.map(() => ['missing', null]));
  });

  it('are present, empty, doubled or missing', () => {
    expect(
      states([
        heading('（一）主动公开情况'),
        paragraph('公开信息30条。'),
        heading('（二）依申请公开工作情况'),
        heading('（三）政府信息管理'),
        paragraph('审查。'),
        heading('（四）信息管理情况'),
        paragraph('审查。'),
        paragraph('（五）监督保障。成立领导小组。'),
      ]),
    ).toEqual([
      ['present', 0],
      ['empty', 2],
      ['doubled', 3],
      ['missing', null],
      ['present', 7],
    ]);
  });

  it('are seen in points of one paragraph', () => {
    const text =
      '一是做好主动公开。二是规范依申请公开。三是加强政府信息管理。四是建好平台。五是强化监督保障。';
    expect(states([paragraph(text)]).every(([state]) => state === 'present')).toBe(true);
  });
});

describe('headings put in', () => {
  it('stand in the order of the form, numbered through', () => {
    const blocks = [
      paragraph('总述。'),
      heading('（一）依申请公开情况'),
      paragraph('收到1件。'),
      heading('（二）监督保障情况'),
      paragraph('培训。'),
    ];
    const missing = aspectOutline(blocks).flatMap(({ aspect, state }) =>
      state === 'missing' ? [aspect] : [],
    );
    expect(withAspects(blocks, missing).map(({ text }) => text)).toEqual([
      '总述。',
      '（一）主动公开情况',
      '',
      '（二）依申请公开情况',
      '收到1件。',
      '（三）政府信息管理情况',
      '',
      '（四）政府信息公开平台建设情况',
      '',
      '（五）监督保障情况',
      '培训。',
    ]);
  });

  it('stand behind the aspect before, ahead of headings that are no aspect', () => {
    const blocks = [
      heading('（一）主动公开情况'),
      paragraph('甲'),
      heading('1.网站'),
      paragraph('乙'),
      heading('（二）政策解读情况'),
      paragraph('丙'),
    ];
    expect(withAspects(blocks, ['依申请公开']).map(({ text }) => text)).toEqual([
      '（一）主动公开情况',
      '甲',
      '1.网站',
      '乙',
      '（二）依申请公开情况',
      '',
      '（三）政策解读情况',
      '丙',
    ]);
  });

  it('keep fields behind a number that becomes longer', () => {
    const many = Array.from({ length: 10 }, (_each, index) => heading(`（一）第${index}`));
    const field: Block = {
      kind: 'heading',
      text: '（一）2025年',
      fields: [{ at: 3, length: 4, is: 'year' }],
    };
    const last = renumbered([...many, field]).at(-1);
    expect(last).toEqual({
      kind: 'heading',
      text: '（十一）2025年',
      fields: [{ at: 4, length: 4, is: 'year' }],
    });
  });
});
