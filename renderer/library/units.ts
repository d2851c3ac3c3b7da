import type { ReportSummary } from '../../shared/library/report-summary';
import type { UnitLevel } from '../../shared/report/model';

export interface UnitGroup {
  name: string;
  level: UnitLevel;
  /** Newest year first. */
  reports: ReportSummary[];
}

/** The reports by unit; the unit worked on last comes first. */
export function groupByUnit(reports: readonly ReportSummary[]): UnitGroup[] {
  const newestFirst = [...reports].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const groups = new Map<string, UnitGroup>();
  for (const report of newestFirst) {
    const group = groups.get(report.unitName) ?? {
      name: report.unitName,
      level: report.unitLevel,
      reports: [],
    };
    group.reports.push(report);
    groups.set(report.unitName, group);
  }
  for (const group of groups.values()) group.reports.sort((a, b) => b.year - a.year);
  return [...groups.values()];
}

/** The year a report is due for now: last year until the end of the year it is written in. */
export function dueYear(today: string): number {
  return Number(today.slice(0, 4)) - 1;
}

/** The next year a unit has no report for yet, from the year due now on. */
export function nextYear(unit: UnitGroup | undefined, today: string): number {
  const years = new Set(unit?.reports.map((report) => report.year));
  let year = dueYear(today);
  while (years.has(year)) year += 1;
  return year;
}
