import { cellAt } from '../../form/form';
import { importedOf, settle } from '../document/imported';
import { partOf, placeOf } from '../place';
import type { Finding, RuleContext } from '../types';

const LISTED = 4;

/** Totals an imported document left open. In the program they are computed, so this is told of the original only. */
export function blankTotals(context: RuleContext, rule: string): Finding[] {
  const { report } = context;
  const addresses = (importedOf(report)?.blankTotals ?? []).filter(
    (address) => cellAt(report.form, address) !== undefined,
  );
  const [first] = addresses;
  if (first === undefined) return [];
  const names = addresses.slice(0, LISTED).map((address) => {
    const { row, column } = placeOf(report.form, address);
    return `‘${row}’行‘${column}’列`;
  });
  const more = addresses.length > LISTED ? `等 ${addresses.length} 格` : '';
  const fix = settle(report, '用程序算出的总计', { blankTotals: [] });
  return [
    {
      rule,
      severity: 'error',
      title: `原文有 ${addresses.length} 个总计没有填写`,
      message: `导入的原文里${names.join('、')}${more}没有填写。总计也要填，没有的填 0；本程序已自动算出。`,
      cells: addresses,
      part: partOf(first),
      key: `${rule}:totals`,
      ...(fix ? { fix } : {}),
    },
  ];
}
