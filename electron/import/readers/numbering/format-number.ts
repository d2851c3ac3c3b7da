import { writeChineseNumeral } from '../../../../shared/text/chinese-numeral';

/** Number formats of automatic numbering that are the same series of signs, by their name in OOXML. */
const SERIES: Readonly<Record<string, string>> = {
  decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
};
const COUNTING = new Set([
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'taiwaneseCounting',
  'taiwaneseCountingThousand',
]);
const LEGAL = new Set(['chineseLegalSimplified', 'ideographLegalTraditional', 'japaneseLegal']);
const LEGAL_SIGNS: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};
const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;
const LARGEST = 9999;

/**
 * A number of an automatic numbering as text, by the format's name in OOXML (`w:numFmt`). Bullets and `none` give '';
 * a format or a number without signs of its own comes in ordinary digits.
 */
export function formatNumber(value: number, format: string): string {
  if (format === 'bullet' || format === 'none') return '';
  if (value < 0 || value > LARGEST) return String(value);
  if (COUNTING.has(format)) return writeChineseNumeral(value);
  if (LEGAL.has(format))
    return [...writeChineseNumeral(value)].map((sign) => LEGAL_SIGNS[sign] ?? sign).join('');
  const series = SERIES[format];
  if (series !== undefined) return [...series][value - 1] ?? String(value);
  switch (format) {
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return inDigits(value, '〇一二三四五六七八九');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return inDigits(value, '０１２３４５６７８９');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'numberInDash':
      return `- ${value} -`;
    case 'upperLetter':
      return inLetters(value);
    case 'lowerLetter':
      return inLetters(value).toLowerCase();
    case 'upperRoman':
      return inRoman(value);
    case 'lowerRoman':
      return inRoman(value).toLowerCase();
    default:
      return String(value);
  }
}

function inDigits(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits[Number(digit)]).join('');
}

/** After Z comes AA, then BB: the letter is repeated. */
function inLetters(value: number): string {
  if (value === 0) return '0';
  const letter = String.fromCharCode(0x41 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function inRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text === '' ? '0' : text;
}
