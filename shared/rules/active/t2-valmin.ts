import { figuresOf } from '../figures';
import { placeOf } from '../place';
import type { Finding, Rule, RuleContext } from '../types';

const ROWS = ['regulations', 'normativeDocuments'] as const;

/** What was made this year and not repealed is in force. */
export const t2Valmin: Rule = {
  id: 'T2-VALMIN',
  severity: 'warning',
  title: '现行有效件数偏少',
  source: '第二部分三列的含义（审核通例）',
  explanation: '今年制发、没有废止的文件都是有效的，所以现行有效件数不会少于制发件数减去废止件数。',
  example: '本年制发 4 件、废止 0 件，现行有效却填了 2 件。',
  check: (context) =>
    ROWS.flatMap((row) => (context.report.form === '2021' ? form2021(context, row) : form2019(context, row))),
};

function form2021(context: RuleContext, row: (typeof ROWS)[number]): Finding[] {
  const { stored, amount } = figuresOf(context);
  const [issued, repealed, inForce] = [
    `active.${row}.issued`,
    `active.${row}.repealed`,
    `active.${row}.inForce`,
  ] as const;
  const cells = [inForce, issued, repealed];
  if (cells.some((cell) => stored.get(cell) === null)) return [];
  const least = amount(issued) - amount(repealed);
  if (amount(inForce) >= least) return [];
  const sum = `本年制发 ${amount(issued)} − 本年废止 ${amount(repealed)} = ${least}`;
  return [finding(context, row, cells, `现行有效至少应有 ${sum}`)];
}

/** 2019 form: what was newly made public is part of all that is public. */
function form2019(context: RuleContext, row: (typeof ROWS)[number]): Finding[] {
  const { stored, amount } = figuresOf(context);
  const [total, published] = [`active.${row}.total`, `active.${row}.published`] as const;
  if (stored.get(total) === null || stored.get(published) === null) return [];
  if (amount(total) >= amount(published)) return [];
  return [finding(context, row, [total, published], `不应少于本年新公开数量 ${amount(published)}`)];
}

function finding(context: RuleContext, row: string, cells: string[], why: string): Finding {
  const [first = ''] = cells;
  const place = placeOf(context.report.form, first);
  return {
    rule: t2Valmin.id,
    severity: t2Valmin.severity,
    title: `${place.column}偏少（${place.row}）`,
    message: `‘${place.row}’行‘${place.column}’列填的是 ${figuresOf(context).amount(first)}，${why}，请核对。`,
    cells,
    part: 'active',
    key: `${t2Valmin.id}:${row}`,
  };
}
