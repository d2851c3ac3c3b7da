import type { Block } from '../report/model';
import { fieldText, type FieldSource } from './field-text';
import type { FactName } from './names';
import { piecesOf, pieceText } from './pieces';

/** Plain words of a block that a field could stand for: UTF-16 offsets, end exclusive. */
export interface Spot {
  start: number;
  end: number;
  words: string;
}

const NUMBER = /(?<![\d.])\d+(?:\.\d+)?%?(?![\d.])/gu;
/** The facts that are looked for by their words; the years are numbers. */
const WORDS = ['unit.name', 'unit.selfReference', 'period'] as const satisfies readonly FactName[];

/** The number, or the name of the unit, that an offset of a block touches; null where there is none, or a field. */
export function spotAt(block: Block, offset: number, source: FieldSource): Spot | null {
  const facts = WORDS.flatMap((name) => fieldText(name, source) ?? []);
  let at = 0;
  for (const piece of piecesOf(block)) {
    const text = pieceText(piece);
    if (typeof piece === 'string' && offset >= at && offset <= at + text.length) {
      const start = at;
      const found = spotsIn(text, facts)
        .map((spot) => ({ ...spot, start: spot.start + start, end: spot.end + start }))
        .find((spot) => spot.start <= offset && offset <= spot.end);
      if (found) return found;
    }
    at += text.length;
  }
  return null;
}

function spotsIn(text: string, facts: readonly string[]): Spot[] {
  const spots = facts.flatMap((fact) => {
    const found: Spot[] = [];
    for (let at = text.indexOf(fact); at >= 0; at = text.indexOf(fact, at + fact.length))
      found.push({ start: at, end: at + fact.length, words: fact });
    return found;
  });
  for (const match of text.matchAll(NUMBER))
    spots.push({ start: match.index, end: match.index + match[0].length, words: match[0] });
  return spots;
}
