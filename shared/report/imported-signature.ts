import { isoDateIn } from '../text/dates';
import type { Report } from './model';

interface ImportedSignature {
  /** 成文日期 as an ISO date; null where the document gives none in figures. */
  date: string | null;
}

/** The signature of the document a report was imported from, for settings of its outputs; null where it had none. */
export function importedSignature(report: Report): ImportedSignature | null {
  const lines = report.imported?.signature ?? [];
  return lines.length === 0 ? null : { date: isoDateIn(lines.join('')) };
}
