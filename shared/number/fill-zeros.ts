import { cellAt } from '../form/form';
import type { Address } from '../form/types';
import { enterText } from './cell-text';
import type { Report } from '../report/model';
import { figureAt } from '../report/values';
import { isBlankMark } from '../text/blank-marks';
import type { Patch } from '../commands/patch';

/** What the button says, wherever it stands. */
export const FILL_ZEROS = '空格填 0';

/**
 * Puts 0 into those of some cells that hold nothing, or a mark for nothing (`/`, 无). Kept text of any other kind is
 * not a blank and stays.
 */
export function fillZeros(report: Report, addresses: readonly Address[]): Patch[] {
  return addresses.flatMap((address) => {
    const cell = cellAt(report.form, address);
    if (cell?.kind !== 'figure' || figureAt(report, address) !== null) return [];
    const kept = report.notes[address];
    if (typeof kept === 'string' && kept.trim() !== '' && !isBlankMark(kept.trim())) return [];
    return enterText(report, cell, '0').patches;
  });
}
