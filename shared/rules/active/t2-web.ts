import { addressIn } from '../../form/form';
import { labelsOf, spot } from '../cell-labels';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { rangeIn } from '../text-blocks';

const CELL = {
  normativeDocuments: addressIn('2021', 'active', 'normativeDocuments', 'issued'),
  penalties: addressIn('2021', 'active', 'penalties', 'decisions'),
} as const;
const COLUMNS = Object.values(CELL).map((cell) => labelsOf('2021', cell).column);

/** Table 2 counts documents and decisions, not items on a website. */
export const t2Web: Rule = {
  id: 'T2-WEB',
  severity: 'warning',
  title: '把网站信息条数填进了表',
  source: `第二部分表头：${COLUMNS.join('、')}（审核通例：不是网站信息条数）`,
  explanation: '第二部分填文件件数和处理决定件数，不填网站栏目的信息条数。两个数正好相同时提醒核对。',
  example: '网站“规范性文件”栏目发布 2 条，表中行政规范性文件本年制发也填 2。',
  check: checkCounts,
};

function checkCounts({ report, figures, blocks }: CheckRun): Matter[] {
  if (report.form !== '2021') return [];
  return blocks.flatMap((block) =>
    block.reading.webCounts.flatMap(({ about, number }) => {
      const cell = CELL[about];
      if (number.value === 0 || figures.amount(cell) !== number.value) return [];
      return [
        {
          title: `${labelsOf('2021', cell).column}填 ${number.value}，与网站信息条数相同`,
          advice: '这里填件数，不填网站信息条数，请核对。',
          message: `${spot(report.form, cell)}填的是 ${figures.amount(cell)}，与文中网站栏目的 ${number.value} 条正好相同；这里应填件数，不是信息条数，请核对。`,
          cells: [cell],
          part: 'active' as const,
          text: rangeIn(block, number.start, number.end),
          about: cell,
        },
      ];
    }),
  );
}
