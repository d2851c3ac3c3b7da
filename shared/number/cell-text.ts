import type { Address, FigureCell } from '../form/types';
import { cellPatch, isIdle, notePatch, type Patch } from '../commands/patch';
import type { Report } from '../report/model';
import { noteAt } from '../report/notes';
import { figureAt } from '../report/values';
import { readFigure, type FigureReading } from './read-figure';

/** What a figure cell shows: its figure; where there is none, the text that was kept as typed; else nothing. */
export function cellText(report: Report, address: Address): string {
  const figure = figureAt(report, address);
  if (figure !== null) return String(figure);
  return noteAt(report, address) ?? '';
}

/** What typing a text into a cell means, and the patches that do it (none where nothing changes). */
export function enterText(
  report: Report,
  cell: FigureCell,
  text: string,
): { reading: FigureReading; patches: Patch[] } {
  const reading = readFigure(text, cell.figure);
  return { reading, patches: patchesFor(report, cell.address, reading) };
}

/**
 * A figure leaves a remark that came with an imported figure (`22（其中修订16件）`) in place; a blank takes kept text
 * away, because text beside a null figure is what the cell shows.
 */
function patchesFor(report: Report, address: Address, reading: FigureReading): Patch[] {
  const value = reading.kind === 'figure' ? reading.value : null;
  const patches = [cellPatch(report, address, value)];
  const remark = value !== null && figureAt(report, address) !== null;
  if (!remark) patches.push(notePatch(report, address, keptText(reading)));
  return patches.filter((patch) => !isIdle(patch));
}

function keptText(reading: FigureReading): string | null {
  if (reading.kind === 'blank-mark') return reading.mark;
  return reading.kind === 'invalid' ? reading.text : null;
}
