/** A blank 〔填写：…〕 that only the clerk can fill in; positions in the text. */
export interface Blank {
  /** What is to be filled in: `网站发布条数`. */
  what: string;
  start: number;
  end: number;
}

const BLANK = /〔填写：([^〔〕]*)〕/gu;

/** The open blanks of a text, in order. */
export function blanksIn(text: string): Blank[] {
  return [...text.matchAll(BLANK)].map((match) => ({
    what: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const CLAUSE_END = /[，。；！？\n]/u;
const SENTENCE_END = /[。；！？\n]/u;
/** What only says when, or by what: no sentence without the clause behind it. */
const LEAD_IN =
  /^(?:\d{4}年度?|本年度?|全年|年内|其中|同时|下一步|今后|(?:按照|依照|根据|对照|针对|围绕|随着|从|如|就).*)$/u;

/**
 * What goes when a blank is removed with its clause: the stretch of the text to take out. The rest of the sentence
 * stays where it says something of its own.
 */
export function clauseOf(text: string, blank: Pick<Blank, 'start' | 'end'>): { start: number; end: number } {
  const start = backTo(text, blank.start, CLAUSE_END);
  const end = onTo(text, blank.end, CLAUSE_END);
  const sentence = {
    start: backTo(text, blank.start, SENTENCE_END),
    end: onTo(text, blank.end, SENTENCE_END),
  };
  const before = text.slice(sentence.start, start).split('，').filter(Boolean);
  const behind = text
    .slice(end + 1, sentence.end)
    .split('，')
    .filter(Boolean);
  const rest = [...before, ...behind];
  if (rest.every((clause) => LEAD_IN.test(clause))) {
    return { start: sentence.start, end: Math.min(sentence.end + 1, text.length) };
  }
  // A clause in front goes with the comma behind it, any other with the comma before it.
  return before.length === 0 ? { start, end: end + 1 } : { start: start - 1, end };
}

/** The position behind the nearest sign of `sign` before `at`, or the beginning. */
function backTo(text: string, at: number, sign: RegExp): number {
  let position = at;
  while (position > 0 && !sign.test(text.charAt(position - 1))) position -= 1;
  return position;
}

/** The position of the nearest sign of `sign` from `at` on, or the end. */
function onTo(text: string, at: number, sign: RegExp): number {
  let position = at;
  while (position < text.length && !sign.test(text.charAt(position))) position += 1;
  return position;
}
