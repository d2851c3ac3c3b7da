import type { Piece } from '../fields/pieces';
import { holds } from './condition';
import { wordsFor, type StockSource } from './facts';
import type { Sentence, StockParagraph } from './paragraph';

/** `{name}`, or a list `[condition:words|condition:words]`. */
const TOKEN = /\{([A-Za-z.]+)\}|\[([^\]]+)\]/gu;

/** A stock sentence as it reads for a report. */
export interface Composed {
  /** `<paragraph>#<sentence>`: how a report file remembers it. */
  id: string;
  /** Empty where the sentence says nothing here. */
  pieces: readonly Piece[];
}

/** The sentences of a paragraph as they read for a report. */
export function composeParagraph({ id, sentences }: StockParagraph, source: StockSource): Composed[] {
  return sentences.map((sentence, index) => ({
    id: `${id}#${index}`,
    pieces: composeSentence(sentence, source),
  }));
}

/** The pieces of a sentence: those of the first case that holds and whose names are all known, else none. */
export function composeSentence(sentence: Sentence, source: StockSource): Piece[] {
  const cases = typeof sentence === 'string' ? ([['', sentence]] as const) : sentence;
  for (const [condition, words] of cases) {
    if (!holds(condition, source)) continue;
    const pieces = fillIn(words, source);
    if (pieces) return pieces;
  }
  return [];
}

function fillIn(words: string, source: StockSource): Piece[] | null {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of words.matchAll(TOKEN)) {
    pieces.push(words.slice(at, match.index));
    at = match.index + match[0].length;
    const [, name, list] = match;
    if (list !== undefined) pieces.push(...listOf(list, source));
    else if (name !== undefined) {
      const piece = wordsFor(name, source);
      if (piece === null) return null;
      pieces.push(piece);
    }
  }
  pieces.push(words.slice(at));
  return pieces.filter((piece) => piece !== '');
}

/** The pieces of a list that hold, with 、 between them. */
function listOf(list: string, source: StockSource): Piece[] {
  const items = list.split('|').flatMap((item) => {
    const colon = item.indexOf(':');
    if (!holds(item.slice(0, colon), source)) return [];
    const pieces = fillIn(item.slice(colon + 1), source);
    return pieces ? [pieces] : [];
  });
  return items.flatMap((pieces, index) => (index === 0 ? pieces : ['、', ...pieces]));
}
