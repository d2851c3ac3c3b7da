import type { Figure, Report } from '../../../shared/report/model';
import type { SummaryDocument } from '../../../shared/summary/sort-documents';
import { withFigures, zeroReport } from '../rules/report-fixture';

/** A report of a body of 青石县 with some figures, all others 0. */
export function bodyReport(
  name: string,
  figures: Readonly<Record<string, Figure>> = {},
  year = 2023,
): Report {
  const report = withFigures(zeroReport('township', year), figures);
  return { ...report, unit: { ...report.unit, name } };
}

/** A document of a report, as reading its file gives it. */
export function documentOf(report: Report, file = `${report.unit.name}${report.year}.docx`): SummaryDocument {
  return { file, report, findings: [] };
}
