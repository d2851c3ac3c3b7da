import { numbersIn, type TextNumber } from './numbers-in-text';

/** A sentence of a compact text with its numbers. */
export interface Sentence {
  /** The whole compact text of the block; positions are in it. */
  text: string;
  start: number;
  end: number;
  numbers: readonly TextNumber[];
}

const END = /[。！？!?\n]/;
/** Longer stretches without a full stop are no sentences; they are read piece by piece. */
const LONGEST_SENTENCE = 800;

/** The sentences of a compact text. A full stop between digits does not end one (1.5). */
export function sentencesOf(text: string): Sentence[] {
  const numbers = numbersIn(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let first = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const tooLong = index - start >= LONGEST_SENTENCE && /[，、]/.test(text.charAt(index));
    if (index < text.length && !END.test(text.charAt(index)) && !tooLong) continue;
    if (index > start) {
      const from = start;
      let last = first;
      while ((numbers[last]?.end ?? Infinity) <= index) last += 1;
      sentences.push({
        text,
        start: from,
        end: index,
        numbers: numbers.slice(first, last),
      });
    }
    while ((numbers[first]?.start ?? Infinity) <= index) first += 1;
    start = index + 1;
  }
  return sentences;
}

/** The words round a number: what a reader looks at to know what is counted. */
export interface Phrase {
  number: TextNumber;
  /** From the last punctuation mark (or the number before) to the number. */
  near: string;
  /** From the number before, or the start of the sentence, to the number: near and the clauses before it. */
  far: string;
  /** From the unit to the next punctuation mark or number. */
  right: string;
  /** The sentence up to the number. */
  before: string;
}

/** Longer stretches say nothing more about a figure, and keep the patterns quick on any text. */
const REACH = 60;
const CLAUSE_START = /[，,:;()]/;
const CLAUSE_END = /[，,:;()、]/;

/** The phrase round the n-th number of a sentence. */
export function phraseAt(sentence: Sentence, position: number): Phrase | undefined {
  const number = sentence.numbers[position];
  if (!number) return undefined;
  const { text } = sentence;
  const previous = sentence.numbers[position - 1];
  const next = sentence.numbers[position + 1];
  const from = Math.max(previous?.unitEnd ?? sentence.start, sentence.start);
  const far = text.slice(Math.max(from, number.start - REACH), number.start);
  const until = Math.min(next?.start ?? sentence.end, sentence.end);
  return {
    number,
    near: lastClause(withoutRemark(far), previous !== undefined),
    far,
    right: firstClause(text.slice(number.unitEnd, Math.min(until, number.unitEnd + REACH))),
    before: text.slice(sentence.start, number.start),
  };
}

/** 其他处理(含撤回的)341件: a remark between the words and their figure is passed over. */
function withoutRemark(text: string): string {
  return text.replace(/\([^()]*\)$/, '');
}

function lastClause(text: string, behindNumber: boolean): string {
  // 8件予以公开、2件部分公开: what stands before the 、 belongs to the figure before it.
  if (behindNumber && /[、和及与]$/.test(text)) return '';
  for (let index = text.length - 1; index >= 0; index -= 1) {
    // A colon right before the figure belongs to it: 收到申请:12件.
    if (index === text.length - 1 && text.endsWith(':')) continue;
    if (CLAUSE_START.test(text.charAt(index))) return text.slice(index + 1);
  }
  return text;
}

function firstClause(text: string): string {
  const end = text.search(CLAUSE_END);
  return end < 0 ? text : text.slice(0, end);
}
