import type { Address } from '../../form/types';
import type { Report } from '../../report/model';
import { noteAt } from '../../report/notes';

/** The text standing in a cell in place of a figure, or undefined. */
export function textInPlaceOfFigure(report: Report, address: Address): string | undefined {
  const text = noteAt(report, address);
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
