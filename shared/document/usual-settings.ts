import { importedSignature } from '../report/imported-signature';
import type { Report } from '../report/model';
import { DEFAULT_DOCUMENT_SETTINGS, documentSettingsSchema, type DocumentSettings } from './settings';

/** The settings of a report whose unit has set none: what is usual, and the signature an imported document had. */
export function usualSettings(report: Report): DocumentSettings {
  const signature = importedSignature(report);
  if (!signature) return DEFAULT_DOCUMENT_SETTINGS;
  const settings = documentSettingsSchema.safeParse({
    signature: 'unitAndDate',
    signatureDate: signature.date ?? null,
  });
  return settings.data ?? DEFAULT_DOCUMENT_SETTINGS;
}
