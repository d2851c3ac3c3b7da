import { tagTest } from '../interpreter/line';
import type { TextNumber } from '../tokens/figures';

/** Units that count the same thing for a list. */
const COUNTED = new Set(
  '件 条 项 起 宗 次 份 个 例 篇 部 批 期 件次 人次 条次 篇次 项次 场次 批次 户次 家次 期次 场 家 块 处 名 人 户 册 页 类 封 笔 卷 元 万元'.split(
    ' ',
  ),
);

/** Whether a unit counts something. */
export function isCounted(unit: string): boolean {
  return COUNTED.has(unit);
}

/** An exact count, or one that says how far it was rounded (3.21万条). */
export function isCount(figure: TextNumber): boolean {
  return COUNTED.has(figure.unit) && (!figure.approximate || figure.step !== undefined);
}

/** Words with which a list ends, as something new is said. */
export const NEW_FACT = tagTest(
  'DONE|CARRY|COMPARE|DELTA|LAST_YEAR|NOT|ALL|NEW_FACT|CUMULATIVE|SUM|SHARE|REST|BY_NOW|LEFT',
);
