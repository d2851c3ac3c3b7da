import type { Share } from '../../narrative/reading';
import { HANDLED_TOTAL_KEY } from '../../form/request-rows';
import { requestCell } from '../requests/columns';
import type { Finding, Rule, RuleContext } from '../types';
import { amountOf, readingAmount, isAboutThisReport, isFilledIn } from './compare';
import { tableReadings } from './expected';
import { rangeIn, readingsOf, type PlacedReading } from './readings';

const RECEIVED = requestCell('received', 'total');
const CARRIED_OVER = requestCell('carriedOver', 'total');
const HANDLED = requestCell(HANDLED_TOTAL_KEY, 'total');

/** A message shows no more decimals, however many a text writes. */
const MOST_DECIMALS = 4;

/** Shares in the text. */
export const narPct: Rule = {
  id: 'NAR-PCT',
  severity: 'warning',
  title: '文中的占比',
  source: '审核通例：占比由件数算出，各类占比相加为 100%',
  explanation: '文中“…件，占…%”的占比，等于件数除以总数四舍五入到同样的小数位。',
  example: '予以公开及部分公开 258 件写成占 33.9%，而 258 ÷ 805 = 32.0%。',
  check: (context) =>
    readingsOf(context).flatMap((placed) =>
      placed.reading.shares.flatMap((share, index) => wrongShare(context, placed, share, index) ?? []),
    ),
};

function wrongShare(
  context: RuleContext,
  placed: PlacedReading,
  share: Share,
  index: number,
): Finding | undefined {
  if (!isAboutThisReport(context, placed, share)) return undefined;
  if (!isFilledIn(context.report, [RECEIVED])) return undefined;
  const parts = partsOf(context, share);
  const wholes = wholesOf(context, share);
  if (wholes.length === 0 || parts.length === 0) return undefined;
  const { value, decimals } = share.number;
  if (parts.some((part) => wholes.some((whole) => agrees(part, whole, value, decimals)))) return undefined;

  const range = rangeIn(placed, share.number.start, share.number.end);
  const [part = 0] = parts;
  const [whole = 0] = wholes;
  return {
    rule: narPct.id,
    severity: narPct.severity,
    title: '占比与件数不符',
    message:
      `${share.part ? '文中' : '按表中'} ${part} 件，文中写占“${placed.text.slice(range.start, range.end)}”，` +
      `而 ${part} ÷ ${whole} = ${((part / whole) * 100).toFixed(Math.min(Math.max(decimals, 1), MOST_DECIMALS))}%，两者不符。请核对件数、总数和占比。`,
    cells: [],
    part: placed.part,
    text: range,
    key: `${narPct.id}:${placed.part}:${placed.block}:${index}`,
  };
}

/** The figure of the text, and what the table has in its place (rule NAR-KIND tells where those differ). */
function partsOf(context: RuleContext, share: Share): number[] {
  const readings = share.of ? tableReadings(share.of, context) : [];
  const written = share.part ? [share.part.value] : [];
  return [...written, ...readings.map((reading) => readingAmount(context, reading))];
}

/** What a share may be of: the totals of the table, or a figure of the text before it. */
function wholesOf(context: RuleContext, share: Share): number[] {
  const received = amountOf(context, [RECEIVED]);
  const all = received + amountOf(context, [CARRIED_OVER]);
  const handled = amountOf(context, [HANDLED]);
  const known = share.of ? [handled, received, all] : [];
  return [...known, ...share.wholes].filter((whole) => whole > 0 && whole >= (share.part?.value ?? 0));
}

/** Rounded, or cut off, to the decimals that are written. */
function agrees(part: number, whole: number, percent: number, decimals: number): boolean {
  const exact = (part / whole) * 100;
  const step = 10 ** -decimals;
  const difference = percent - exact;
  const tiny = 1e-9;
  return Math.abs(difference) <= step / 2 + tiny || (difference < 0 && -difference < step - tiny);
}
