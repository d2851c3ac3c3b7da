import type { Block } from '../report/model';
import { HEADING_NUMERAL, NUMERALS } from '../text/chinese-numeral';

/** The number of a heading of the second level, as the official manner writes it. */
const LEVEL_TWO_NUMBER = new RegExp(`^\\s*[（(](${HEADING_NUMERAL}{1,3})[）)]`, 'u');

/** 一、… inside a part: the （一）… below it are counted anew. */
const LEVEL_ONE_NUMBER = new RegExp(`^\\s*${HEADING_NUMERAL}{1,3}、`, 'u');

/** A number to put right: in block `block`, `length` characters from `start` on become `text`. */
export interface NewNumber {
  block: number;
  start: number;
  length: number;
  text: string;
}

/** The numbers of a part's （一）… headings that are not in their order, as they ought to be. */
export function newNumbers(blocks: readonly Pick<Block, 'kind' | 'text'>[]): NewNumber[] {
  let count = 0;
  return blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'heading' && LEVEL_ONE_NUMBER.test(text)) count = 0;
    const [whole, numeral] = (kind === 'heading' && LEVEL_TWO_NUMBER.exec(text)) || [];
    if (whole === undefined || numeral === undefined) return [];
    count += 1;
    const right = numeralOf(count);
    return right === numeral
      ? []
      : [{ block, start: text.indexOf(numeral), length: numeral.length, text: right }];
  });
}

/** The same, but none where a part begins its numbers again without saying why: that may be meant. */
export function strayNumbers(blocks: readonly Pick<Block, 'kind' | 'text'>[]): NewNumber[] {
  const strays = newNumbers(blocks);
  const first = numeralOf(1);
  return strays.some(({ block, start, length }) => blocks[block]?.text.slice(start, start + length) === first)
    ? []
    : strays;
}

/** 一 to 九十九: more headings than any part has. */
function numeralOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number): string => NUMERALS[value - 1] ?? '';
  if (tens === 0) return digit(ones);
  return `${tens === 1 ? '' : digit(tens)}十${digit(ones)}`;
}
