import { readChineseNumeral } from '../../text/chinese-numeral';

type DigitStyle = 'arabic' | 'chinese';

/** A number as it stands in a compact text. */
export interface TextNumber {
  value: number;
  /** Digits behind the decimal point. */
  decimals: number;
  style: DigitStyle;
  /** The digits alone: from start to end (exclusive) in the compact text. */
  start: number;
  end: number;
  /** What is counted: 件, 条, %, 年 …; '' where nothing is said. */
  unit: string;
  /** Where the unit ends. */
  unitEnd: number;
  /** 余, 多, 约, 左右, 万 …: it does not claim an exact figure. */
  approximate: boolean;
  /** 3.21万件 says so much exactly: to the hundred. */
  step?: number;
}

const NUMBER =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|百分之[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?|[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{1,15}(?=余|多|来|件|条|项(?!目)|起(?!草)|宗|份(?!额)|例|篇|笔|桩|部(?!门|委|署)|个|次(?!性)|人(?!民|员))/g;
// What follows is tried at one place each: right behind a number (`y`), or right before it (a look back).
const UNIT =
  /(?:个百分点|百分点|件次|人次|条次|篇次|项次|场次|批次|户次|家次|期次|万元|亿元|工作日|个工作日|件|条|项|起|宗|次|份|个|例|篇|部|批|期|家|名|处|户|场|块|笔|桩|卷|封|通|元|人|%|年度|年|月份|月|日|号|时|天|倍|字|页|册|类|级|周|季度|季|届|位|期|章|版|岁)/y;
const TEN_THOUSAND = 10_000;
const DATE_UNITS = new Set(['年', '年度', '月', '月份', '日', '号', '时', '季度', '季']);
/** Before a number: it is no exact count (约20件, 3至5件), or no count at all. */
const ROUGH_BEFORE = /(?<=\d[至到~]|约|近|超|超过|逾|不足|不到|不少于|不低于|至少|平均)/y;
/** 数十件, 几百件, 上千条: only before Chinese numerals (申请数12件 is exact). */
const ROUGH_BEFORE_CHINESE = /(?<=[数几上])/y;
const ROUGH_UNIT = /余|多|来|几|万|亿|千|百|十/y;
const ROUGH_AFTER = /左右|以上|以下|以内|上下|之多|余|多(?![\d收于出达])/y;
/** Part of a name: 第711号, 〔2021〕30号, A4, 12345热线. */
const NAME_BEFORE = /(?<=[第〔[A-Za-z\-－—./])/y;
const NAME_AFTER = /〕|\]|号|热线|平台|[A-Za-z]/y;

/** Whether a pattern fits right at a place; its `lastIndex` then tells up to where. */
function fits(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Every number of a compact text, in order. Dates and numbers of documents count nothing and are left out. */
export function numbersIn(text: string): TextNumber[] {
  const numbers: TextNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const number = readNumber(text, match[0], match.index);
    if (number && !DATE_UNITS.has(number.unit)) numbers.push(number);
  }
  return numbers;
}

function readNumber(text: string, written: string, start: number): TextNumber | undefined {
  const end = start + written.length;
  if (fits(NAME_BEFORE, text, start) || fits(NAME_AFTER, text, end)) return undefined;
  if (written.startsWith('百分之'))
    return chinesePercent(written, start, end, fits(ROUGH_BEFORE, text, start));

  const style: DigitStyle = /^\d/.test(written) ? 'arabic' : 'chinese';
  const value =
    style === 'arabic' ? Number(written.replaceAll(',', '')) : readChineseNumeral(plainNumeral(written));
  if (value === undefined || !Number.isFinite(value)) return undefined;
  // 0.92万元 is exact, 1.2万件 is not.
  const isRoughUnit = !fits(UNIT, text, end) && fits(ROUGH_UNIT, text, end);
  const unitStart = isRoughUnit ? ROUGH_UNIT.lastIndex : end;
  const unitEnd = fits(UNIT, text, unitStart) ? UNIT.lastIndex : unitStart;
  const decimals = style === 'arabic' ? (written.split('.')[1]?.length ?? 0) : 0;
  const isRough =
    fits(ROUGH_BEFORE, text, start) ||
    (style === 'chinese' && fits(ROUGH_BEFORE_CHINESE, text, start)) ||
    fits(ROUGH_AFTER, text, unitEnd);
  const number: TextNumber = {
    value,
    decimals,
    style,
    start,
    end,
    unit: text.slice(unitStart, unitEnd),
    unitEnd,
    approximate: isRoughUnit || isRough,
  };
  // 3.21万条
  if (isRoughUnit && decimals > 0 && !isRough && text.charAt(end) === '万') {
    number.value = Math.round(value * TEN_THOUSAND);
    number.step = TEN_THOUSAND / 10 ** decimals;
  }
  return number;
}

/** The numerals of cheques as everyday ones: 贰拾 is 二十. */
function plainNumeral(written: string): string {
  return [...written]
    .map(
      (character) =>
        '一二三四五六七八九十百千'.charAt('壹贰叁肆伍陆柒捌玖拾佰仟'.indexOf(character)) || character,
    )
    .join('');
}

function chinesePercent(
  written: string,
  start: number,
  end: number,
  approximate: boolean,
): TextNumber | undefined {
  const [whole = '', fraction = ''] = written.slice('百分之'.length).split('点');
  const value = readChineseNumeral(whole);
  if (value === undefined) return undefined;
  const digits = [...fraction].map((digit) => readChineseNumeral(digit) ?? 0).join('');
  return {
    value: digits === '' ? value : Number(`${value}.${digits}`),
    decimals: digits.length,
    style: 'chinese',
    start,
    end,
    unit: '%',
    unitEnd: end,
    approximate,
  };
}
