import { addressIn } from '../../form/form';
import { labelsIn, labelsOf, spot } from '../cell-labels';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

const ROWS = ['regulations', 'normativeDocuments'] as const;
const IN_FORCE = labelsIn('2021', 'active', 'normativeDocuments', 'inForce').column;

/** What was made this year and not repealed is in force. */
export const t2Valmin: Rule = {
  id: 'T2-VALMIN',
  severity: 'warning',
  title: `${IN_FORCE}偏少`,
  source: '第二部分三列的含义（审核通例）',
  explanation: `今年制发、没有废止的文件都是有效的，所以${IN_FORCE}不会少于制发件数减去废止件数。`,
  example: '本年制发 4 件、废止 0 件，现行有效却填了 2 件。',
  check: (run) =>
    ROWS.flatMap((row) => (run.report.form === '2021' ? form2021(run, row) : form2019(run, row))),
};

function form2021(run: CheckRun, row: (typeof ROWS)[number]): Matter[] {
  const { stored, amount } = run.figures;
  const issued = addressIn('2021', 'active', row, 'issued');
  const repealed = addressIn('2021', 'active', row, 'repealed');
  const inForce = addressIn('2021', 'active', row, 'inForce');
  const cells = [inForce, issued, repealed];
  if (cells.some((cell) => stored.get(cell) === null)) return [];
  const least = amount(issued) - amount(repealed);
  if (amount(inForce) >= least) return [];
  const sum = `本年制发 ${amount(issued)} − 本年废止 ${amount(repealed)} = ${least}`;
  return [tooFew(run, row, cells, `现行有效至少应有 ${sum}`)];
}

/** 2019 form: what was newly made public is part of all that is public. */
function form2019(run: CheckRun, row: (typeof ROWS)[number]): Matter[] {
  const { stored, amount } = run.figures;
  const total = addressIn('2019', 'active', row, 'total');
  const published = addressIn('2019', 'active', row, 'published');
  if (stored.get(total) === null || stored.get(published) === null) return [];
  if (amount(total) >= amount(published)) return [];
  const least = `不应少于${labelsOf('2019', published).column} ${amount(published)}`;
  return [tooFew(run, row, [total, published], least)];
}

function tooFew({ report, figures }: CheckRun, about: string, cells: readonly string[], why: string): Matter {
  const [first = ''] = cells;
  const { row, column } = labelsOf(report.form, first);
  return {
    title: `${row}：${column}填 ${figures.amount(first)}，偏少`,
    advice: '核对这一行的三个数，改正填错的一格。',
    message: `${spot(report.form, first)}填的是 ${figures.amount(first)}，${why}，请核对。`,
    cells,
    about,
  };
}
