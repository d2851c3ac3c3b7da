import { FORM_PARTS } from '../../form/parts';
import { HEADING_NUMERAL } from '../../text/chinese-numeral';
import { lineOfText, type SourceLine } from './source-line';

/** Shorter wordings stand in sentences, too. */
const SHORTEST_TITLE = 8;
const FEWEST_HEADINGS = 3;

const TITLES = FORM_PARTS.filter((part) => part.numeral !== '').flatMap((part) => [
  part.title,
  ...part.variants.filter((title) => title.length >= SHORTEST_TITLE),
]);
/** Before a numbered title of a part: `…报告。二、主动公开政府信息情况 第二十条…`. */
const BEFORE_PART = new RegExp(`(?=${HEADING_NUMERAL}、\\s?(?:${TITLES.join('|')}))`, 'u');
/** Before （一）… at the beginning of a sentence. */
const BEFORE_ASPECT = new RegExp(`(?<=[。；;\\s])(?=[（(]${HEADING_NUMERAL}[）)](?!项))`, 'u');

/** Behind the title, which nothing but a space divides from the opening paragraph. */
const BEHIND_TITLE = /(?<=^.{0,60}(?:年度报告|年报))\s/su;
/** `（一）主动公开情况 2023年，…`: a short title and its text, divided by nothing but a space. */
const ASPECT_HEADING = new RegExp(
  `^([（(]${HEADING_NUMERAL}[）)][^\\s。，；：,;:]{2,20})\\s(.*[。；;].*)$`,
  'su',
);

/**
 * Divides a document that was copied into a single line: a line that holds several headings of parts is broken before
 * each of them, and before each （一）… in it. Other lines are left as they are.
 */
export function splitRunTogether(lines: readonly SourceLine[]): SourceLine[] {
  return lines.flatMap((line) => {
    const pieces = line.text.split(BEFORE_PART);
    if (pieces.length <= FEWEST_HEADINGS) return [line];
    return pieces
      .flatMap((piece, index) => (index === 0 ? piece.split(BEHIND_TITLE) : [piece]))
      .flatMap((piece) => piece.split(BEFORE_ASPECT))
      .flatMap((piece) => ASPECT_HEADING.exec(piece.trim())?.slice(1) ?? [piece])
      .flatMap((piece) => {
        const text = piece.trim();
        return text === '' ? [] : [lineOfText(text)];
      });
  });
}
