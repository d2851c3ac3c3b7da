import { writeDocx } from '../../electron/export/docx/write-docx';
import { reportDocument } from '../../shared/document/report-document';
import { documentSettingsSchema, type DocumentSettings } from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import { GOLDEN } from './golden-reports';

export type GoldenName = keyof typeof GOLDEN;
export const GOLDEN_NAMES = ['ordinary', 'heavy', 'empty', 'rare'] as const satisfies readonly GoldenName[];
export const MADE_AT = '2024-01-15T08:00:00.000Z';
export const DEFAULTS = documentSettingsSchema.parse({});

/** Everything a unit can set at once, away from the defaults. */
export const ALL_SET = documentSettingsSchema.parse({
  fonts: 'windows',
  tableSizePt: 12,
  landscape: { requests: true, review: true },
  signature: 'unitAndDate',
  cover: 'page',
});

/** A golden report; signed on a day where the settings print a signature. */
export function goldenReport(name: GoldenName, settings: DocumentSettings = DEFAULTS): Report {
  const report = GOLDEN[name]();
  return settings === ALL_SET ? { ...report, signature: { date: '2024-01-05' } } : report;
}

/** The Word document of a golden report. */
export function docxOf(name: GoldenName, settings: DocumentSettings = DEFAULTS): Promise<Uint8Array> {
  return writeDocx(reportDocument(goldenReport(name, settings), settings), settings, MADE_AT);
}
