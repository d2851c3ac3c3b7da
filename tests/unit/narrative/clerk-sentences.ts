import type { Example } from './corpus-tables';
import type { CLERK_TABLES } from './clerk-tables';

/**
 * A sentence as a clerk writes it. `{47|74:R1}` is a figure that is right, and the wrong one with the rule that finds
 * it: the sentence stands in the corpus once right, and once for each figure with that figure wrong.
 */
export type ClerkSentence = readonly [table: keyof typeof CLERK_TABLES, text: string, found?: string];

const FIGURE = /\{([^|{}]*)\|([^:{}]*):([A-Z0-9+-]*)\}/g;

/** Every sentence right, and with each of its marked figures wrong alone. */
export function examplesOf(sentences: readonly ClerkSentence[]): Example[] {
  return sentences.flatMap(([table, text, found]) => {
    const marks = [...text.matchAll(FIGURE)];
    const variant = (wrong: number): string => {
      let at = -1;
      return text.replace(FIGURE, (_all, right: string, other: string) => {
        at += 1;
        return at === wrong ? other : right;
      });
    };
    const right: Example = [table, rules(found ?? ''), variant(-1)];
    return [right, ...marks.map((mark, index): Example => [table, rules(mark[3] ?? ''), variant(index)])];
  });
}

function rules(words: string): string[] {
  return words === '' ? [] : words.split('+').map((word) => `NAR-${word}`);
}
