import * as z from 'zod';
import { storedCells, type Patch } from '../../shared/commands/patch';
import { cellAt } from '../../shared/form/form';
import type { Report } from '../../shared/report/model';
import type { Database } from './database';
import { isSound } from './row-sums';

const draftRow = z.object({ address: z.string(), text: z.string() });

/** A cell's address and the text that was being typed into it. */
export type Draft = z.infer<typeof draftRow>;

/** Keeps the text that is being typed into a cell; null takes it away. */
export function keepDraft(db: Database, reportId: string, address: string, text: string | null): void {
  if (text === null) {
    db.prepare('DELETE FROM drafts WHERE report_id = ? AND address = ?').run(reportId, address);
    return;
  }
  db.prepare(
    `INSERT INTO drafts (report_id, address, text) VALUES (?, ?, ?)
     ON CONFLICT (report_id, address) DO UPDATE SET text = excluded.text`,
  ).run(reportId, address, text);
}

/** What was being typed into a report; a damaged row, or one of a cell the form does not have, is left out. */
export function draftsOf(db: Database, reportId: string, { form }: Pick<Report, 'form'>): Draft[] {
  return db
    .prepare<[string], object>('SELECT * FROM drafts WHERE report_id = ? ORDER BY address')
    .all(reportId)
    .flatMap((row) => {
      const draft = isSound('drafts', row) ? draftRow.safeParse(row).data : undefined;
      return draft && cellAt(form, draft.address)?.kind === 'figure' ? [draft] : [];
    });
}

/** To be called in the transaction of a change: what it stores in a cell takes the place of the cell's draft. */
export function dropStoredDrafts(db: Database, reportId: string, patches: readonly Patch[]): void {
  const drop = db.prepare('DELETE FROM drafts WHERE report_id = ? AND address = ?');
  for (const address of storedCells(patches)) drop.run(reportId, address);
}
