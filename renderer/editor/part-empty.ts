import { formOf, valueCells } from '../../shared/form/form';
import { isNarrativePart } from '../../shared/form/parts';
import type { FormPart, TableId } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { noteAt } from '../../shared/report/notes';
import { figureAt } from '../../shared/report/values';

/** Whether nothing at all is filled in: no text, or no cell of the table. */
export function isPartEmpty(report: Report, part: FormPart): boolean {
  if (isNarrativePart(part.id)) return report.narrative[part.id].every((block) => block.text.trim() === '');
  return isTableEmpty(report, part.id);
}

function isTableEmpty(report: Report, table: TableId): boolean {
  return valueCells(formOf(report.form).tables[table]).every(
    (cell) =>
      cell.kind === 'computed' ||
      (figureAt(report, cell.address) === null && noteAt(report, cell.address) === undefined),
  );
}
