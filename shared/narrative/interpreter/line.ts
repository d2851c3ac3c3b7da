import { testFor, type TagTest } from '../lexicon/classes';
import { tagsNamed } from '../frames/pattern';
import type { Token } from '../tokens/token';

/**
 * The tokens of one sentence with a quick answer to “does one of these tags stand between here and there?”: for each
 * test the tokens that pass are counted once from the start.
 */
export interface Line {
  /** The whole compact text of the block; positions of tokens are in it. */
  text: string;
  tokens: readonly Token[];
  counts: Map<TagTest, Uint16Array>;
}

/** A line of tokens. */
export function lineOf(text: string, tokens: readonly Token[]): Line {
  return { text, tokens, counts: new Map() };
}

/** Over so few tokens looking is quicker than counting. */
const SHORT = 24;

/** Whether a token from `from` up to `to` (exclusive) passes. */
export function stands(line: Line, test: TagTest, from: number, to: number): boolean {
  if (to - from <= SHORT) {
    for (let index = Math.max(0, from); index < to; index += 1) {
      if (passes(line, test, index)) return true;
    }
    return false;
  }
  const counts = line.counts.get(test) ?? countOf(line, test);
  return (counts[to] ?? 0) > (counts[from] ?? 0);
}

function countOf(line: Line, test: TagTest): Uint16Array {
  const counts = new Uint16Array(line.tokens.length + 1);
  line.tokens.forEach((token, index) => {
    counts[index + 1] = (counts[index] ?? 0) + (test[token.class] ?? 0);
  });
  line.counts.set(test, counts);
  return counts;
}

/** The last token before `before` (not before `from`) that passes, or -1. */
export function lastIndex(line: Line, test: TagTest, before: number, from = 0): number {
  for (let index = before - 1; index >= from; index -= 1) {
    if (passes(line, test, index)) return index;
  }
  return -1;
}

/** Whether the token at an index passes. */
export function passes(line: Line, test: TagTest, index: number): boolean {
  const token = line.tokens[index];
  return token !== undefined && test[token.class] === 1;
}

const TESTS = new Map<string, TagTest>();

/** The test for `A|B|MACRO`, made once. */
export function tagTest(names: string): TagTest {
  const known = TESTS.get(names);
  if (known) return known;
  const made = testFor(tagsNamed(names));
  TESTS.set(names, made);
  return made;
}
