import type * as z from 'zod';
import type { Database } from './database';

/** A setting: its key, the shape of its value, and what holds while none (or an unreadable one) is stored. */
export interface Setting<T> {
  key: string;
  schema: z.ZodType<T>;
  fallback: T;
}

/** Where the clerk was last, and the like: what it says is no reason for a backup. */
export const PASSING = { open: 'lastOpen', zoom: 'zoom', folders: 'folders', bin: 'binDays' } as const;
export const PASSING_KEYS: readonly string[] = Object.values(PASSING);

/** The stored value of a setting; its fallback where nothing or something of another shape is stored. */
export function readSetting<T>(db: Database, setting: Setting<T>): T {
  const text = db
    .prepare<[string], string>('SELECT value FROM settings WHERE key = ?')
    .pluck()
    .get(setting.key);
  if (text === undefined) return setting.fallback;
  try {
    const parsed = setting.schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : setting.fallback;
  } catch {
    return setting.fallback;
  }
}

/** Gives a unit what another one (or the same under its former name) has set, where it has set nothing itself. */
export function copySettings(db: Database, from: string, to: string): void {
  db.prepare(
    `INSERT OR IGNORE INTO settings (key, value)
     SELECT substr(key, 1, length(key) - length(@from)) || @to, value FROM settings
     WHERE substr(key, -length(@from) - 1) = ':' || @from`,
  ).run({ from, to });
}

/** Stores the value of a setting. */
export function writeSetting<T>(db: Database, setting: Setting<T>, value: T): void {
  db.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(setting.key, JSON.stringify(value));
}
