/**
 * Sets of characters by the standard they come from. They are computed by decoding the standards' own byte ranges,
 * so no list has to be kept (and trusted) here.
 */

const decoder = new TextDecoder('gb18030');
const HAN = /\p{Script=Han}/u;

interface ByteArea {
  lead: readonly [number, number];
  trail: readonly [number, number];
}

function* decodeArea({ lead, trail }: ByteArea): Generator<string> {
  for (let first = lead[0]; first <= lead[1]; first += 1) {
    for (let second = trail[0]; second <= trail[1]; second += 1) {
      if (second !== 0x7f) yield decoder.decode(Uint8Array.of(first, second));
    }
  }
}

function isPrivate(codePoint: number): boolean {
  return codePoint >= 0xe000 && codePoint <= 0xf8ff;
}

function codePointsOf(areas: readonly ByteArea[], keep: (character: string) => boolean): Set<number> {
  const found = new Set<number>();
  for (const area of areas) {
    for (const character of decodeArea(area)) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (!isPrivate(codePoint) && keep(character)) found.add(codePoint);
    }
  }
  return found;
}

/** The 6 763 hanzi of GB 2312 (levels 1 and 2, rows B0–F7): the characters of everyday administration. */
export function gb2312Hanzi(): Set<number> {
  return codePointsOf([{ lead: [0xb0, 0xf7], trail: [0xa1, 0xfe] }], (character) => HAN.test(character));
}

/** The hanzi with two bytes in GB 18030 (those of GBK, about 21 000): most names of people and places. */
export function gbkHanzi(): Set<number> {
  return codePointsOf([{ lead: [0x81, 0xfe], trail: [0x40, 0xfe] }], (character) => HAN.test(character));
}

/** Where Unicode put the characters of 通用规范汉字表 (2013) that GBK does not have: the end of the basic block, plane 2 … */
const LATER_BLOCKS = [
  [0x9fa6, 0x9fff],
  [0x20000, 0x2ffff],
] as const;

/** … and Extension A, 53 of its 6 592 characters (Unihan, field kTGH); several are in names of places, like 㳇. */
const LATER_IN_EXTENSION_A = new Set(
  '㑊㕮㙍㙘㙦㛃㛚㛹㟃㠇㠓㥄㧑㫰㬊㬎㬚㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䂮䃅䃎䌹䎃䎖䏡䏲䐃䓛䓨䓫䓬䗖䗛䗪䗴䝙䢺䢼䣘',
);

/** Whether a code point is one that completes GBK to 通用规范汉字表. */
export function isLaterHanzi(codePoint: number): boolean {
  if (LATER_IN_EXTENSION_A.has(String.fromCodePoint(codePoint))) return true;
  return LATER_BLOCKS.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Latin letters, punctuation, signs, arrows, figures in circles, box lines, full-width forms. */
const SIGN_BLOCKS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2000, 0x206f],
  [0x20a0, 0x218f],
  [0x2190, 0x22ff],
  [0x2460, 0x257f],
  [0x25a0, 0x27bf],
  [0x3000, 0x303f],
  [0x3220, 0x33ff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xffee],
] as const;

/** Whether a code point is no hanzi but belongs to Chinese text all the same. */
export function isSign(codePoint: number): boolean {
  return SIGN_BLOCKS.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** The signs of GB 2312 (rows A1–A9), which include Greek, Cyrillic, kana and bopomofo. */
export function gb2312Signs(): Set<number> {
  return codePointsOf([{ lead: [0xa1, 0xa9], trail: [0xa1, 0xfe] }], (character) => !HAN.test(character));
}

/** Blocks of pure symbols, as used for marks and buttons (✕ ▸ ▾ ↶ ⟲ ☰ …). */
const SYMBOL_BLOCKS = [
  [0x2190, 0x21ff],
  [0x2300, 0x23ff],
  [0x25a0, 0x27bf],
  [0x27f0, 0x27ff],
  [0x2b00, 0x2bff],
  [0x22ee, 0x22f1],
] as const;

/** Whether a code point is a symbol of the kind that buttons and marks use. */
export function isSymbol(codePoint: number): boolean {
  return SYMBOL_BLOCKS.some(([first, last]) => codePoint >= first && codePoint <= last);
}
