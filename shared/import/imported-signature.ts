import type { Report } from '../report/model';
import { compact } from './find-title';

export interface ImportedSignature {
  /** 成文日期 as an ISO date; null where the document gives none in figures. */
  date: string | null;
}

/** The signature of the document a report was imported from, for settings of its outputs; null where it had none. */
export function importedSignature(report: Report): ImportedSignature | null {
  const lines = report.imported?.signature ?? [];
  if (lines.length === 0) return null;
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(compact(lines.join('')));
  if (!match) return { date: null };
  const [, year = '', month = '', day = ''] = match;
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}
