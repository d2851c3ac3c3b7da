import { LEXICON } from './lexicon';
import { TAGS, type Tag } from './tags';

/**
 * Words with the same tags are one class, so that asking whether a token has one of some tags is one look into a table
 * of bytes. Classes are numbered once, when the program starts.
 */
const CLASSES: Tag[][] = [];
const NUMBERS = new Map<string, number>();

function classOf(tags: readonly Tag[]): number {
  const key = [...tags].sort().join('+');
  const known = NUMBERS.get(key);
  if (known !== undefined) return known;
  NUMBERS.set(key, CLASSES.length);
  CLASSES.push([...tags]);
  return CLASSES.length - 1;
}

// Every class there can be: one for each tag alone, and one for each combination of the lexicon and the tokenizer.
for (const tag of TAGS) classOf([tag]);
for (const word of LEXICON.values()) classOf(word.tags);
for (const tags of [
  ['YEAR', 'THIS_YEAR'],
  ['YEAR', 'LAST_YEAR'],
  ['YEAR', 'NEXT_YEAR'],
  ['YEAR', 'OTHER_YEAR'],
  ['FIGURE', 'FULL_SHARE'],
] as const)
  classOf(tags);

/** The number of the class of words with exactly these tags. */
export function classNumber(tags: readonly Tag[]): number {
  const number = NUMBERS.get([...tags].sort().join('+'));
  if (number === undefined) throw new Error(`no word has the tags ${tags.join('+')}`);
  return number;
}

/** For each class: 1 where it has one of some tags. */
export type TagTest = Uint8Array;

/** The test for one of some tags (or, negated, for none of them). */
export function testFor(tags: readonly Tag[], negated = false): TagTest {
  return Uint8Array.from(CLASSES, (own) => Number(own.some((tag) => tags.includes(tag)) !== negated));
}
