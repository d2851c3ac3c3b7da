import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrativePatch } from '../../../shared/commands/patch';
import { cellsOf } from '../../../shared/form/form';
import type { FigureCell } from '../../../shared/form/types';
import {
  HISTORY_LIMIT,
  closeRun,
  emptyHistory,
  execute,
  redo,
  undo,
  type Command,
  type Editing,
} from '../../../shared/history/history';
import { cellText, enterText } from '../../../shared/number/cell-text';
import { blankReport } from '../../../shared/report/blank';
import { writeReportFile } from '../../../shared/report/file';
import type { Report } from '../../../shared/report/model';

const CELLS = [...cellsOf('2021').values()].filter((cell): cell is FigureCell => cell.kind === 'figure');
const start = (): Editing<string> => ({
  report: blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024),
  history: emptyHistory(),
});

function entry(report: Report, index: number, text: string): Command<string> {
  const cell = CELLS[index % CELLS.length];
  if (!cell) throw new Error('no cell');
  return { label: '录入', patches: enterText(report, cell, text).patches, focus: cell.address };
}

function typed(report: Report, text: string): Command<string> {
  return {
    label: '输入文字',
    patches: [narrativePatch(report, 'overview', [{ kind: 'paragraph', text }])],
    focus: 'overview',
    merge: 'overview',
  };
}

function run(editing: Editing<string>, command: Command<string>): Editing<string> {
  return execute(editing, command)?.editing ?? editing;
}

describe('history', () => {
  it('undoes and redoes with the patches for storage and the place of the change', () => {
    const first = start();
    const done = run(first, entry(first.report, 3, '12'));
    const back = undo(done);
    expect(back?.focus).toBe(CELLS[3]?.address);
    expect(back?.editing.report).toEqual(first.report);
    expect(redo(back?.editing ?? first)?.editing.report).toEqual(done.report);
  });

  it('does not remember what changes nothing', () => {
    const editing = start();
    expect(execute(editing, entry(editing.report, 0, ''))).toBeUndefined();
    expect(undo(editing)).toBeUndefined();
    expect(redo(editing)).toBeUndefined();
  });

  it('forgets what was undone once something else is done', () => {
    const editing = start();
    const undone = undo(run(editing, entry(editing.report, 0, '1')))?.editing ?? editing;
    expect(redo(run(undone, entry(undone.report, 1, '2')))).toBeUndefined();
  });

  it('keeps at least 200 steps and forgets the oldest first', () => {
    expect(HISTORY_LIMIT).toBeGreaterThanOrEqual(200);
    let editing = start();
    for (let step = 1; step <= HISTORY_LIMIT + 5; step += 1) {
      editing = run(editing, entry(editing.report, 0, String(step)));
    }
    expect(editing.history.done).toHaveLength(HISTORY_LIMIT);
    for (let step = undo(editing); step; step = undo(editing)) editing = step.editing;
    expect(cellText(editing.report, CELLS[0]?.address ?? '')).toBe('5');
  });

  it('makes one step of a run of typing, and a new one after a pause, another place or an undo', () => {
    const blank = start();
    let editing = blank;
    for (const text of ['总', '总体', '总体良']) editing = run(editing, typed(editing.report, text));
    expect(editing.history.done).toHaveLength(1);
    expect(undo(editing)?.editing.report).toEqual(blank.report);

    editing = { ...editing, history: closeRun(editing.history) };
    editing = run(editing, typed(editing.report, '总体良好'));
    expect(editing.history.done).toHaveLength(2);

    editing = run(editing, entry(editing.report, 0, '1'));
    editing = run(editing, typed(editing.report, '总体良好。'));
    expect(editing.history.done).toHaveLength(4);
  });

  it('takes 2,000 random edits, undos and redos as a plain list of states would', () => {
    const action = fc.oneof(
      { weight: 5, arbitrary: fc.tuple(fc.constant('edit' as const), fc.nat(), cellTexts()) },
      { weight: 3, arbitrary: fc.tuple(fc.constant('undo' as const), fc.nat(), fc.constant('')) },
      { weight: 2, arbitrary: fc.tuple(fc.constant('redo' as const), fc.nat(), fc.constant('')) },
    );
    fc.assert(
      fc.property(fc.array(action, { minLength: 2000, maxLength: 2000 }), (actions) => {
        let editing = start();
        // The model: every state as file text, and where in the list we stand.
        let states = [writeReportFile(editing.report)];
        let position = 0;
        for (const [kind, index, text] of actions) {
          const step =
            kind === 'edit'
              ? execute(editing, entry(editing.report, index, text))
              : kind === 'undo'
                ? undo(editing)
                : redo(editing);
          if (!step) continue;
          editing = step.editing;
          if (kind === 'edit') {
            states = [...states.slice(0, position + 1), writeReportFile(editing.report)].slice(
              -(HISTORY_LIMIT + 1),
            );
            position = states.length - 1;
          } else {
            position += kind === 'undo' ? -1 : 1;
          }
          if (writeReportFile(editing.report) !== states[position]) return false;
        }
        for (let step = undo(editing); step; step = undo(editing)) editing = step.editing;
        return writeReportFile(editing.report) === states[0];
      }),
      { numRuns: 3 },
    );
  }, 120_000);
});

function cellTexts(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.nat({ max: 9999 }).map(String),
    fc.constantFrom('', '—', '12件', '-5', '1.5', '１２', '无', '0', '十二'),
  );
}
