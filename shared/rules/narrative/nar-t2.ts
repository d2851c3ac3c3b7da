import { cellIn } from '../../form/form';
import type { Address } from '../../form/types';
import type { Report } from '../../report/model';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { rangeIn } from '../text-blocks';
import { checkClaims } from './claims';
import { compareMentions, isAboutThisReport } from './compare';

/** Documents and decisions, as the text says. */
export const narT2: Rule = {
  id: 'NAR-T2',
  severity: 'warning',
  title: '文中的文件和处理决定数',
  source:
    '地方要求（如武威市 2025 年年报通知）：第一部分写明规章、规范性文件制发、废止、现行有效的件数，与第二部分一致',
  explanation:
    '文中规范性文件制发、废止、现行有效的件数，行政许可、行政处罚、行政强制的处理决定数，等于第二部分的相应一格；数字不要漏写。',
  example: '文中写现行有效 0 件，表中是 32 件。',
  check: (run) => [
    ...compareMentions(run, 'NAR-T2'),
    ...checkClaims(run, {
      kinds: ['noDocuments'],
      cells: (_claim, { report }) => cellsOf(report, ['normativeDocuments'], 'issued'),
    }),
    ...checkClaims(run, {
      kinds: ['noneRepealed'],
      cells: (_claim, { report }) => cellsOf(report, ['normativeDocuments'], 'repealed'),
    }),
    ...checkClaims(run, {
      kinds: ['noFees'],
      cells: (_claim, { report }) => cellsOf(report, ['fees'], 'amount'),
    }),
    ...checkClaims(run, {
      kinds: ['noDecisions'],
      cells: ({ decisions = [] }, { report }) => cellsOf(report, decisions, 'decisions'),
    }),
    ...missingFigures(run),
  ],
};

/** One column of some rows of Table 2; none where the edition has no such column. */
function cellsOf({ form }: Report, rows: readonly string[], column: string): Address[] {
  return rows.flatMap((row) => cellIn(form, 'active', row, column)?.address ?? []);
}

/** A sentence that ends without its number. */
function missingFigures(run: CheckRun): Matter[] {
  return run.claims.flatMap(({ block, claim }) => {
    if (claim.kind !== 'figureMissing' || !isAboutThisReport(run, claim)) return [];
    const range = rangeIn(block, claim.start, claim.end);
    return [
      {
        title: `漏写件数：“${block.text.slice(range.start, range.end)}”`,
        advice: '按第二部分的表补上；没有的写 0 件。',
        message: `文中“${block.text.slice(range.start, range.end)}”没有写件数，请按第二部分的表补上；没有的写 0 件。`,
        text: range,
        about: 'missing',
      },
    ];
  });
}
