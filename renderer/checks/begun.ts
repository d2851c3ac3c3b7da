import { formOf, valueCells } from '../../shared/form/form';
import { CARRIED_OVER } from '../../shared/form/request-rows';
import { FORM_PARTS, isNarrativePart } from '../../shared/form/parts';
import type { FormPart, TableId } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { noteAt } from '../../shared/report/notes';
import { figureAt } from '../../shared/report/values';
import type { Finding } from '../../shared/rules/finding';

/** Whether nothing at all is filled in: no text but headings, or no cell of the table. */
export function isPartEmpty(report: Report, part: FormPart): boolean {
  if (isNarrativePart(part.id))
    return report.narrative[part.id].every(({ kind, text }) => kind === 'heading' || text.trim() === '');
  return isTableEmpty(report, part.id);
}

/** A new report has last year's 结转下年度 as 上年结转 before anybody typed in it: that row alone begins no table. */
function isTableEmpty(report: Report, table: TableId): boolean {
  return valueCells(formOf(report.form).tables[table]).every(
    (cell) =>
      cell.kind === 'computed' ||
      cell.row === CARRIED_OVER.key ||
      (figureAt(report, cell.address) === null && noteAt(report, cell.address) === undefined),
  );
}

/** The rules that name blank cells, and columns that do not add up because of them. */
const RULES_OF_BLANKS: ReadonlySet<string> = new Set(['E-BLANK', 'T3-COL']);

/**
 * The findings as the window lists them: a table nobody has begun is named once as not filled in, its blanks are no
 * errors yet. Before an export, on the check sheet and on the command line they are.
 */
export function onceBegun(
  findings: readonly Finding[],
  report: Report,
): { findings: readonly Finding[]; unbegun: readonly FormPart[] } {
  const unbegun = FORM_PARTS.filter((part) => !isNarrativePart(part.id) && isPartEmpty(report, part));
  const isNotYet = ({ rule, part }: Finding) =>
    RULES_OF_BLANKS.has(rule) && unbegun.some(({ id }) => id === part);
  return { findings: findings.filter((finding) => !isNotYet(finding)), unbegun };
}
