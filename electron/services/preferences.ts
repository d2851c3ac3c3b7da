import * as z from 'zod';
import { appSettingsSchema, DEFAULT_APP_SETTINGS, type AppSettings } from '../../shared/library/app-settings';
import type { Database } from '../storage/database';
import { PASSING, readSetting, writeSetting, type Setting } from '../storage/settings';
import type { Log } from './ports';

/**
 * What is remembered for the clerk's comfort. None of it ever stands in the way of work: where it can't be read or
 * written that is logged, and the program goes on without.
 */
export interface Preferences {
  /** The report to open by itself at the next start; none where the last attempt may have brought the program down. */
  reportToReopen: () => string | null;
  /** Which report is open, and whether it has proved sound by being worked on. */
  rememberOpen: (open: OpenMark) => void;
  /** The zoom of the window, percent. */
  zoom: () => number;
  keepZoom: (percent: number) => void;
  /** What the clerk has set for the program. */
  settings: () => AppSettings;
  /** The folder a dialog was in last. */
  folder: (use: FolderUse) => string | undefined;
  rememberFolder: (use: FolderUse, folder: string) => void;
}

type OpenMark = { id: string; sound: boolean } | null;
type FolderUse = 'import' | 'export';

const lastOpen: Setting<OpenMark> = {
  key: PASSING.open,
  schema: z.object({ id: z.string(), sound: z.boolean() }).nullable(),
  fallback: null,
};

const zoom: Setting<number> = { key: PASSING.zoom, schema: z.int(), fallback: 100 };

/** What a clerk has set for the program; written by the settings' own service. */
export const appSettings: Setting<AppSettings> = {
  key: 'app',
  schema: appSettingsSchema,
  fallback: DEFAULT_APP_SETTINGS,
};

const folders: Setting<{ import?: string | undefined; export?: string | undefined }> = {
  key: PASSING.folders,
  schema: z.object({ import: z.string().optional(), export: z.string().optional() }),
  fallback: {},
};

/** The preferences kept in a library. */
export function preferencesOf(db: () => Database, log: Log): Preferences {
  const quietly = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      log.warn('a preference could not be read or kept', error);
      return otherwise;
    }
  };
  return {
    reportToReopen: () =>
      quietly(() => {
        const last = readSetting(db(), lastOpen);
        return last?.sound ? last.id : null;
      }, null),
    rememberOpen: (open) =>
      quietly(() => {
        const last = readSetting(db(), lastOpen);
        if (last?.id === open?.id && last?.sound === open?.sound) return;
        writeSetting(db(), lastOpen, open);
      }, undefined),
    zoom: () => quietly(() => readSetting(db(), zoom), zoom.fallback),
    keepZoom: (percent) => quietly(() => writeSetting(db(), zoom, percent), undefined),
    settings: () => quietly(() => readSetting(db(), appSettings), appSettings.fallback),
    folder: (use) => quietly(() => readSetting(db(), folders)[use], undefined),
    rememberFolder: (use, folder) =>
      quietly(() => writeSetting(db(), folders, { ...readSetting(db(), folders), [use]: folder }), undefined),
  };
}
