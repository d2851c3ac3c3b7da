import { apply, asMatrix, multiply, type Matrix } from './geometry';
import { withoutRadicals } from './radicals';

/** A piece of text in one line, upright on its page; points from the page's top left. */
export interface Word {
  text: string;
  left: number;
  right: number;
  /** The middle of its characters' height. */
  middle: number;
  /** The height of a character. */
  size: number;
}

/** What pdf.js gives of one piece of text. */
export interface TextItem {
  str: string;
  transform: readonly unknown[];
  width: number;
  fontName: string;
}

/** The words of a page and the text that is turned against it (stamps, watermarks). */
export interface PageWords {
  words: Word[];
  turned: TurnedText[];
}

export interface TurnedText {
  text: string;
  x: number;
  y: number;
  /** A quarter turn to either side, as a label written upwards in a narrow column is. */
  quarter: boolean;
}

/** A character's middle above the line it stands on, as a share of its size. */
const MIDDLE = 0.36;
/** Blanks between Chinese characters come from lines spread to their full width. */
const SPREAD = /(?<=[\u2E80-\u9FFF\uFF00-\uFFEF]) (?=[\u2E80-\u9FFF\uFF00-\uFFEF])/gu;
/** Turned less than this (its sine) is crooked by a scanner or a rounding, not turned. */
const UPRIGHT = 0.03;

/** The width of a character as a share of the others': wide for Chinese, half for the rest. */
function weight(character: string): number {
  return /[\u2E80-\uFFEF]/u.test(character) ? 2 : 1;
}

/** The words of a page. `toPage` is the transform of its view, `isVertical` says which fonts run downwards. */
export function wordsOfPage(
  items: readonly TextItem[],
  toPage: Matrix,
  isVertical: (font: string) => boolean,
): PageWords {
  const words: Word[] = [];
  const turned: TurnedText[] = [];
  for (const item of items) {
    const own = asMatrix(item.transform);
    const text = withoutRadicals(item.str)
      .replace(/[\p{Cc}\u200B\uFEFF]/gu, '')
      .replace(SPREAD, '');
    if (!own || text.trim() === '') continue;
    const [a, b, c, d, x, y] = multiply(toPage, own);
    const size = Math.hypot(c, d);
    const along = Math.hypot(a, b);
    if (size === 0 || along === 0) continue;
    if (isVertical(item.fontName)) downwards(words, text, x, y, size);
    else if (Math.abs(b) / along <= UPRIGHT && a > 0) {
      words.push({ text, left: x, right: x + item.width, middle: y - size * MIDDLE, size });
    } else {
      const [midX, midY] = apply([a / along, b / along, 0, 0, x, y], item.width / 2, 0);
      turned.push({ text, x: midX, y: midY, quarter: Math.abs(a) / along <= UPRIGHT });
    }
  }
  return { words, turned };
}

/** A column of upright characters: each a word of its own, its place given by the middle of its upper side. */
function downwards(words: Word[], text: string, x: number, y: number, size: number): void {
  [...text].forEach((character, index) => {
    if (character.trim() === '') return;
    words.push({
      text: character,
      left: x - size / 2,
      right: x + size / 2,
      middle: y + size * (index + 0.5),
      size,
    });
  });
}

/** A word cut at a place: the parts before and after it, each with the share of the width its characters take. */
export function cutWord(word: Word, index: number): [Word, Word] {
  const characters = [...word.text];
  const weights = characters.map(weight);
  const total = weights.reduce((sum, each) => sum + each, 0);
  const before = weights.slice(0, index).reduce((sum, each) => sum + each, 0);
  const x = word.left + ((word.right - word.left) * before) / total;
  return [
    { ...word, text: characters.slice(0, index).join(''), right: x },
    { ...word, text: characters.slice(index).join(''), left: x },
  ];
}
