import { testFor, type TagTest } from '../lexicon/classes';
import { tagNamed } from '../lexicon/lexicon';
import type { Tag } from '../lexicon/tags';
import { MACROS } from './macros';

/** One place of a pattern: which tokens may stand there, whether it may be left out, whether it may repeat. */
interface Item {
  test: TagTest;
  optional: boolean;
  repeats: boolean;
}

/**
 * A pattern, ready to run. Its states are the bits of one integer: bit i means that the next token may stand at item i,
 * and the bit behind the last item that the pattern is done.
 */
export interface Pattern {
  /** The states before the first token. */
  start: number;
  /** The bit of a pattern that is done. */
  done: number;
  /** For each class of tokens the items at which one may stand, as bits. */
  accepts: Int32Array;
  /** For each item the states behind a token that stood at it. */
  after: readonly number[];
  /** The tests of the items that must stand: without a token for each the pattern cannot fit. */
  needed: readonly TagTest[];
}

/** More items do not fit into the bits of an integer. */
const MOST_ITEMS = 30;

/**
 * `TAG`, `A|B`, `!A|B` (none of these), each with `?` `*` or `+`; `^` and `$` are the clause's start and end. The words
 * of frames/macros stand for several tags. `backwards` where it is read away from a figure to the left.
 */
export function compilePattern(written: string, backwards: boolean): Pattern {
  const names = written.split(/\s+/);
  const items = names.map(toItem);
  if (items.length > MOST_ITEMS) throw new Error(`pattern too long: ${written}`);
  const needed = items.flatMap((item, index) =>
    item.optional || /[\^$!]|STOP/.test(names[index] ?? '') ? [] : [item.test],
  );
  const ordered = backwards ? items.reverse() : items;
  const done = 1 << ordered.length;
  // What may come next once the items before an item are done.
  const reach = [...ordered.map(() => 0), done];
  for (let index = ordered.length - 1; index >= 0; index -= 1) {
    reach[index] = (1 << index) | (ordered[index]?.optional ? (reach[index + 1] ?? 0) : 0);
  }
  const accepts = new Int32Array(testFor([]).length).map((_, kind) =>
    ordered.reduce((bits, { test }, index) => (test[kind] === 1 ? bits | (1 << index) : bits), 0),
  );
  const after = ordered.map(({ repeats }, index) =>
    repeats ? (reach[index] ?? 0) | (reach[index + 1] ?? 0) : (reach[index + 1] ?? 0),
  );
  return { start: reach[0] ?? 0, done, accepts, after, needed };
}

function toItem(name: string): Item {
  const [, not = '', tags = '', quantity = ''] = /^(!?)([A-Z_|^$]+)([?*+]?)$/.exec(name) ?? [];
  if (tags === '') throw new Error(`not a pattern: “${name}”`);
  return {
    test: testFor(tagsNamed(tags), not !== ''),
    optional: quantity === '?' || quantity === '*',
    repeats: quantity === '*' || quantity === '+',
  };
}

/** The tags of `A|B|MACRO`. Throws on a name that is neither. */
export function tagsNamed(names: string): Tag[] {
  return names.split('|').flatMap((name): Tag[] => {
    if (name === '^') return ['START'];
    if (name === '$') return ['END'];
    const macro = MACROS[name];
    return macro === undefined ? [tagNamed(name)] : tagsNamed(macro);
  });
}

/** Where a match ends, or how far the nearest try came. Positions are token indexes; `at` is the first token not taken. */
export interface Match {
  matched: boolean;
  at: number;
}

/** What is beyond the ends of the range that a pattern is run over. */
const BOUNDARY = { start: testIndex('START'), end: testIndex('END') };

function testIndex(tag: Tag): number {
  return testFor([tag]).indexOf(1);
}

/** Tokens that a pattern does not see. */
export type Skip = TagTest | undefined;

/**
 * Runs a pattern over the classes of tokens from `at` in steps of `step` up to `limit` (exclusive), which is the
 * clause's start or end. The longest match counts. Work: items × tokens, whatever the text.
 */
export function runPattern(
  { start, done, accepts, after }: Pattern,
  classes: Uint16Array,
  at: number,
  step: 1 | -1,
  limit: number,
  skip?: Skip,
): Match {
  let states = start;
  let best = (states & done) === 0 ? undefined : at;
  let position = at;
  for (; states !== 0; position += step) {
    const beyond = position === limit || position < 0 || position >= classes.length;
    let kind = step === 1 ? BOUNDARY.end : BOUNDARY.start;
    if (!beyond) {
      kind = classes[position] ?? 0;
      if (skip?.[kind] === 1) continue;
    }
    let next = 0;
    for (let fits = states & (accepts[kind] ?? 0); fits !== 0; fits &= fits - 1)
      next |= after[31 - Math.clz32(fits & -fits)] ?? 0;
    if ((next & done) !== 0) best = beyond ? position : position + step;
    if (beyond || next === 0) break;
    states = next;
  }
  return best === undefined ? { matched: false, at: position } : { matched: true, at: best };
}
