import { figuresOf } from '../figures';
import { rangeIn, readingsOf } from '../narrative/readings';
import { placeOf } from '../place';
import type { Finding, Rule, RuleContext } from '../types';

const CELL = {
  normativeDocuments: 'active.normativeDocuments.issued',
  penalties: 'active.penalties',
} as const;

/** Table 2 counts documents and decisions, not items on a website. */
export const t2Web: Rule = {
  id: 'T2-WEB',
  severity: 'warning',
  title: '把网站信息条数填进了表',
  source: '第二部分表头：制发件数、处理决定数量（审核通例：不是网站信息条数）',
  explanation: '第二部分填文件件数和处理决定件数，不填网站栏目的信息条数。两个数正好相同时提醒核对。',
  example: '网站“规范性文件”栏目发布 2 条，表中行政规范性文件本年制发也填 2。',
  check: checkCounts,
};

function checkCounts(context: RuleContext): Finding[] {
  if (context.report.form !== '2021') return [];
  const { amount } = figuresOf(context);
  return readingsOf(context).flatMap((placed) =>
    placed.reading.webCounts.flatMap((count) => {
      const cell = CELL[count.about];
      if (count.number.value === 0 || amount(cell) !== count.number.value) return [];
      const { row, column } = placeOf(context.report.form, cell);
      return [
        {
          rule: t2Web.id,
          severity: t2Web.severity,
          title: '可能填了网站信息条数',
          message: `‘${row}’行‘${column}’列填的是 ${amount(cell)}，与文中网站栏目的 ${count.number.value} 条正好相同；这里应填件数，不是信息条数，请核对。`,
          cells: [cell],
          part: 'active' as const,
          text: rangeIn(placed, count.number.start, count.number.end),
          key: `${t2Web.id}:${cell}`,
        },
      ];
    }),
  );
}
