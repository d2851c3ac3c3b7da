import { TOTAL_KEY } from '../../form/applicants';
import { addressIn } from '../../form/form';
import { CARRIED_OVER, HANDLED_TOTAL_KEY, RECEIVED } from '../../form/request-rows';
import type { Address } from '../../form/types';
import type { ItemList, Share, Subject } from '../../narrative/reading';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { rangeIn, type TextBlock } from '../text-blocks';
import { cellSums } from './cell-sums';
import { isAboutThisReport, isDisagreeing, isFilledIn, sumAmount } from './compare';

/** A message shows no more decimals, however many a text writes. */
const MOST_DECIMALS = 4;

/** Shares in the text. */
export const narPct: Rule = {
  id: 'NAR-PCT',
  severity: 'warning',
  title: '文中的占比、增减和办结率',
  source: '审核通例：占比由件数算出，各类占比相加为 100%',
  explanation:
    '文中“…件，占…%”的占比，等于件数除以总数四舍五入到同样的小数位；“比上年增加…件，增长…%”除以上年的数，办结率是办结数除以应办数。',
  example: '予以公开及部分公开 258 件写成占 33.9%，而 258 ÷ 805 = 32.0%。',
  check: (run) =>
    run.blocks.flatMap((block) =>
      block.reading.shares
        .flatMap((share) => wrongShare(run, block, share) ?? [])
        .concat(block.reading.lists.flatMap((list) => wrongDifference(run, block, list) ?? [])),
    ),
};

const TITLES = { part: '占比写', growth: '增减写', settled: '办结率写' } as const;

function wrongShare(run: CheckRun, block: TextBlock, share: Share): Matter | undefined {
  if (!isAboutThisReport(run, share)) return undefined;
  if (!isFilledIn(run, [total(run, RECEIVED.key)])) return undefined;
  // Where this year's figure is wrong, that is the finding.
  const now = block.reading.mentions.find((mention) => mention.number === share.now);
  if (now && isDisagreeing(run, now)) return undefined;
  // Where the difference before it is wrong, the growth only follows from it.
  if (block.reading.lists.some(({ difference, items }) => difference && items.at(-1) === share.part))
    return undefined;
  const parts = partsOf(run, share);
  const wholes = wholesOf(run, share);
  const { value, decimals } = share.number;
  const [part] = parts;
  const [whole] = wholes;
  if (part === undefined || whole === undefined) return undefined;
  if (parts.some((each) => wholes.some((all) => agrees(each, all, value, decimals)))) return undefined;

  const range = rangeIn(block, share.number.start, share.number.end);
  const right = ((part / whole) * 100).toFixed(Math.min(Math.max(decimals, 1), MOST_DECIMALS));
  const written = block.text.slice(range.start, range.end);
  return {
    title: `${TITLES[share.kind]} ${written}%，算得 ${right}%`,
    advice: '核对件数、总数和占比。',
    message:
      `${share.part ? '文中' : '按表中'} ${part} ${share.part?.unit ?? '件'}，文中写${share.kind === 'part' ? '占' : ''}“${written}%”，` +
      `而 ${part} ÷ ${whole} = ${right}%，两者不符。请核对件数、总数和占比。`,
    text: range,
    facts: [part, whole],
  };
}

/** 今年收到30件，去年24件，净增5件: where a figure differs from the tables, that is the finding. */
function wrongDifference(run: CheckRun, block: TextBlock, list: ItemList): Matter | undefined {
  const { total, items } = list;
  const [less, said] = items;
  if (list.difference !== true || !less || !said) return undefined;
  const told = block.reading.mentions.some(
    (mention) => [total, less].includes(mention.number) && isDisagreeing(run, mention),
  );
  if (told) return undefined;
  const right = total.value - less.value;
  const starts = [total, less, said].map(({ start }) => start);
  return {
    title: `两数相差 ${right}，文中写 ${said.value}`,
    advice: '核对增减的件数。',
    message: `文中两个数是 ${total.value} ${total.unit}和 ${less.value} ${total.unit}，相差 ${right} ${total.unit}，文中写的增减数是 ${said.value} ${total.unit}。请核对。`,
    text: rangeIn(block, Math.min(...starts), Math.max(...[total, less, said].map(({ unitEnd }) => unitEnd))),
  };
}

/** The figure of the text, and what the table has in its place (rule NAR-KIND tells where those differ). */
function partsOf(run: CheckRun, share: Share): number[] {
  if (share.kind === 'settled') return [run.figures.amount(total(run, HANDLED_TOTAL_KEY))];
  const sums = share.of ? cellSums(share.of, run) : [];
  const written = share.part ? [share.part.value] : [];
  return [...written, ...sums.map((sum) => sumAmount(run, sum))];
}

const OF_REQUESTS: ReadonlySet<Subject['of']> = new Set([
  'received',
  'carriedOver',
  'carriedForward',
  'handled',
  'result',
  'applicant',
]);

/** What a share may be of: the totals of the table, or a figure of the text before it. */
function wholesOf(run: CheckRun, share: Share): number[] {
  const amount = (row: string) => run.figures.amount(total(run, row));
  const received = amount(RECEIVED.key);
  const all = received + amount(CARRIED_OVER.key);
  if (share.kind === 'growth') return share.wholes.filter((whole) => whole > 0);
  if (share.kind === 'settled') return [all, received].filter((whole) => whole > 0);
  const subject = share.of?.subject;
  const known =
    subject?.of === 'review'
      ? [
          sumAmount(run, {
            cells: subject.blocks.map((block) => addressIn(run.report.form, 'review', block, TOTAL_KEY)),
          }),
        ]
      : share.ofRequests || (subject && OF_REQUESTS.has(subject.of))
        ? [amount(HANDLED_TOTAL_KEY), received, all]
        : [];
  return [...known, ...share.wholes].filter((whole) => whole > 0 && whole >= (share.part?.value ?? 0));
}

function total({ report }: CheckRun, row: string): Address {
  return addressIn(report.form, 'requests', row, TOTAL_KEY);
}

/** Rounded, or cut off, to the decimals that are written. */
function agrees(part: number, whole: number, percent: number, decimals: number): boolean {
  const exact = (part / whole) * 100;
  const step = 10 ** -decimals;
  const difference = percent - exact;
  const tiny = 1e-9;
  return Math.abs(difference) <= step / 2 + tiny || (difference < 0 && -difference < step - tiny);
}
