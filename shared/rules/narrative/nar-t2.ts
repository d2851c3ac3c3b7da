import type { Finding, Rule, RuleContext } from '../types';
import { checkClaims } from './claims';
import { compareMentions, isAboutThisReport } from './compare';
import { rangeIn, readingsOf } from './readings';

const TITLE = '文字与第二部分的数字不一致';

/** Documents and decisions, as told in the text. */
export const narT2: Rule = {
  id: 'NAR-T2',
  severity: 'warning',
  title: '文中的文件和处理决定数',
  source:
    '地方要求（如武威市 2025 年年报通知）：第一部分写明规章、规范性文件制发、废止、现行有效件数，与第二部分一致',
  explanation:
    '文中规范性文件制发、废止、现行有效的件数，行政许可、行政处罚、行政强制的处理决定数，等于第二部分的相应一格；数字不要漏写。',
  example: '文中写现行有效 0 件，表中是 32 件。',
  check: (context) => [
    ...compareMentions(context, 'NAR-T2', TITLE),
    ...checkClaims(context, {
      rule: 'NAR-T2',
      kinds: ['noDocuments'],
      title: TITLE,
      cells: (_claim, { report }) => (report.form === '2021' ? ['active.normativeDocuments.issued'] : []),
    }),
    ...checkClaims(context, {
      rule: 'NAR-T2',
      kinds: ['noDecisions'],
      title: TITLE,
      cells: (claim, { report }) =>
        (claim.decisions ?? []).map((kind) =>
          report.form === '2021' ? `active.${kind}` : `active.${kind}.decisions`,
        ),
    }),
    ...missingFigures(context),
  ],
};

/** A sentence that ends without its number. */
function missingFigures(context: RuleContext): Finding[] {
  return readingsOf(context).flatMap((placed) =>
    placed.reading.claims.flatMap((claim, index) => {
      if (claim.kind !== 'figureMissing' || !isAboutThisReport(context, placed, claim)) return [];
      const range = rangeIn(placed, claim.start, claim.end);
      return [
        {
          rule: narT2.id,
          severity: narT2.severity,
          title: '文中漏写了件数',
          message: `文中“${placed.text.slice(range.start, range.end)}”没有写件数，请按第二部分的表补上；没有的写 0 件。`,
          cells: [],
          part: placed.part,
          text: range,
          key: `${narT2.id}:${placed.part}:${placed.block}:missing${index}`,
        },
      ];
    }),
  );
}
