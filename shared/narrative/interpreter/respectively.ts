import { passes, stands, tagTest, type Line } from './line';
import { phraseAt, type Phrase } from './phrase';

const JOINT = tagTest('DUN|JOIN');
const COMMA = tagTest('COMMA');
const FIGURE = tagTest('FIGURE');
const EACH = tagTest('EACH');
const LIGHT = tagTest('FILLER|SHARE|TOTAL');
const MARK = tagTest('MARKS|FIGURE');
const BODY = tagTest('SELF|BUREAU|OTHER_BODY|OWN_DESK');

/**
 * For a figure of a run behind 分别 (制发、废止、现行有效分别为4件、1件、32件): the phrase with the words that name it in
 * place of the words before it. Undefined where there is no such run; `unpaired` where names and figures do not pair
 * off (各年分别收到18件、21件、26件), or are those of several bodies.
 */
export function namedRespectively(line: Line, at: number): Phrase | 'unpaired' | undefined {
  let first = at;
  while (passes(line, JOINT, first - 1) && passes(line, FIGURE, first - 2)) first -= 2;
  let last = at;
  while (passes(line, JOINT, last + 1) && passes(line, FIGURE, last + 2)) last += 2;
  if (first === last) return undefined;
  let start = first;
  while (start > 0 && !passes(line, MARK, start - 1)) start -= 1;
  let each = first - 1;
  while (each >= start && !passes(line, EACH, each)) each -= 1;
  if (each < start) return undefined;
  // Behind 分别(占) only the figures: 分别收到18件、21件 names nothing.
  let behind = each + 1;
  while (behind < first && passes(line, LIGHT, behind)) behind += 1;
  const names = behind === first ? namesBetween(line, start, each) : [];
  const count = (last - first) / 2 + 1;
  const name = names[names.length - count + (at - first) / 2];
  const bodies = names.slice(0, -1).some(({ to }) => passes(line, BODY, to - 1));
  if (!name || bodies || stands(line, COMMA, start, each)) return 'unpaired';
  return { ...phraseAt(line, at), near: name, far: name.from, right: { from: at + 1, to: at + 1 } };
}

function namesBetween(line: Line, start: number, end: number): { from: number; to: number }[] {
  const names: { from: number; to: number }[] = [];
  let from = start;
  for (let index = start; index <= end; index += 1) {
    if (index < end && !passes(line, JOINT, index)) continue;
    if (index > from) names.push({ from, to: index });
    from = index + 1;
  }
  return names;
}
