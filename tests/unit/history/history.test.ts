import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches, narrativePatch } from '../../../shared/commands/patch';
import { cellsOf } from '../../../shared/form/form';
import type { FigureCell } from '../../../shared/form/types';
import {
  HISTORY_LIMIT,
  closeRun,
  emptyHistory,
  recordCommand,
  redoCommand,
  undoCommand,
  type Command,
  type History,
} from '../../../shared/history/history';
import { cellText, enterText } from '../../../shared/number/cell-text';
import { blankReport } from '../../../shared/report/blank';
import { writeReportFile } from '../../../shared/report/file';
import type { Report } from '../../../shared/report/model';

/** A report with its history, as a store keeps them. */
interface Editing {
  report: Report;
  history: History<string>;
}

const CELLS = [...cellsOf('2021').values()].filter((cell): cell is FigureCell => cell.kind === 'figure');
const start = (): Editing => ({
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
    coalesceKey: 'overview',
  };
}

function run({ report, history }: Editing, command: Command<string>): Editing {
  return { report: applyPatches(report, command.patches), history: recordCommand(history, command) };
}

function walk(
  { report, history }: Editing,
  step: typeof undoCommand<string>,
): (Editing & { focus: string }) | null {
  const taken = step(history);
  if (!taken) return null;
  return { report: applyPatches(report, taken.patches), history: taken.history, focus: taken.focus };
}

describe('history', () => {
  it('undoes and redoes, and gives the place of the change', () => {
    const first = start();
    const done = run(first, entry(first.report, 3, '12'));
    const back = walk(done, undoCommand);
    expect(back?.focus).toBe(CELLS[3]?.address);
    expect(back?.report).toEqual(first.report);
    expect(walk(back ?? first, redoCommand)?.report).toEqual(done.report);
  });

  it('does not remember what changes nothing', () => {
    const editing = start();
    const after = run(editing, entry(editing.report, 0, ''));
    expect(undoCommand(after.history)).toBeNull();
    expect(redoCommand(after.history)).toBeNull();
  });

  it('forgets what was undone once something else is done', () => {
    const editing = start();
    const undone = walk(run(editing, entry(editing.report, 0, '1')), undoCommand) ?? editing;
    expect(redoCommand(run(undone, entry(undone.report, 1, '2')).history)).toBeNull();
  });

  it('keeps at least 200 steps and forgets the oldest first', () => {
    expect(HISTORY_LIMIT).toBeGreaterThanOrEqual(200);
    let editing = start();
    for (let step = 1; step <= HISTORY_LIMIT + 5; step += 1) {
      editing = run(editing, entry(editing.report, 0, String(step)));
    }
    expect(editing.history.past).toHaveLength(HISTORY_LIMIT);
    for (let back = walk(editing, undoCommand); back; back = walk(editing, undoCommand)) editing = back;
    expect(cellText(editing.report, CELLS[0]?.address ?? '')).toBe('5');
  });

  it('makes one step of a run of typing, and a new one after a pause, another place or an undo', () => {
    const blank = start();
    let editing = blank;
    for (const text of ['总', '总体', '总体良']) editing = run(editing, typed(editing.report, text));
    expect(editing.history.past).toHaveLength(1);
    expect(walk(editing, undoCommand)?.report).toEqual(blank.report);

    editing = { ...editing, history: closeRun(editing.history) };
    editing = run(editing, typed(editing.report, '总体良好'));
    expect(editing.history.past).toHaveLength(2);

    editing = run(editing, entry(editing.report, 0, '1'));
    editing = run(editing, typed(editing.report, '总体良好。'));
    expect(editing.history.past).toHaveLength(4);

    editing = walk(editing, undoCommand) ?? editing;
    editing = run(editing, typed(editing.report, '总体良好！'));
    expect(editing.history.past).toHaveLength(4);
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
          if (kind === 'edit') {
            const command = entry(editing.report, index, text);
            if (command.patches.length === 0) continue;
            editing = run(editing, command);
            states = [...states.slice(0, position + 1), writeReportFile(editing.report)];
            position += 1;
          } else {
            const next = walk(editing, kind === 'undo' ? undoCommand : redoCommand);
            const target = position + (kind === 'undo' ? -1 : 1);
            if ((next === null) !== (states[target] === undefined)) return false;
            if (!next) continue;
            editing = next;
            position = target;
          }
          if (writeReportFile(editing.report) !== states[position]) return false;
        }
        for (let back = walk(editing, undoCommand); back; back = walk(editing, undoCommand)) editing = back;
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
