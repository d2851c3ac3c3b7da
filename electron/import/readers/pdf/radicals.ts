/**
 * Radicals that have no compatibility mapping in Unicode, with the characters that look the same (Unicode,
 * EquivalentUnifiedIdeograph). PDF writers pick either for one glyph.
 */
const PAIRS =
  '⺁厂⺇几⺒巳⺓幺⺝月⺠民⺩王⺼月⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻑長⻓长⻔门⻕阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙';
const CHARACTERS = new Map(PAIRS.match(/../gsu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));

/**
 * Text with radicals and compatibility forms (⼀ ⼈ ⾏ ⽅) as the characters they stand for. Only these: a full
 * normalisation would change （） and １２, too.
 */
export function withoutRadicals(text: string): string {
  return text.replace(
    /[\u2E80-\u2FDF\uF900-\uFAFF]/gu,
    (each) => CHARACTERS.get(each) ?? each.normalize('NFKC'),
  );
}
