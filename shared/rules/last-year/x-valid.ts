import { addressIn } from '../../form/form';
import type { Report } from '../../report/model';
import { footnoteKey, noteAt, noteKey } from '../../report/notes';
import { labelsIn, labelsOf, spot } from '../cell-labels';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

const ROWS = ['regulations', 'normativeDocuments'] as const;
const IN_FORCE = labelsIn('2021', 'active', 'normativeDocuments', 'inForce').column;
/** Words in a note on the cells that already say why the figures do not follow from each other. */
const EXPLAINED = /修订|修改|失效|清理|到期|转|划入|划出|调整|补录|机构改革|更正/;

/** Documents in force, year over year. */
export const xValid: Rule = {
  id: 'X-VALID',
  severity: 'warning',
  title: `${IN_FORCE}与上年报告`,
  source: `第二部分“${IN_FORCE}”一列的含义（审核通例；修订、到期失效、集中清理会使两者不等）`,
  explanation: `今年${IN_FORCE}一般等于上年${IN_FORCE} + 今年制发件数 − 今年废止件数。有修订、自然失效、清理的，说明理由即可。`,
  example: '上年现行有效 12 件，今年制发 2 件、废止 1 件，现行有效却填了 10 件。',
  check: (run) => ROWS.flatMap((row) => checkRow(run, row)),
};

function checkRow({ report, figures, lastYear }: CheckRun, row: (typeof ROWS)[number]): Matter[] {
  if (lastYear?.report.form !== '2021' || report.form !== '2021') return [];
  const issued = addressIn('2021', 'active', row, 'issued');
  const repealed = addressIn('2021', 'active', row, 'repealed');
  const inForce = addressIn('2021', 'active', row, 'inForce');
  const cells = [inForce, issued, repealed];
  if (cells.some((cell) => figures.stored.get(cell) === null)) return [];
  if (lastYear.figures.stored.get(inForce) === null) return [];
  if (cells.some((cell) => isExplained(report, cell))) return [];

  const { amount } = figures;
  const before = lastYear.figures.amount(inForce);
  const expected = before + amount(issued) - amount(repealed);
  if (amount(inForce) === expected) return [];
  return [
    {
      title: `${labelsOf('2021', inForce).row}：${IN_FORCE}填 ${amount(inForce)}，按上年推算 ${expected}`,
      advice: '核对三个数；因修订、失效或清理的，说明理由。',
      message:
        `${spot('2021', inForce)}填的是 ${amount(inForce)}；` +
        `上年现行有效 ${before} + 今年制发 ${amount(issued)} − 今年废止 ${amount(repealed)} = ${expected}，` +
        `相差 ${Math.abs(amount(inForce) - expected)}。因修订、到期失效或集中清理造成的，请说明理由。`,
      cells,
      about: row,
      facts: [lastYear.report.year, before],
    },
  ];
}

function isExplained(report: Report, address: string): boolean {
  return [address, noteKey(address), footnoteKey(address)].some((key) =>
    EXPLAINED.test(noteAt(report, key) ?? ''),
  );
}
