import { compilePattern, runPattern } from '../frames/pattern';
import { passes, stands, tagTest, type Line } from './line';

const T = {
  applicant: tagTest('APPLICANT'),
  lastYear: tagTest('LAST_YEAR'),
  betweenCarry: tagTest('FILLER|PENDING|BY_NOW|NOT'),
  carry: tagTest('CARRY'),
  include: tagTest('INCLUDE|NOT_WHOLE'),
  result: tagTest('RESULT'),
  ofWhat: tagTest('OF_WHAT'),
  newlyReceived: tagTest('NEW'),
  area: tagTest('AREA'),
  ownLevel: tagTest('OWN_LEVEL'),
  otherTopic: tagTest('OTHER_TOPIC|RECONSIDER|SUIT|DOCUMENT|LICENCE|PENALTY|COERCION|OTHER_APPLICATION'),
} as const;

/** 新收14件、结转3件 */
const NEW_AND_CARRIED = compilePattern('NEW FILLER* FIGURE DUN|COMMA|JOIN CARRY FILLER* FIGURE', true);

/** What the whole sentence says. */
export interface Facts {
  includesCarriedOver: boolean;
  namesCarriedOver: boolean;
  /** 全县收到560件，县本级120件: the figure of the body alone, beside that of its area. */
  ownLevel?: number;
  /** Two kinds of result or of applicant, or a share of all answers, and nothing else: it is about applications. */
  listsResults: boolean;
}

/** What a whole sentence says. */
export function factsOf(line: Line): Facts {
  let namesCarriedOver = false;
  let includesCarriedOver = false;
  const results = new Set<string>();
  const applicants = new Set<string>();
  line.tokens.forEach((token, index) => {
    if (T.lastYear[token.class] === 1) {
      let next = index + 1;
      while (passes(line, T.betweenCarry, next)) next += 1;
      if (passes(line, T.carry, next) || passes(line, T.carry, index - 1)) {
        namesCarriedOver = true;
        includesCarriedOver ||= passes(line, T.include, index - 1) || passes(line, T.include, index - 2);
      }
    }
    if (T.result[token.class] === 1) results.add(token.value ?? '');
    if (T.applicant[token.class] === 1 && line.tokens[index + 1]?.figure) applicants.add(token.value ?? '');
  });
  // 新收70件，上年结转8件: nothing else is both received and carried over from year to year.
  const flows =
    line.figures.some((at) => runPattern(NEW_AND_CARRIED, line.classes, at, -1, -1).matched) ||
    (namesCarriedOver && stands(line, T.newlyReceived, 0, line.tokens.length));
  const said =
    flows || results.size > 1 || applicants.size > 1 || stands(line, T.ofWhat, 0, line.tokens.length);
  const ownLevel = ownLevelIn(line);
  return {
    namesCarriedOver,
    includesCarriedOver,
    ...(ownLevel === undefined ? {} : { ownLevel }),
    listsResults: said && !stands(line, T.otherTopic, 0, line.tokens.length),
  };
}

function ownLevelIn(line: Line): number | undefined {
  const area = line.tokens.findIndex((_, index) => passes(line, T.area, index));
  const own = line.tokens.findIndex((_, index) => index > area && passes(line, T.ownLevel, index));
  if (area < 0 || own < 0) return undefined;
  return line.tokens.slice(own).find((token) => token.figure)?.figure?.value;
}
