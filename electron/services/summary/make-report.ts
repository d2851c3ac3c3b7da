import { cellPatch, isIdle, notePatch, type Patch } from '../../../shared/commands/patch';
import { AppError } from '../../../shared/contract/errors';
import { cellsOf } from '../../../shared/form/form';
import type { Report } from '../../../shared/report/model';
import { noteAt, noteKey } from '../../../shared/report/notes';
import { figureAt } from '../../../shared/report/values';
import { isBlankRemark, summaryReport } from '../../../shared/summary/summary-report';
import { figureReader, SLICE } from '../../storage/figure-tables';
import { findByUnitYear, type StoredReport } from '../../storage/report-rows';
import { CANCEL, type Dialogs } from '../ports';
import { addReport, applyToReport, type ReportsContext } from '../reports';
import type { County } from './county';
import { sumsOfReports } from './sums';

/** The sums of a county as a report. Throws `summary-nameless`, `summary-empty`. */
async function reportOf(context: ReportsContext, county: County, name: string): Promise<Report> {
  const { year, form } = county;
  if (name === '') throw new AppError('summary-nameless');
  const counted = county.bodies.filter((body) => body.counted);
  if (counted.length === 0) throw new AppError('summary-empty', { year });
  const db = context.db();
  const ids = counted.map(({ id }) => id);
  const sums = await sumsOfReports(db, form, ids);
  const figures = new Map<string, ReadonlyMap<string, number | string | null>>();
  const figuresOf = figureReader(db, form);
  for (let from = 0; from < ids.length; from += SLICE) {
    for (const [id, row] of figuresOf(ids.slice(from, from + SLICE))) figures.set(id, row);
  }
  const bodies = counted.map(({ id, name: body, group }) => ({
    name: body,
    group,
    figure: (address: string) => figures.get(id)?.get(address) ?? null,
  }));
  return summaryReport({ name, year, form, bodies, sums, missing: county.missing });
}

/**
 * Puts the sums into the library as a report and gives its id. Where there is one of the name and year the clerk is
 * asked; its text is never touched, and the new figures are one step that can be undone. Null: cancelled.
 */
export async function makeReport(
  context: ReportsContext & { ask: Dialogs['ask'] },
  county: County,
  name: string,
): Promise<string | null> {
  const report = await reportOf(context, county, name);
  const existing = findByUnitYear(context.db(), name, county.year);
  if (!existing) return addReport(context, report, null);
  const patches = updatePatches(existing.report, report);
  if (patches.length === 0) return existing.id;
  const answer = await context.ask({
    message: `“历年报告”中已有${name}${county.year}年的报告，数字与现在的合计不同。`,
    detail: '选择“更新数字”时，三张表改为现在的合计，文字不变；打开后可以撤销。',
    choices: [{ id: 'open', label: '打开已有的' }, { id: 'update', label: '更新数字' }, CANCEL],
    safe: 'cancel',
  });
  if (answer === 'cancel') return null;
  if (answer === 'update') update(context, existing, patches);
  return existing.id;
}

function update(context: ReportsContext, { id, revision }: StoredReport, patches: Patch[]): void {
  applyToReport(context, { id, baseRevision: revision, label: '更新汇总数字', patches });
}

/** What makes the figures of a report those of the summary. Of another edition of the form: `form-differs`. */
function updatePatches(here: Report, there: Report): Patch[] {
  if (here.form !== there.form) throw new AppError('form-differs');
  const cells = [...cellsOf(here.form).values()].filter((cell) => cell.kind === 'figure');
  const patches = cells.flatMap(({ address }): Patch[] => {
    const remark = noteAt(there, noteKey(address)) ?? null;
    const before = noteAt(here, noteKey(address));
    const isOwn = before === undefined || isBlankRemark(before);
    return [
      cellPatch(here, address, figureAt(there, address)),
      notePatch(here, address, noteAt(there, address) ?? null),
      ...(isOwn ? [notePatch(here, noteKey(address), remark)] : []),
    ];
  });
  const record: Patch = {
    target: 'summary',
    before: here.summary ?? null,
    after: there.summary ?? null,
  };
  return [...patches, record].filter((patch) => !isIdle(patch));
}
