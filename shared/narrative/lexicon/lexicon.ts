import { derivedWords } from './derived-words';
import { TAGS, type Tag } from './tags';
import { BODY_WORDS } from './words/bodies';
import { DOCUMENT_WORDS } from './words/documents';
import { JOINT_WORDS } from './words/joints';
import { NARROWING_WORDS } from './words/narrowing';
import { APPLICANT_WORDS, REQUEST_WORDS } from './words/requests';
import { REVIEW_WORDS } from './words/reviews';
import type { Word } from './word';
import { TIME_WORDS } from './words/time';

/** Every list of words that is written by hand: a line has its tags, `=` and a value where they need one, and the words. */
const WRITTEN = [
  REQUEST_WORDS,
  APPLICANT_WORDS,
  REVIEW_WORDS,
  DOCUMENT_WORDS,
  TIME_WORDS,
  NARROWING_WORDS,
  JOINT_WORDS,
  BODY_WORDS,
];

/** The words of a list as it is written: `TAG+TAG=value  word word`. Throws on a tag that does not exist. */
export function readWords(list: string): Word[] {
  return list.split('\n').flatMap((line) => {
    const [head = '', ...words] = line.trim().split(/\s+/);
    const [names = '', value] = head.split('=');
    if (names === '') return [];
    const tags = names.split('+').map(tagNamed);
    return words.map((word) => ({ word, tags, ...(value === undefined ? {} : { value }) }));
  });
}

/** The tag of a name; throws where there is none. */
export function tagNamed(name: string): Tag {
  const tag = TAGS.find((each) => each === name);
  if (tag === undefined) throw new Error(`no tag “${name}”`);
  return tag;
}

/** All words by their writing. Throws where a word stands twice: two meanings are two tags of one word. */
export function lexiconOf(words: readonly Word[]): ReadonlyMap<string, Word> {
  const lexicon = new Map<string, Word>();
  for (const each of words) {
    if (lexicon.has(each.word)) throw new Error(`“${each.word}” stands twice in the lexicon`);
    lexicon.set(each.word, each);
  }
  return lexicon;
}

/** Words that are derived never replace one that is written: the hand-written line knows more. */
function allWords(): Word[] {
  const written = WRITTEN.flatMap(readWords);
  const known = new Set(written.map((each) => each.word));
  return [...written, ...derivedWords().filter((each) => !known.has(each.word))];
}

export const LEXICON = lexiconOf(allWords());
