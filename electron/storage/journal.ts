import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { joinedNarrative, narrowed } from '../../shared/commands/narrow';
import { patchSchema, type Patch } from '../../shared/commands/patch';
import { focusSchema } from '../../shared/history/focus';
import { STEP_KINDS, type StoredStep } from '../../shared/history/rebuild-history';
import type { Database } from './database';
import { isSound } from './row-sums';
import { keepUnreadable, type RawRow } from './unreadable-rows';

/** A change of a report: the revision it led to, what it was called, and its patches with before and after. */
interface Change {
  revision: number;
  label: string;
  patches: Patch[];
  /** ISO time. */
  madeAt: string;
}

/** A change as it is to be written down; what undo needs of it is optional. */
export interface NewChange extends Change {
  step?: StoredStep['step'] | undefined;
  /** Whether it goes on with the step before it; undefined where the caller does not say. */
  joins?: boolean | undefined;
  focus?: StoredStep['focus'] | undefined;
}

/** Where the caller does not say, words of one text part within this many milliseconds are one entry of the journal. */
const TYPING_SPAN = 60_000;

/** Patches longer than this are deflated, in characters. */
const LONGEST_PLAIN = 512;

/** As far as undo reaches back over a restart: changes, and characters of their patches. */
const FURTHEST_CHANGES = 500;
const FURTHEST_LENGTH = 4_000_000;

const changeRow = z.object({
  id: z.int(),
  revision: z.int(),
  label: z.string(),
  patches: z.string(),
  packed: z.instanceof(Uint8Array).nullable(),
  made_at: z.string(),
  step: z.enum(STEP_KINDS).nullable(),
  joins: z.int().nullable(),
  focus: z.string().nullable(),
});

/** A row of the journal as it is read; `length` is that of its patches as text. */
interface ReadChange extends Change, StoredStep {
  patches: Patch[];
  id: number;
  length: number;
}

/** The journal of a report, oldest first. Text parts are written down as the paragraphs that changed. */
export function listChanges(db: Database, reportId: string): Change[] {
  return db
    .prepare('SELECT * FROM changes WHERE report_id = ? ORDER BY revision')
    .all(reportId)
    .map(readRow)
    .map(({ revision, label, patches, madeAt }) => ({ revision, label, patches, madeAt }));
}

/** The newest changes of a report, oldest first, as far as undo reaches back; the journal ends before a broken row. */
export function newestSteps(db: Database, reportId: string): StoredStep[] {
  const rows = db
    .prepare('SELECT * FROM changes WHERE report_id = ? ORDER BY revision DESC LIMIT ?')
    .iterate(reportId, FURTHEST_CHANGES);
  const steps: StoredStep[] = [];
  let length = 0;
  for (const row of rows) {
    const change = readSafely(row);
    length += change?.length ?? 0;
    if (!change || length > FURTHEST_LENGTH) break;
    steps.push(change);
  }
  return steps.reverse();
}

/** Writes a change into the journal, joining it to the last one while a text part is being typed. */
export function recordChange(db: Database, reportId: string, change: NewChange): void {
  const next = { ...change, patches: change.patches.map(narrowed) };
  const last = readSafely(
    db.prepare('SELECT * FROM changes WHERE report_id = ? ORDER BY revision DESC LIMIT 1').get(reportId),
  );
  const joined = last && !isKept(db, reportId, last.revision) ? joinTyping(last, next) : null;
  if (last && joined) {
    db.prepare(
      'UPDATE changes SET revision = @revision, patches = @patches, packed = @packed, focus = @focus WHERE id = @id',
    ).run({ id: last.id, revision: next.revision, focus: focusText(next), ...stored([joined]) });
    return;
  }
  setAsideLater(db, reportId, change);
  db.prepare(
    `INSERT INTO changes (report_id, revision, label, patches, packed, made_at, step, joins, focus)
     VALUES (@reportId, @revision, @label, @patches, @packed, @madeAt, @step, @joins, @focus)`,
  ).run({
    reportId,
    revision: next.revision,
    label: next.label,
    madeAt: next.madeAt,
    step: next.step ?? 'do',
    joins: next.joins === true ? 1 : 0,
    focus: focusText(next),
    ...stored(next.patches),
  });
}

/** An entry that claims the revision of now or a later one is broken; it must not stand in the way of this one. */
function setAsideLater(db: Database, reportId: string, { revision, madeAt }: NewChange): void {
  const broken = db
    .prepare<[string, number], RawRow>('SELECT * FROM changes WHERE report_id = ? AND revision >= ?')
    .all(reportId, revision);
  for (const row of broken) {
    keepUnreadable(db, 'changes', row, madeAt);
    db.prepare('DELETE FROM changes WHERE id = ?').run(row['id']);
  }
}

/**
 * The patch of two changes of the same text part as one (the entry's time stays that of the first), or null where they
 * stand apart: another step, another part, or words of an earlier minute.
 */
function joinTyping(last: ReadChange, next: NewChange): Patch | null {
  if (last.patches.length !== 1 || next.patches.length !== 1) return null;
  if (last.step !== 'do' || (next.step ?? 'do') !== 'do' || last.label !== next.label) return null;
  const inTime = Date.parse(next.madeAt) - Date.parse(last.madeAt) <= TYPING_SPAN;
  return (next.joins ?? inTime) ? joinedNarrative(last.patches[0], next.patches[0]) : null;
}

/** Whether a version was kept of a revision: the journal must then be able to lead to it. */
function isKept(db: Database, reportId: string, revision: number): boolean {
  return (
    db
      .prepare('SELECT 1 FROM version_contents WHERE report_id = ? AND revision = ?')
      .get(reportId, revision) !== undefined
  );
}

function readRow(row: unknown): ReadChange {
  const { id, revision, label, made_at, step, joins, focus, ...content } = changeRow.parse(row);
  const text = content.packed ? inflateRawSync(content.packed).toString('utf8') : content.patches;
  return {
    id,
    revision,
    label,
    madeAt: made_at,
    patches: z.array(patchSchema).parse(JSON.parse(text)),
    length: text.length,
    step: step ?? 'do',
    joins: joins === 1,
    focus: focus === null ? null : (focusSchema.safeParse(JSON.parse(focus)).data ?? null),
  };
}

function readSafely(row: unknown): ReadChange | null {
  if (typeof row !== 'object' || row === null || !isSound('changes', row)) return null;
  try {
    return readRow(row);
  } catch {
    // The journal ends at a broken entry; it must never keep a change from being stored.
    return null;
  }
}

function stored(patches: readonly Patch[]): { patches: string; packed: Buffer | null } {
  const text = JSON.stringify(patches);
  return text.length > LONGEST_PLAIN
    ? { patches: '', packed: deflateRawSync(text) }
    : { patches: text, packed: null };
}

function focusText({ focus }: NewChange): string | null {
  return focus ? JSON.stringify(focus) : null;
}
