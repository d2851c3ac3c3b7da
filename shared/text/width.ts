import { withoutBlanks } from './blanks';

const FIRST_FULL_WIDTH = 0xff01;
const OFFSET = FIRST_FULL_WIDTH - 0x21;

/**
 * Full-width letters, digits and ASCII marks as half-width ones, character for character, so that offsets stay. Unicode's
 * compatibility form is no substitute: it would also turn ① into 1 and 5² into 52.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, toHalfWidth);
}

/** Full-width digits as half-width ones; brackets and marks, which are meant as printed, stay. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/gu, toHalfWidth);
}

/** Half-width digits as full-width ones. */
export function fullWidthDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + OFFSET));
}

/** A text without blanks and with half-width digits: names, years and dates can be cut from it. */
export function compact(text: string): string {
  return halfWidthDigits(withoutBlanks(text));
}

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - OFFSET);
}
