import type { HandlersOf } from '../../shared/contract/call';
import type { SETTINGS_CALLS } from '../../shared/contract/settings';
import {
  DEFAULT_DOCUMENT_SETTINGS,
  documentSettingsSchema,
  type DocumentSettings,
} from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import type { Database } from '../storage/database';
import { readSetting, writeSetting, type Setting } from '../storage/settings';
import { existingReport } from './reports';

/** How the unit of a report wants its documents. */
export function settingsHandlers({ db }: { db: () => Database }): HandlersOf<typeof SETTINGS_CALLS> {
  return {
    'document.settings': ({ id }) => ({
      settings: documentSettingsOf(db(), existingReport(db(), id).report),
    }),
    'document.keepSettings': ({ id, settings }) => {
      writeSetting(db(), settingOf(existingReport(db(), id).report), settings);
      return {};
    },
  };
}

/** How the unit of a report wants its documents; what is usual where it has set nothing. */
export function documentSettingsOf(db: Database, report: Report): DocumentSettings {
  return readSetting(db, settingOf(report));
}

function settingOf(report: Report): Setting<DocumentSettings> {
  return {
    key: `document:${report.unit.name}`,
    schema: documentSettingsSchema,
    fallback: DEFAULT_DOCUMENT_SETTINGS,
  };
}
