import * as z from 'zod';
import { rosterBodySchema } from '../../../shared/summary/roster';
import type { Database } from '../../storage/database';
import { readSetting, writeSetting, type Setting } from '../../storage/settings';

const summarySettings = z.object({
  /** The name the summary goes by; '' while none is given. */
  name: z.string(),
  withErrors: z.boolean(),
  due: z.iso.date().nullable(),
  roster: z.array(rosterBodySchema),
  /** Ids of reports that are left out. */
  leftOut: z.array(z.string()),
  /** Ids of reports the clerk counts where another seems to be of the same body, the last chosen last. */
  chosen: z.array(z.string()).default([]),
  /** Keys of figures out of the ordinary that were looked at. */
  seen: z.array(z.string()),
});
export type SummarySettings = z.infer<typeof summarySettings>;

const setting: Setting<SummarySettings> = {
  key: 'summary',
  schema: summarySettings,
  fallback: { name: '', withErrors: false, due: null, roster: [], leftOut: [], chosen: [], seen: [] },
};

/** How the county adds up, as kept in the library. */
export function readSummarySettings(db: Database): SummarySettings {
  return readSetting(db, setting);
}

/** Keeps what has changed of it. */
export function changeSummarySettings(db: Database, change: Partial<SummarySettings>): void {
  writeSetting(db, setting, { ...readSetting(db, setting), ...change });
}
