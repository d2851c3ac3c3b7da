import * as z from 'zod';
import { AppError } from '../../shared/contract/errors';
import { deleteForGood, findRemovedAt, removedBefore } from '../storage/delete-report';
import { PASSING, readSetting, writeSetting, type Setting } from '../storage/settings';
import type { Database } from '../storage/database';
import { saving, type ReportsContext } from './reports';

/** A report stays in the recycle bin for this many days. */
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Days until a report removed at a time is deleted for good; 0 once they are over. */
export function daysLeft(removedAt: string, now: Date): number {
  return Math.min(DAYS, Math.max(0, Math.ceil((Date.parse(removedAt) + DAYS * DAY - now.getTime()) / DAY)));
}

/** Deletes a report of the recycle bin for good. */
export function purgeReport(context: ReportsContext, id: string): void {
  const db = context.db();
  if (findRemovedAt(db, id) === null) throw new AppError('report-missing');
  saving(context.folder, () => deleteForGood(db, id));
}

/** The days of work that are remembered, ISO dates, the newest last. */
const worked: Setting<string[]> = { key: PASSING.bin, schema: z.array(z.string()), fallback: [] };
const WORKED_KEPT = 5;

/**
 * Deletes for good what has lain in the recycle bin for its days. The clock alone is not believed: a PC set to a wrong
 * year must not empty the bin, so the days must have been over on the fifth last day of work already.
 */
export function* emptyBin(db: Database, now: Date): Generator<void> {
  const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const known = readSetting(db, worked);
  const days = known.at(-1) === today ? known : [...known, today].slice(-WORKED_KEPT);
  if (days !== known) writeSetting(db, worked, days);
  if (days.length < WORKED_KEPT) return;
  const believed = Math.min(now.getTime(), ...days.map((day) => Date.parse(day) + DAY));
  for (const id of removedBefore(db, new Date(believed - DAYS * DAY).toISOString())) {
    deleteForGood(db, id);
    yield;
  }
}
