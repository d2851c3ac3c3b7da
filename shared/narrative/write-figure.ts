import { writeChineseNumeral } from '../text/chinese-numeral';
import { fullWidthDigits } from '../text/width';

/** The largest value written in Chinese numerals; beyond it Arabic digits are what any reader expects. */
const CHINESE_LIMIT = 99_999_999;

/** `value` in the manner of the figure it replaces: Arabic (with its thousands commas), full-width or Chinese. */
export function writeLike(written: string, value: number): string {
  if (/^[\d０-９]/.test(written)) {
    const plain = /[,，]/.test(written) ? grouped(value) : String(value);
    return /[０-９]/.test(written) ? fullWidthDigits(plain) : plain;
  }
  if (value > CHINESE_LIMIT) return String(value);
  // Before a measure word two is 两; 二 only where the clerk wrote 二 himself.
  return value === 2 && written !== '二' ? '两' : writeChineseNumeral(value);
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
