import * as z from 'zod';
import { patchSchema, type Patch } from '../../shared/commands/patch';
import type { Database } from './database';

const changeRow = z.object({
  id: z.int(),
  revision: z.int(),
  label: z.string(),
  patches: z.string().transform((text) => z.array(patchSchema).parse(JSON.parse(text))),
  made_at: z.string(),
});

/** A change of a report: the revision it led to, what it was called, and its patches with before and after. */
interface Change {
  revision: number;
  label: string;
  patches: Patch[];
  /** ISO time. */
  madeAt: string;
}

/** Typing in one text part is stored every few words; within this many milliseconds it is one entry of the journal. */
const TYPING_SPAN = 60_000;

/** The journal of a report, oldest first. */
export function listChanges(db: Database, reportId: string): Change[] {
  return db
    .prepare(
      'SELECT id, revision, label, patches, made_at FROM changes WHERE report_id = ? ORDER BY revision',
    )
    .all(reportId)
    .map((row) => changeRow.parse(row))
    .map(({ revision, label, patches, made_at }) => ({ revision, label, patches, madeAt: made_at }));
}

/** Writes a change into the journal, joining it to the last one while a text part is being typed. */
export function recordChange(db: Database, reportId: string, change: Change): void {
  const row = db
    .prepare(
      'SELECT id, revision, label, patches, made_at FROM changes WHERE report_id = ? ORDER BY revision DESC LIMIT 1',
    )
    .get(reportId);
  const last = row === undefined ? null : changeRow.parse(row);
  const joined = last && joinTyping({ ...last, madeAt: last.made_at }, change);
  if (last && joined) {
    db.prepare('UPDATE changes SET revision = ?, patches = ? WHERE id = ?').run(
      joined.revision,
      JSON.stringify(joined.patches),
      last.id,
    );
    return;
  }
  db.prepare('INSERT INTO changes (report_id, revision, label, patches, made_at) VALUES (?, ?, ?, ?, ?)').run(
    reportId,
    change.revision,
    change.label,
    JSON.stringify(change.patches),
    change.madeAt,
  );
}

/**
 * Two changes of the same text part within a minute as one (its time stays that of the first), or null where they
 * are to stand apart. A part's text is written whole each time: unjoined, an afternoon of typing would fill megabytes.
 */
function joinTyping(last: Change, next: Change): Change | null {
  const [before, after] = [last.patches[0], next.patches[0]];
  if (last.patches.length !== 1 || next.patches.length !== 1) return null;
  if (before?.target !== 'narrative' || after?.target !== 'narrative') return null;
  if (before.part !== after.part || last.label !== next.label) return null;
  if (Date.parse(next.madeAt) - Date.parse(last.madeAt) > TYPING_SPAN) return null;
  return { ...last, revision: next.revision, patches: [{ ...after, before: before.before }] };
}
