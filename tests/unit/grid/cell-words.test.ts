import { describe, expect, it } from 'vitest';
import { hintLines, notePatches } from '../../../renderer/grid/cell-words';
import type { GridModel, GridProblem } from '../../../renderer/grid/grid-model';
import { applyPatches, cellPatch, notePatch } from '../../../shared/commands/patch';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { cellNote } from '../../../shared/report/notes';

const blank = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);
const CELL = 'requests.received.0';
const filled = applyPatches(blank, [cellPatch(blank, CELL, 22)]);

function model(report: Report, problems: readonly GridProblem[] = []): GridModel {
  return {
    owner: report,
    getReport: () => report,
    subscribe: () => () => undefined,
    execute: () => undefined,
    undo: () => undefined,
    redo: () => undefined,
    problemsAt: () => problems,
    announce: () => undefined,
  };
}

describe('hintLines', () => {
  const problem = { severity: 'error', title: '自然人列：来 3，办 2，差 1', advice: '核对本列。' } as const;

  it('tells errors and warnings with a mark, hints only in the list', () => {
    const warning = { severity: 'warning', title: '请核对' } as const;
    const hint = { severity: 'hint', title: '可以补充' } as const;
    expect(hintLines(model(filled, [problem, warning, hint]), CELL)).toEqual([
      { tone: 'error', text: '✕ 自然人列：来 3，办 2，差 1。核对本列。' },
      { tone: 'warning', text: '! 请核对' },
    ]);
  });

  it('leaves an empty cell alone: that it is empty can be seen', () => {
    expect(hintLines(model(blank, [problem]), CELL)).toEqual([]);
  });

  it('tells the note and the original text of an imported figure', () => {
    const noted = applyPatches(filled, [
      notePatch(filled, CELL, '22（其中修订16件）'),
      ...notePatches(filled, CELL, { text: '已核对', printed: false }),
    ]);
    expect(hintLines(model(noted), CELL).map(({ text }) => text)).toEqual([
      '原文：22（其中修订16件）',
      '批注：已核对',
    ]);
  });
});

describe('notePatches', () => {
  it('puts a note on the screen or below the printed table, never both', () => {
    const shown = applyPatches(blank, notePatches(blank, CELL, { text: '已核对', printed: false }));
    expect(cellNote(shown, CELL)).toEqual({ text: '已核对', printed: false });
    const printed = applyPatches(shown, notePatches(shown, CELL, { text: '已核对', printed: true }));
    expect(cellNote(printed, CELL)).toEqual({ text: '已核对', printed: true });
    expect(Object.keys(printed.notes)).toHaveLength(1);
  });

  it('takes a note away with an empty text, and changes nothing where it is the same', () => {
    const noted = applyPatches(blank, notePatches(blank, CELL, { text: '已核对', printed: true }));
    expect(applyPatches(noted, notePatches(noted, CELL, { text: '', printed: true }))).toEqual(blank);
    expect(notePatches(noted, CELL, { text: '已核对', printed: true })).toEqual([]);
  });
});
