import {
  DEFAULT_DOCUMENT_SETTINGS,
  documentSettingsSchema,
  type DocumentSettings,
} from '../../shared/document/settings';
import type { Database } from '../storage/database';
import { readSetting, writeSetting, type Setting } from '../storage/settings';

/** How a unit wants its documents; what is usual where it has set nothing. */
export function documentSettingsOf(db: Database, unitName: string): DocumentSettings {
  return readSetting(db, settingOf(unitName));
}

/** Keeps how a unit wants its documents. */
export function keepDocumentSettings(db: Database, unitName: string, settings: DocumentSettings): void {
  writeSetting(db, settingOf(unitName), settings);
}

function settingOf(unitName: string): Setting<DocumentSettings> {
  return {
    key: `document:${unitName}`,
    schema: documentSettingsSchema,
    fallback: DEFAULT_DOCUMENT_SETTINGS,
  };
}
