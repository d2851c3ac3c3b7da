/**
 * Radicals that have no compatibility mapping in Unicode, with the characters that look the same (Unicode,
 * EquivalentUnifiedIdeograph). PDF writers pick either for one glyph.
 */
const PAIRS =
  '⺁厂⺇几⺒巳⺓幺⺝月⺠民⺩王⺼月⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻑長⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙';
const CHARACTERS = new Map(PAIRS.match(/../gsu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** Dashes that fonts draw with the glyph of the usual one, so that a PDF gives them back in its place. */
const DASHES = new Map([
  ['\u2015', '—'],
  ['\u2012', '–'],
]);

/**
 * Text with radicals, compatibility forms (⼀ ⼈ ⾏ ⽅) and rare dashes as the characters they stand for. Only these: a
 * full normalisation would change （） and １２, too.
 */
export function withoutRadicals(text: string): string {
  return text.replace(
    /[\u2012\u2015\u2E80-\u2FDF\uF900-\uFAFF]/gu,
    (each) => CHARACTERS.get(each) ?? DASHES.get(each) ?? each.normalize('NFKC'),
  );
}
