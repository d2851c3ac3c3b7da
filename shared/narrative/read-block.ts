import { compactText } from './compact-text';
import { contextsOf } from './interpreter/context';
import { lineOf, type Line } from './interpreter/line';
import { readClaims } from './interpreter/read-claims';
import { readFigures } from './interpreter/read-figures';
import { readShares } from './interpreter/read-shares';
import { sentencesOf } from './interpreter/sentences';
import type { Trace } from './interpreter/trace';
import { webCountsIn } from './interpreter/web-counts';
import { itemListsIn } from './lists/item-lists';
import type { BlockReading, Claim, ItemList, Mention, Share, Topic, WebCount } from './reading';
import { numbersIn } from './tokens/figures';
import { spansIn, tokensIn } from './tokens/tokenize';

/** Longer blocks than any report has are read so far: the check must stay quick on any text. */
const LIMIT = 20_000;

/** What a reading depends on besides the text. */
export interface Around {
  /** The report's year: it tells this year from last year and the next. */
  year: number;
  /** The heading above says that its section is about applications. */
  inRequestSection: boolean;
}

/**
 * What a block of text says in figures and about figures, without regard to any table. Never throws. With a `trace`,
 * how every figure was read, or why it was left alone, is written into it.
 */
export function readBlock(text: string, { year, inRequestSection }: Around, trace?: Trace): BlockReading {
  const compact = compactText(text.length > LIMIT ? text.slice(0, LIMIT) : text);
  const figures = numbersIn(compact.text);
  const spans = spansIn(compact.text, year);
  const mentions: Mention[] = [];
  const claims: Claim[] = [];
  const shares: Share[] = [];
  const lists: ItemList[] = [];
  const webCounts: WebCount[] = [];
  const counted: number[] = [];
  let topic: Topic | undefined;
  let last: Line | undefined;

  for (const { start, end } of sentencesOf(compact.text)) {
    const line = lineOf(compact.text, tokensIn(compact.text, start, end, figures, spans));
    const contexts = contextsOf(line, topic, inRequestSection);
    const own = readFigures(line, contexts, inRequestSection, trace);
    mentions.push(...own);
    claims.push(...readClaims(line, contexts, inRequestSection, own, trace));
    shares.push(...readShares(line, contexts, inRequestSection, own, counted));
    lists.push(...itemListsIn(line, last));
    webCounts.push(...webCountsIn(line));
    for (const at of line.figures) {
      const figure = line.tokens[at]?.figure;
      if (figure && figure.unit !== '%') counted.push(figure.value);
    }
    topic = contexts.at(-1)?.topic;
    last = line;
  }
  return {
    mentions,
    claims,
    shares,
    webCounts,
    lists,
    aboutRequests: topic === 'requests' || /依申请/.test(compact.text.slice(0, 40)),
    origin: compact.origin,
  };
}
