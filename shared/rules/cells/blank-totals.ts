import { cellAt } from '../../form/form';
import { spot } from '../cell-labels';
import { dismissal } from '../document/imported';
import type { Matter } from '../rule';
import type { CheckRun } from '../run';

const LISTED = 4;

/** Totals an imported document left open. In the program they are computed, so this is said of the original only. */
export function blankTotals({ report, imported }: CheckRun): Matter[] {
  const addresses = (imported?.blankTotals ?? []).filter(
    (address) => cellAt(report.form, address) !== undefined,
  );
  if (!imported || addresses.length === 0) return [];
  const names = addresses.slice(0, LISTED).map((address) => spot(report.form, address));
  const more = addresses.length > LISTED ? `等 ${addresses.length} 格` : '';
  return [
    {
      title: `原文有 ${addresses.length} 个总计没有填写`,
      advice: '程序已自动算出；原文也要补上，没有的填 0。',
      message: `导入的原文里${names.join('、')}${more}没有填写。总计也要填，没有的填 0；本程序已自动算出。`,
      cells: addresses,
      about: 'totals',
      fix: dismissal(imported, '用程序算出的总计', { blankTotals: [] }),
    },
  ];
}
