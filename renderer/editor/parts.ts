import { formOf, valueCells } from '../../shared/form/form';
import { FORM_PARTS, isNarrativePart } from '../../shared/form/parts';
import type { FormPart, PartId, TableId } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { noteAt } from '../../shared/report/notes';
import { figureAt } from '../../shared/report/values';

/** The part after (or before) one in the official order; stays at the ends. */
export function stepPart(id: PartId, step: 1 | -1): PartId {
  const index = FORM_PARTS.findIndex((part) => part.id === id);
  return FORM_PARTS[index + step]?.id ?? id;
}

/** Whether nothing at all is filled in: no text but headings, or no cell of the table. */
export function isPartEmpty(report: Report, part: FormPart): boolean {
  if (isNarrativePart(part.id))
    return report.narrative[part.id].every(({ kind, text }) => kind === 'heading' || text.trim() === '');
  return isTableEmpty(report, part.id);
}

function isTableEmpty(report: Report, table: TableId): boolean {
  return valueCells(formOf(report.form).tables[table]).every(
    (cell) =>
      cell.kind === 'computed' ||
      (figureAt(report, cell.address) === null && noteAt(report, cell.address) === undefined),
  );
}
