import { createHash } from 'node:crypto';
import { writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { findByUnitYear, insertReport, setRemoved } from '../storage/report-rows';
import { CANCEL, type Dialogs } from './ports';
import { addReport, saving, type ReportsContext } from './reports';

/**
 * Takes a report from a file into the library and gives its id; null where the clerk cancelled.
 * - Not there yet: it is added.
 * - There with the same content, or taken from this very content earlier and edited since: the library's is opened.
 * - There with other content: the clerk decides. The library's is never overwritten: replaced, it is in the recycle bin.
 */
export async function takeIn(
  context: ReportsContext,
  report: Report,
  ask: Dialogs['ask'],
): Promise<string | null> {
  const origin = contentHash(report);
  const existing = findByUnitYear(context.db(), report.unit.name, report.year);
  if (!existing) return addReport(context, report, origin);
  if (existing.origin === origin || writeReportFile(existing.report) === writeReportFile(report))
    return existing.id;
  const answer = await ask({
    message: `“历年报告”中已有${report.unit.name}${report.year}年的报告，内容与文件不同。`,
    detail: '选择“用文件中的”时，原来的报告移到回收站，可以随时恢复。',
    choices: [{ id: 'open', label: '打开已有的' }, { id: 'replace', label: '用文件中的' }, CANCEL],
    safe: 'cancel',
  });
  if (answer === 'open') return existing.id;
  return answer === 'replace' ? replaceByRemoval(context, existing.id, report, origin) : null;
}

/** Puts a report in the place of another one, which goes into the recycle bin, and gives its id. */
export function replaceByRemoval(
  context: ReportsContext,
  replaced: string,
  report: Report,
  origin: string,
): string {
  const db = context.db();
  const id = context.newId();
  const at = context.now().toISOString();
  const run = db.transaction(() => {
    setRemoved(db, replaced, at);
    insertReport(db, { id, report, state: 'draft', origin, at });
  });
  saving(context.folder, () => run.immediate());
  return id;
}

/** A hash of all a report says, the same for the same content however its file was laid out. */
export function contentHash(report: Report): string {
  return createHash('sha256').update(writeReportFile(report)).digest('hex');
}
