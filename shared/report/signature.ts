import { isoDateIn, isDate, readDate } from '../text/dates';
import type { Report, Signature } from './model';

/** Who signs the report, and 成文日期 as an ISO date or null where it is not known yet. */
export function signatureOf(report: Pick<Report, 'unit' | 'signature'>): {
  name: string;
  date: string | null;
} {
  const { name, date } = report.signature ?? {};
  return { name: name?.trim() || report.unit.name, date: readDate(date ?? '') };
}

/** The signature a document bears in its last lines; undefined where it has none. */
export function signatureIn(lines: readonly string[]): Signature | undefined {
  if (lines.length === 0) return undefined;
  const name = lines.find((line) => !isDate(line))?.replace(/\s*\d{4}年.*$/u, '');
  return { ...(name !== undefined && { name }), date: isoDateIn(lines.join('')) };
}

/** The signature once the unit is called otherwise: the unit still signs by its own name, another body by its. */
export function signatureOfRenamed(report: Report, name: string): Signature | null {
  const { signature, unit } = report;
  return signature?.name === unit.name ? { ...signature, name } : (signature ?? null);
}
