import { compilePattern, runPattern } from '../frames/pattern';
import type { WebCount } from '../reading';
import type { Line } from './line';
import { phraseAt } from './phrase';

const TAIL = 'WEB_COLUMN|INFO|MATTER|OPENLY|PUBLISH|JOIN|FILLER|TOTAL|COLON*';
const COLUMNS = [
  { about: 'normativeDocuments', words: compilePattern(`DOCUMENT ${TAIL}`, true) },
  { about: 'penalties', words: compilePattern(`PENALTIES_COLUMN ${TAIL}`, true) },
  { about: 'penalties', words: compilePattern(`PENALTY DUN|JOIN? COERCION ${TAIL}`, true) },
] as const;

/** Counts of web items per column (条), which clerks copy into Table 2 by mistake. */
export function webCountsIn(line: Line): WebCount[] {
  return line.figures.flatMap((at) => {
    const number = line.tokens[at]?.figure;
    if (number?.unit !== '条' || number.approximate) return [];
    const { near } = phraseAt(line, at);
    const column = COLUMNS.find(
      ({ words }) => runPattern(words, line.classes, near.to - 1, -1, near.from - 1).matched,
    );
    return column ? [{ number, about: column.about }] : [];
  });
}
