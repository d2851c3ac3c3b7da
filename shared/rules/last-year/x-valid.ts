import { noteAt, footnoteKey, noteKey } from '../../report/notes';
import type { Report } from '../../report/model';
import { figuresOf, previousFigures } from '../figures';
import { placeOf } from '../place';
import type { Finding, Rule, RuleContext } from '../types';
import { lastYear } from './previous';

const ROWS = ['regulations', 'normativeDocuments'] as const;
/** Words in a note on the cells that already say why the figures do not follow from each other. */
const EXPLAINED = /修订|修改|失效|清理|到期|转|划入|划出|调整|补录|机构改革|更正/;

/** Documents in force, year over year. */
export const xValid: Rule = {
  id: 'X-VALID',
  severity: 'warning',
  title: '现行有效件数与上年报告',
  source: '第二部分“现行有效件数”一列的含义（审核通例；修订、到期失效、集中清理会使两者不等）',
  explanation:
    '今年现行有效件数一般等于上年现行有效件数 + 今年制发件数 − 今年废止件数。有修订、自然失效、清理的，说明理由即可。',
  example: '上年现行有效 12 件，今年制发 2 件、废止 1 件，现行有效却填了 10 件。',
  check: (context) => ROWS.flatMap((row) => checkRow(context, row)),
};

function checkRow(context: RuleContext, row: (typeof ROWS)[number]): Finding[] {
  const { report } = context;
  const previous = lastYear(context);
  if (!previous || previous.form !== '2021' || report.form !== '2021') return [];
  const now = figuresOf(context);
  const before = previousFigures(context, previous);
  const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map(
    (column) => `active.${row}.${column}`,
  );
  if (issued === undefined || repealed === undefined || inForce === undefined) return [];
  const cells = [inForce, issued, repealed];
  if (cells.some((cell) => now.stored.get(cell) === null) || before.stored.get(inForce) === null) return [];
  if (cells.some((cell) => isExplained(report, cell))) return [];

  const expected = before.amount(inForce) + now.amount(issued) - now.amount(repealed);
  if (now.amount(inForce) === expected) return [];
  const label = placeOf(report.form, inForce);
  return [
    {
      rule: xValid.id,
      severity: xValid.severity,
      title: `现行有效件数与上年报告接不上（${label.row}）`,
      message:
        `‘${label.row}’行‘${label.column}’列填的是 ${now.amount(inForce)}；` +
        `上年现行有效 ${before.amount(inForce)} + 今年制发 ${now.amount(issued)} − 今年废止 ${now.amount(repealed)} = ${expected}，` +
        `相差 ${Math.abs(now.amount(inForce) - expected)}。因修订、到期失效或集中清理造成的，请说明理由。`,
      cells,
      part: 'active',
      key: `${xValid.id}:${row}`,
    },
  ];
}

function isExplained(report: Report, address: string): boolean {
  return [address, noteKey(address), footnoteKey(address)].some((key) =>
    EXPLAINED.test(noteAt(report, key) ?? ''),
  );
}
