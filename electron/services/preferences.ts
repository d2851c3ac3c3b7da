import { z } from 'zod';
import type { Database } from '../storage/database';
import { readSetting, writeSetting, type Setting } from '../storage/settings';

/** The report that was open last; `sound` once it has shown that it does not bring the page down. */
const lastOpen: Setting<{ id: string; sound: boolean } | null> = {
  key: 'lastOpen',
  schema: z.object({ id: z.string(), sound: z.boolean() }).nullable(),
  fallback: null,
};

/** Which folder each dialog was in last. */
const folders: Setting<{ import?: string | undefined; export?: string | undefined }> = {
  key: 'folders',
  schema: z.object({ import: z.string().optional(), export: z.string().optional() }),
  fallback: {},
};

/** The report to open by itself at the next start; none where the last attempt may have brought the program down. */
export function reportToReopen(db: Database): string | null {
  const last = readSetting(db, lastOpen);
  return last?.sound ? last.id : null;
}

/** Remembers which report is open, and whether it has proved sound. */
export function rememberOpen(db: Database, open: { id: string; sound: boolean } | null): void {
  const last = readSetting(db, lastOpen);
  if (last?.id === open?.id && last?.sound === open?.sound) return;
  writeSetting(db, lastOpen, open);
}

/** The folder a dialog was in last. */
export function lastFolder(db: Database, use: 'import' | 'export'): string | undefined {
  return readSetting(db, folders)[use];
}

/** Remembers the folder a dialog was in. */
export function rememberFolder(db: Database, use: 'import' | 'export', folder: string): void {
  writeSetting(db, folders, { ...readSetting(db, folders), [use]: folder });
}
