import { describe, expect, it } from 'vitest';
import { applyPatches, invertPatches } from '../../../shared/commands/patch';
import { cellAt } from '../../../shared/form/form';
import type { FigureCell } from '../../../shared/form/types';
import { cellText, enterText } from '../../../shared/number/cell-text';
import { blankReport } from '../../../shared/report/blank';
import type { Report } from '../../../shared/report/model';
import { figureAt } from '../../../shared/report/values';

const blank = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);
const RECEIVED = 'requests.received.0';

function figureCell(address: string): FigureCell {
  const cell = cellAt('2021', address);
  if (cell?.kind !== 'figure') throw new Error(address);
  return cell;
}

function typed(report: Report, address: string, text: string): Report {
  return applyPatches(report, enterText(report, figureCell(address), text).patches);
}

describe('enterText', () => {
  it('stores a figure', () => {
    const report = typed(blank, RECEIVED, '１２');
    expect(figureAt(report, RECEIVED)).toBe(12);
    expect(cellText(report, RECEIVED)).toBe('12');
    expect(report.notes).toEqual({});
  });

  it('keeps what is no figure as typed, and a blank mark as its mark', () => {
    for (const text of ['12件', '—', '-5', '1.5']) {
      const report = typed(blank, RECEIVED, text);
      expect(figureAt(report, RECEIVED)).toBeNull();
      expect(cellText(report, RECEIVED)).toBe(text);
    }
  });

  it('drops kept text when the cell gets a figure or is emptied', () => {
    const kept = typed(blank, RECEIVED, '12件');
    expect(typed(kept, RECEIVED, '12').notes).toEqual({});
    expect(typed(kept, RECEIVED, '')).toEqual(blank);
  });

  it('keeps the remark of an imported figure when the figure changes, and lets go of it with the figure', () => {
    const address = 'active.normativeDocuments.issued';
    const imported = { ...typed(blank, address, '22'), notes: { [address]: '22（其中修订16件）' } };
    expect(typed(imported, address, '23').notes).toEqual(imported.notes);
    expect(cellText(typed(imported, address, ''), address)).toBe('');
  });

  it('changes nothing where the text says what is there already', () => {
    const report = typed(blank, RECEIVED, '7');
    expect(enterText(report, figureCell(RECEIVED), ' 7 ').patches).toEqual([]);
    expect(enterText(blank, figureCell(RECEIVED), ' ').patches).toEqual([]);
  });

  it('can be taken back exactly', () => {
    const kept = typed(blank, RECEIVED, '12件');
    const { patches } = enterText(kept, figureCell(RECEIVED), '12');
    expect(applyPatches(applyPatches(kept, patches), invertPatches(patches))).toEqual(kept);
  });
});
