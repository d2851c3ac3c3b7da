import type { HandlersOf } from '../../shared/contract/call';
import type { SETTINGS_CALLS } from '../../shared/contract/settings';
import type { AppSettings } from '../../shared/library/app-settings';
import type { Database } from '../storage/database';
import { readSetting, writeSetting } from '../storage/settings';
import { documentSettingsOf, keepDocumentSettings } from './document-settings';
import { appSettings } from './preferences';
import type { Dialogs } from './ports';
import { existingReport } from './reports';

interface SettingsContext {
  db: () => Database;
  dialogs: Pick<Dialogs, 'chooseFolder'>;
  /** The folder in which exports begin. */
  folder: () => string;
  rememberFolder: (folder: string) => void;
  /** Lets the window wear the colours of the settings. */
  dress: (settings: AppSettings) => void;
}

/** What a clerk sets for the program, and how the unit of a report wants its documents. */
export function settingsHandlers(context: SettingsContext): HandlersOf<typeof SETTINGS_CALLS> {
  const { db, dialogs, folder, rememberFolder, dress } = context;
  return {
    'settings.read': () => ({ settings: readSetting(db(), appSettings), exportFolder: folder() }),
    'settings.keep': ({ settings }) => {
      writeSetting(db(), appSettings, settings);
      dress(settings);
      return {};
    },
    'settings.chooseExportFolder': async () => {
      const chosen = await dialogs.chooseFolder({ title: '导出时从这个文件夹开始', folder: folder() });
      if (chosen !== null) rememberFolder(chosen);
      return { exportFolder: folder() };
    },
    'document.settings': ({ id }) => ({
      settings: documentSettingsOf(db(), existingReport(db(), id).report),
    }),
    'document.keepSettings': ({ id, settings }) => {
      keepDocumentSettings(db(), existingReport(db(), id).report, settings);
      return {};
    },
  };
}
