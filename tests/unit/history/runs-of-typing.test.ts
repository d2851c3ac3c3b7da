import { describe, expect, it } from 'vitest';
import type { Patch } from '../../../shared/commands/patch';
import {
  closeRun,
  emptyHistory,
  goesOnWithLast,
  recordCommand,
  redoCommand,
  undoCommand,
  type Command,
} from '../../../shared/history/history';
import type { Block } from '../../../shared/report/model';

const block = (text: string): Block => ({ kind: 'paragraph', text });
const part = (before: string, after: string): Patch => ({
  target: 'narrative',
  part: 'overview',
  before: [block(before)],
  after: [block(after)],
});
const paragraph = (at: number, before: string, after: string): Patch => ({
  target: 'narrative',
  part: 'overview',
  at,
  before: [block(before)],
  after: [block(after)],
});
const cell = (address: string, before: number | null, after: number | null): Patch => ({
  target: 'cell',
  address,
  before,
  after,
});
const note = (key: string, before: string | null, after: string | null): Patch => ({
  target: 'note',
  key,
  before,
  after,
});
const typed = (patches: Patch[], coalesceKey?: string): Command<null> => ({
  label: '输入',
  patches,
  focus: null,
  ...(coalesceKey === undefined ? {} : { coalesceKey }),
});

describe('a run of typing', () => {
  it('is one patch a target, from the first words to the last', () => {
    let history = recordCommand(emptyHistory<null>(), typed([part('', '全'), cell('a', null, 1)], 'x'));
    history = recordCommand(history, typed([part('全', '全年'), cell('a', 1, 2), cell('b', null, 5)], 'x'));
    history = recordCommand(history, typed([note('n', null, '一'), note('m', null, '二')], 'x'));
    expect(history.past).toHaveLength(1);
    expect(history.past[0]?.patches).toEqual([
      part('', '全年'),
      cell('a', null, 2),
      cell('b', null, 5),
      note('n', null, '一'),
      note('m', null, '二'),
    ]);
  });

  it('keeps each patch of single paragraphs: what came between may have moved them', () => {
    let history = recordCommand(emptyHistory<null>(), typed([paragraph(0, '', '一')], 'x'));
    history = recordCommand(history, typed([paragraph(0, '一', '一二')], 'x'));
    expect(history.past[0]?.patches).toEqual([paragraph(0, '', '一'), paragraph(0, '一', '一二')]);
    expect(undoCommand(history)?.patches).toEqual([paragraph(0, '一二', '一'), paragraph(0, '一', '')]);
  });

  it('leaves out of a command what changes nothing', () => {
    const history = recordCommand(emptyHistory<null>(), typed([cell('a', 1, 1), cell('b', 1, 2)]));
    expect(history.past[0]?.patches).toEqual([cell('b', 1, 2)]);
    expect(recordCommand(history, typed([cell('a', 3, 3)]))).toBe(history);
  });

  it('goes on for the same key alone, and only while it is open', () => {
    const begun = recordCommand(emptyHistory<null>(), typed([part('', '全')], 'x'));
    expect(goesOnWithLast(begun, { coalesceKey: 'x' })).toBe(true);
    expect(goesOnWithLast(begun, { coalesceKey: 'y' })).toBe(false);
    expect(goesOnWithLast(begun, {})).toBe(false);
    expect(goesOnWithLast(closeRun(begun), { coalesceKey: 'x' })).toBe(false);
    expect(goesOnWithLast(emptyHistory<null>(), { coalesceKey: 'x' })).toBe(false);
    const single = recordCommand(emptyHistory<null>(), typed([part('', '全')]));
    expect(goesOnWithLast(single, {})).toBe(false);
    expect(single.open).toBe(false);
    expect(emptyHistory<null>().open).toBe(false);
  });

  it('is over once it was undone or redone', () => {
    let history = recordCommand(emptyHistory<null>(), typed([part('', '全')], 'x'));
    history = recordCommand(closeRun(history), typed([part('全', '全年')], 'x'));
    const undone = undoCommand(history)?.history;
    expect(undone && goesOnWithLast(undone, { coalesceKey: 'x' })).toBe(false);
    const redone = undone && redoCommand(undone)?.history;
    expect(redone && goesOnWithLast(redone, { coalesceKey: 'x' })).toBe(false);
  });
});
