import { cellsOf } from '../../../shared/form/form';
import { blankReport } from '../../../shared/report/blank';
import type { Figure, Report, UnitLevel } from '../../../shared/report/model';
import { withFigure } from '../../../shared/report/values';
import type { Finding } from '../../../shared/rules/finding';
import { findingsOfRule } from '../../../shared/rules/identify';
import type { Rule } from '../../../shared/rules/rule';
import { startRun, type CheckInput } from '../../../shared/rules/run';

/** What one rule finds. */
export function found(rule: Rule, input: CheckInput): Finding[] {
  return findingsOfRule(rule, startRun(input));
}

/** A township's report in which every figure is 0. */
export function zeroReport(level: UnitLevel = 'township', year = 2023): Report {
  let report = blankReport({ name: '青石县柳河镇人民政府', level, selfReference: '我镇' }, year);
  for (const cell of cellsOf('2021').values()) {
    if (cell.kind === 'figure') report = withFigure(report, cell.address, cell.figure === 'money' ? '0' : 0);
  }
  return report;
}

/** The report with some figures replaced. */
export function withFigures(report: Report, figures: Readonly<Record<string, Figure>>): Report {
  return Object.entries(figures).reduce(
    (result, [address, figure]) => withFigure(result, address, figure),
    report,
  );
}

/** A consistent report: 12 + 2 applications, 13 settled in five ways, 1 carried forward; some documents and cases. */
export function busyReport(): Report {
  return withFigures(zeroReport(), {
    'active.normativeDocuments.issued': 2,
    'active.normativeDocuments.inForce': 9,
    'active.licences': 120,
    'active.penalties': 5,
    'active.fees': '0.092',
    'requests.received.0': 9,
    'requests.received.1': 3,
    'requests.carriedOver.0': 2,
    'requests.granted.0': 6,
    'requests.granted.1': 2,
    'requests.partial.0': 1,
    'requests.denied.internalAffairs.0': 1,
    'requests.unavailable.notHeld.0': 2,
    'requests.notProcessed.duplicate.1': 1,
    'requests.carriedForward.0': 1,
    'review.reconsideration.upheld': 2,
    'review.reconsideration.pending': 1,
    'review.directLitigation.corrected': 1,
  });
}

/** The report whose text part one is these paragraphs; a text in （…） at the start is a heading. */
export function withOverview(report: Report, ...texts: string[]): Report {
  const overview = texts.map((text) =>
    text.startsWith('（') ? ({ kind: 'heading', text } as const) : ({ kind: 'paragraph', text } as const),
  );
  return { ...report, narrative: { ...report.narrative, overview } };
}
