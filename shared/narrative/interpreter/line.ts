import { testFor, type TagTest } from '../lexicon/classes';
import { tagsNamed } from '../frames/pattern';
import type { TextNumber } from '../tokens/figures';
import type { Token } from '../tokens/token';

/**
 * The tokens of one sentence with a quick answer to “does one of these tags stand between here and there?”: for each
 * test the tokens that pass are counted once from the start.
 */
export interface Line {
  /** The whole compact text of the block; positions of tokens are in it. */
  text: string;
  tokens: readonly Token[];
  /** Each token's class. */
  classes: Uint16Array;
  /** Where the figures stand among the tokens. */
  figures: readonly number[];
  counts: Map<TagTest, Uint16Array>;
}

/** A line of tokens. */
export function lineOf(text: string, tokens: readonly Token[]): Line {
  const classes = new Uint16Array(tokens.length);
  const figures: number[] = [];
  tokens.forEach((token, index) => {
    classes[index] = token.class;
    if (token.figure) figures.push(index);
  });
  return { text, tokens, classes, figures, counts: new Map() };
}

/** Over so few tokens looking is quicker than counting. */
const SHORT = 24;

/** Whether a token from `from` up to `to` (exclusive) passes. */
export function stands(line: Line, test: TagTest, from: number, to: number): boolean {
  if (to - from <= SHORT) {
    const { classes } = line;
    const end = Math.min(to, classes.length);
    for (let index = Math.max(0, from); index < end; index += 1) {
      if (test[classes[index] ?? 0] === 1) return true;
    }
    return false;
  }
  const counts = line.counts.get(test) ?? countOf(line, test);
  return (counts[to] ?? 0) > (counts[from] ?? 0);
}

function countOf(line: Line, test: TagTest): Uint16Array {
  const counts = new Uint16Array(line.tokens.length + 1);
  line.classes.forEach((kind, index) => {
    counts[index + 1] = (counts[index] ?? 0) + (test[kind] ?? 0);
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

/** The token of a figure. */
export function indexOf(line: Line, figure: TextNumber): number {
  return line.figures.find((index) => line.tokens[index]?.figure === figure) ?? -1;
}

/** Whether the token at an index passes. */
export function passes(line: Line, test: TagTest, index: number): boolean {
  const { classes } = line;
  return index >= 0 && index < classes.length && test[classes[index] ?? 0] === 1;
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
