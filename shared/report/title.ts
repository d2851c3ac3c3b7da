import type { Report } from './model';

/** What kind of document it is, as titles and the properties of files name it. */
export const REPORT_KIND = '政府信息公开工作年度报告';

/** The official title, dominant pattern 〔机关全称〕YYYY年政府信息公开工作年度报告; also the stem of file names. */
export function reportTitle(report: Pick<Report, 'unit' | 'year'>): string {
  return `${report.unit.name}${report.year}年${REPORT_KIND}`;
}
