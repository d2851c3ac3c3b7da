import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatches, narrativePatch, type Patch } from '../../shared/commands/patch';
import {
  closeRun,
  goesOnWithLast,
  recordCommand,
  redoCommand,
  undoCommand,
  type Command,
  type History,
} from '../../shared/history/history';
import type { Focus } from '../../shared/history/focus';
import { enterText } from '../../shared/number/cell-text';
import { cellAt } from '../../shared/form/form';
import { writeReportFile } from '../../shared/report/file';
import type { Block, Report } from '../../shared/report/model';
import { addReport, applyToReport, openReport, type ReportsContext } from '../../electron/services/reports';
import { NOON, testLibrary, testReport } from './test-library';

/** A report in the window: what the editor's store keeps, and how it hands changes over. */
interface Editing {
  report: Report;
  history: History<Focus>;
  revision: number;
}

const FIGURES = ['requests.received.0', 'requests.received.1', 'active.licences'] as const;

async function library(): Promise<ReportsContext> {
  const db = await testLibrary();
  let minutes = 0;
  // Each change a minute after the last: typing is told apart by the page's word, not by the clock.
  return {
    db: () => db,
    folder: '/数据',
    now: () => new Date(NOON.getTime() + (minutes += 1) * 61_000),
    newId: () => `r${(minutes += 1)}`,
  };
}

function opened(context: ReportsContext, id: string): Editing {
  const { report, history, revision } = openReport(context, id);
  return { report, revision, history: { ...history, open: false } };
}

function done(context: ReportsContext, id: string, editing: Editing, command: Command<Focus>): Editing {
  const history = recordCommand(editing.history, command);
  if (history === editing.history) return editing;
  const { label, patches, focus } = command;
  const joins = goesOnWithLast(editing.history, command);
  return stored(
    context,
    id,
    { ...editing, history },
    { label, patches: [...patches], focus, joins, step: 'do' },
  );
}

function stored(
  context: ReportsContext,
  id: string,
  editing: Editing,
  change: { label: string; patches: Patch[]; focus: Focus; joins: boolean; step: 'do' | 'undo' | 'redo' },
): Editing {
  const { revision } = applyToReport(context, { id, baseRevision: editing.revision, ...change });
  return { ...editing, revision, report: applyPatches(editing.report, change.patches) };
}

function walked(
  context: ReportsContext,
  id: string,
  editing: Editing,
  kind: 'undo' | 'redo',
): Editing | null {
  const step = (kind === 'undo' ? undoCommand : redoCommand)(editing.history);
  if (!step) return null;
  const { label, focus, history } = step;
  const change = { label: `${kind} ${label}`, patches: [...step.patches], focus, joins: false, step: kind };
  return stored(context, id, { ...editing, history }, change);
}

function figure(report: Report, index: number, value: string): Command<Focus> {
  const address = FIGURES[index % FIGURES.length] ?? FIGURES[0];
  const cell = cellAt('2021', address);
  if (cell?.kind !== 'figure') throw new Error('no figure');
  const focus: Focus = { kind: 'cells', part: cell.table, anchor: address, focus: address };
  return { label: '录入', patches: enterText(report, cell, value).patches, focus };
}

function typed(report: Report, block: number, word: string): Command<Focus> {
  const blocks = [0, 1, 2].map(
    (index): Block => report.narrative.overview[index] ?? { kind: 'paragraph', text: '' },
  );
  const after = blocks.map((each, index) => (index === block ? { ...each, text: each.text + word } : each));
  return {
    label: '文字',
    patches: [narrativePatch(report, 'overview', after)],
    focus: { kind: 'text', part: 'overview', block, start: 0, end: 1 },
    coalesceKey: `text:${block}`,
  };
}

/** Every state undo leads to, then every one redo leads to, as texts; nothing is stored. */
function statesOf({ report, history }: Editing): string[] {
  const states: string[] = [];
  let [present, here] = [report, history];
  for (let step = undoCommand(here); step; step = undoCommand(here)) {
    present = applyPatches(present, step.patches);
    here = step.history;
    states.push(writeReportFile(present));
  }
  [present, here] = [report, history];
  for (let step = redoCommand(here); step; step = redoCommand(here)) {
    present = applyPatches(present, step.patches);
    here = step.history;
    states.push(writeReportFile(present));
  }
  return states;
}

it('undo and redo after a restart lead to the same states as before it, whatever was done', async () => {
  const context = await library();
  const action = fc.record({
    do: fc.constantFrom('figure', 'type', 'type', 'pause', 'undo', 'redo', 'restart'),
    place: fc.nat({ max: 2 }),
    value: fc.constantFrom('1', '2', '', '—', '12件'),
  });
  let year = 2021;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 60 }), (actions) => {
      const id = addReport(context, testReport(2025, `单位${(year += 1)}`), null);
      let editing = opened(context, id);
      for (const { do: what, place, value } of actions) {
        if (what === 'figure') editing = done(context, id, editing, figure(editing.report, place, value));
        else if (what === 'type') editing = done(context, id, editing, typed(editing.report, place, '字'));
        else if (what === 'pause') editing = { ...editing, history: closeRun(editing.history) };
        else if (what === 'restart') editing = opened(context, id);
        else editing = walked(context, id, editing, what) ?? editing;
      }
      const again = opened(context, id);
      expect(again.report).toEqual(editing.report);
      expect(statesOf(again)).toEqual(statesOf(editing));
      return Promise.resolve();
    }),
    { numRuns: 40 },
  );
});

it('the place of a change comes back with it', async () => {
  const context = await library();
  const id = addReport(context, testReport(), null);
  const editing = opened(context, id);
  done(context, id, editing, figure(editing.report, 1, '5'));
  const place = { kind: 'cells', part: 'requests', anchor: FIGURES[1], focus: FIGURES[1] };
  expect(opened(context, id).history.past).toMatchObject([{ label: '录入', focus: place }]);
});

it('a journal of an earlier program, without places, can be undone as far as it fits', async () => {
  const context = await library();
  const id = addReport(context, testReport(), null);
  let editing = opened(context, id);
  for (const value of ['1', '2', '3']) editing = done(context, id, editing, figure(editing.report, 0, value));
  context.db().exec('UPDATE changes SET step = NULL, joins = NULL, focus = NULL');
  expect(opened(context, id).history.past).toHaveLength(3);
  // A row that does not lead to what follows it ends the way back.
  context
    .db()
    .exec(`UPDATE changes SET patches = replace(patches, '"after":2', '"after":7') WHERE revision = 3`);
  expect(opened(context, id).history.past).toHaveLength(1);
  // So does one that can't be read at all; the report opens, and changes are stored.
  context.db().exec(`UPDATE changes SET patches = '[' WHERE revision = 4`);
  expect(opened(context, id).history.past).toHaveLength(0);
  done(context, id, editing, figure(editing.report, 0, '4'));
  expect(opened(context, id).history.past).toHaveLength(1);
});
