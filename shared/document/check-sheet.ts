import { partById } from '../form/parts';
import type { Report } from '../report/model';
import { reportTitle } from '../report/title';
import { countFindings } from '../rules/open-findings';
import { formerReasonSentence, type Finding } from '../rules/finding';
import { reportOfYearBefore } from '../rules/run';
import { SEVERITY_WORDS } from '../rules/severity';
import { compareKeyFigures } from './key-figures';

/** A table of the check sheet: plain text cells, the first row is the head. */
export interface SheetTable {
  kind: 'table';
  /** Relative column widths. */
  widths: readonly number[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Columns with figures, set to the right. */
  figureColumns: readonly number[];
}

export type SheetBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | SheetTable;

/** 校核单: what was found in a report, the reasons given, last year's figures beside. Writers set it on paper. */
export interface CheckSheet {
  title: string;
  unit: string;
  year: number;
  blocks: SheetBlock[];
}

interface CheckSheetInput {
  report: Report;
  findings: readonly Finding[];
  previous?: Report;
  /** The day of the check as it is to be printed, e.g. 2024年1月15日. */
  date: string;
}

/** The check sheet of a report. The date is passed in, as shared code has no clock. */
export function checkSheet(input: CheckSheetInput): CheckSheet {
  const { report, findings } = input;
  const title = `${reportTitle(report)}校核单`;
  return {
    title,
    unit: report.unit.name,
    year: report.year,
    blocks: [
      { kind: 'title', text: title },
      summary(input),
      { kind: 'heading', text: '一、校核结果' },
      ...results(findings),
      { kind: 'heading', text: '二、主要数据与上年对照' },
      ...comparison(input),
      { kind: 'paragraph', text: '校核人：　　　　　　　　审核人：　　　　　　　　日期：' },
    ],
  };
}

function summary({ report, findings, date }: CheckSheetInput): SheetTable {
  const open = countFindings(findings);
  const accepted = findings.filter((finding) => finding.reason !== undefined).length;
  return {
    kind: 'table',
    widths: [1, 3],
    head: [],
    rows: [
      ['单位', report.unit.name],
      ['报告年度', `${report.year} 年`],
      ['校核日期', date],
      [
        '结果',
        `${SEVERITY_WORDS.error} ${open.errors} 处，${SEVERITY_WORDS.warning} ${open.warnings} 处，${SEVERITY_WORDS.hint} ${open.hints} 处；已说明理由 ${accepted} 处`,
      ],
    ],
    figureColumns: [],
  };
}

function results(findings: readonly Finding[]): SheetBlock[] {
  if (findings.length === 0) return [{ kind: 'paragraph', text: '无。' }];
  return [
    {
      kind: 'table',
      widths: [1, 1, 2, 6, 3],
      head: ['序号', '级别', '位置', '问题', '说明理由'],
      rows: findings.map((finding, index) => [
        String(index + 1),
        SEVERITY_WORDS[finding.severity],
        partById(finding.part).heading,
        finding.message,
        reasonWords(finding),
      ]),
      figureColumns: [0],
    },
  ];
}

function reasonWords({ reason, formerReason }: Finding): string {
  if (reason !== undefined) return reason;
  return formerReason ? formerReasonSentence(formerReason) : '';
}

function comparison({ report, previous }: CheckSheetInput): SheetBlock[] {
  const last = reportOfYearBefore(report, previous);
  const table: SheetTable = {
    kind: 'table',
    widths: [6, 2, 2, 2],
    head: ['项目', `${report.year} 年`, `${report.year - 1} 年`, '增减'],
    rows: compareKeyFigures(report, last).map(({ label, now, before, difference }) => [
      label,
      now ?? '未填',
      before ?? '',
      difference ?? '',
    ]),
    figureColumns: [1, 2, 3],
  };
  const note = `没有 ${report.year - 1} 年的报告，上年一栏空着。`;
  return last ? [table] : [table, { kind: 'paragraph', text: note }];
}
