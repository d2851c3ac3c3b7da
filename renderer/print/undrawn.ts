import type { Report } from '../../shared/report/model';
import { bundledRanges } from './paper-fonts';

/** Written, but nothing to be seen: blanks, marks that join, controls, variation selectors. */
const INVISIBLE = /[\p{White_Space}\p{C}\p{M}]/u;
/** Private use is category C, but what stands there is meant to be seen: characters of names in older systems. */
const PRIVATE = /\p{Co}/u;

const SIZE = 24;
/** The last resort of every page, and then whatever this PC has. */
const FONT = `${SIZE}px 'NB Song', serif`;
/** A place no font has anything at: what is drawn for it is drawn for every character that is missing. */
const NOWHERE = '\u{10FFFD}';

/** The characters of a text that the program's own fonts do not draw, each once. Most texts have none. */
function beyondBundled(text: string, ranges: readonly (readonly [number, number])[]): string[] {
  const characters = [...new Set(text)].filter((each) => !INVISIBLE.test(each) || PRIVATE.test(each));
  return characters.filter((each) => {
    const point = each.codePointAt(0) ?? 0;
    return !ranges.some(([from, to]) => point >= from && point <= to);
  });
}

function pictureOf(character: string, canvas: OffscreenCanvas): string {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '';
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.font = FONT;
  context.fillText(character, SIZE / 2, SIZE * 1.5);
  return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
}

/** A character no font here can draw: as Unicode names its place, and some of the text round it to find it by. */
export interface Undrawn {
  character: string;
  code: string;
  around: string;
}

/** How much of a text is shown on either side, in UTF-16 units. */
const REACH = 8;

function place(character: string, texts: readonly string[]): Undrawn {
  const text = texts.find((each) => each.includes(character)) ?? character;
  const at = text.indexOf(character);
  const around = text.slice(Math.max(0, at - REACH), at + character.length + REACH).trim();
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  return { character, code, around };
}

/** All texts inside a value of JSON. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * The characters in the texts of a report that no font on this PC can draw, in their order: on paper and in a PDF they would be blank
 * or boxes. Found by drawing them: fonts do not tell.
 */
export async function undrawnIn(report: Report): Promise<Undrawn[]> {
  const texts = textsIn(report);
  const candidates = beyondBundled(texts.join(''), await bundledRanges());
  if (candidates.length === 0) return [];
  const canvas = new OffscreenCanvas(SIZE * 2, SIZE * 2);
  const missing = pictureOf(NOWHERE, canvas);
  const blank = pictureOf(' ', canvas);
  const undrawn = candidates.filter((each) => {
    const picture = pictureOf(each, canvas);
    return picture === missing || picture === blank;
  });
  return undrawn.map((each) => place(each, texts));
}
