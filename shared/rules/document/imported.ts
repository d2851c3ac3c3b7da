import type { Imported, Report } from '../../report/model';
import type { Fix } from '../types';

type Headings = Imported['headings'];

/** What the imported document looked like, or undefined. Foreign shapes (files of other hands) count as none. */
export function importedOf(report: Report): Imported | undefined {
  const { imported } = report;
  if (!imported || !Array.isArray(imported.headings) || !Array.isArray(imported.oldLabels)) return undefined;
  return imported;
}

/** The numbered headings of the document that name an official part, and those that name none. */
export function headingsOf(imported: Imported): { official: Headings; other: Headings } {
  return {
    official: imported.headings.filter((heading) => heading.part !== null),
    other: imported.headings.filter((heading) => heading.part === null),
  };
}

/**
 * Takes a remark on the imported document as settled: in the program titles, headings and labels are the official ones,
 * so nothing is left to correct in the report itself.
 */
export function settle(report: Report, label: string, change: Partial<Imported>): Fix | undefined {
  const before = importedOf(report);
  if (!before) return undefined;
  return { label, patches: [{ target: 'imported', before, after: { ...before, ...change } }] };
}
