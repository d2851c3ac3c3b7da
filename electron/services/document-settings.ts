import {
  DEFAULT_DOCUMENT_SETTINGS,
  documentSettingsSchema,
  type DocumentSettings,
} from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import type { Database } from '../storage/database';
import { readSetting, writeSetting, type Setting } from '../storage/settings';

/** How the unit of a report wants its documents; what is usual where it has set nothing. */
export function documentSettingsOf(db: Database, report: Report): DocumentSettings {
  return readSetting(db, settingOf(report));
}

/** Keeps how the unit of a report wants its documents. */
export function keepDocumentSettings(db: Database, report: Report, settings: DocumentSettings): void {
  writeSetting(db, settingOf(report), settings);
}

function settingOf(report: Report): Setting<DocumentSettings> {
  return {
    key: `document:${report.unit.name}`,
    schema: documentSettingsSchema,
    fallback: DEFAULT_DOCUMENT_SETTINGS,
  };
}
