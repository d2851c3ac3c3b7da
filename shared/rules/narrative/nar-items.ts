import type { ItemList } from '../../narrative/reading';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { rangeIn, type TextBlock } from '../text-blocks';
import { isAboutThisReport, isDisagreeing } from './compare';

/** A list that lacks more than this share of its total was rather never meant to be whole; of many items, less so. */
const PLAINLY_PARTIAL = 0.2;
const PLAINLY_PARTIAL_OF_MANY = 0.35;
const MANY = 3;

/** 其中 …条、…条 adds up to the total before it. */
export const narItems: Rule = {
  id: 'NAR-ITEMS',
  severity: 'warning',
  title: '文中“其中”各项之和',
  source: '审核通例：分项之和等于总数',
  explanation: '“共…条，其中…条、…条”的各项相加要等于前面的总数；只举几项的，请写“其中主要有…”或“…等”。',
  example: '解答咨询 372 次，其中现场 331 次、电话 61 次，相加是 392 次。',
  check: (run) =>
    run.blocks.flatMap((block) => block.reading.lists.flatMap((list) => wrongList(run, block, list) ?? [])),
};

function wrongList(run: CheckRun, block: TextBlock, list: ItemList): Matter | undefined {
  if (list.difference === true) return undefined;
  const values = list.items.map((item) => item.value);
  const total = list.total.value;
  const sum = exact(values.reduce((result, value) => result + value, 0));
  const further = list.rest.map((item) => item.value);
  const exceeds = list.exceeds === true;
  const rounding = roundingOf(list);
  if (!exceeds && (adds([...values, ...further], total, rounding) || adds(values, total, rounding)))
    return undefined;
  const partial = values.length < MANY ? PLAINLY_PARTIAL : PLAINLY_PARTIAL_OF_MANY;
  if (list.closed !== true && sum < total && total - sum > total * partial) return undefined;
  if (isToldAlready(run, block, list) || isMendedWithin(block, list)) return undefined;
  if (isBorneOut(run, block, list)) return undefined;
  const { unit } = list.total;
  const say = rounding > 0 ? inTenThousands : String;
  const [whole, together, off] = [total, sum, exact(Math.abs(sum - total))].map(say);
  return {
    title: exceeds
      ? `其中一项 ${together}，大于总数 ${whole}`
      : `总数 ${whole}，其中各项相加 ${together}，差 ${off}`,
    advice: '核对各项和总数。',
    message: exceeds
      ? `文中总数是 ${whole} ${unit}，而其中一项是 ${together} ${unit}，比总数还多。请核对。`
      : `文中总数是 ${whole} ${unit}，其中各项 ${values.map(say).join(' + ')} = ${together} ${unit}，相差 ${off}。请核对各项和总数。`,
    text: rangeIn(block, list.total.start, list.items.at(-1)?.unitEnd ?? list.total.unitEnd),
  };
}

/** Sums of money have decimals: 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number(value.toFixed(6));
}

/** How far the sum may be off its total where figures were rounded: 3.21万条 says so much to the hundred. */
function roundingOf({ total, items }: ItemList): number {
  return [total, ...items].reduce((sum, { step = 0 }) => sum + step / 2, 0);
}

function inTenThousands(value: number): string {
  return `${exact(value / 10_000)}万`;
}

/** Where a figure of the list differs from the tables, that is the finding; the sum only follows from it. */
function isToldAlready(run: CheckRun, block: TextBlock, list: ItemList): boolean {
  const figures = [list.total, ...list.items, ...list.rest];
  return block.reading.mentions.some(
    (mention) => figures.includes(mention.number) && isDisagreeing(run, mention),
  );
}

/** 460条，其中网站275条(50条、90条、125条)，公众号195条: with the inner total put right, the outer sum is right as well. */
function isMendedWithin(block: TextBlock, { total, items }: ItemList): boolean {
  const difference = total.value - items.reduce((sum, { value }) => sum + value, 0);
  return block.reading.lists.some(
    (inner) =>
      items.includes(inner.total) &&
      inner.items.reduce((sum, { value }) => sum + value, 0) - inner.total.value === difference,
  );
}

/** The tables hold every figure of the list as it is written: the clerk named some of the rows, and no figure is wrong. */
function isBorneOut(run: CheckRun, block: TextBlock, list: ItemList): boolean {
  return [list.total, ...list.items].every((figure) =>
    block.reading.mentions.some(
      (mention) =>
        mention.number === figure && isAboutThisReport(run, mention) && !isDisagreeing(run, mention),
    ),
  );
}

/** The first items already make the total (what follows is about something else), or some are parts of others. */
function adds(values: readonly number[], total: number, rounding: number): boolean {
  const is = (sum: number): boolean => exact(sum) === total || Math.abs(exact(sum - total)) < rounding;
  let sum = 0;
  for (const value of values) {
    sum = exact(sum + value);
    if (is(sum)) return true;
  }
  return values.some((value, at) => at > 0 && is(sum - value));
}
