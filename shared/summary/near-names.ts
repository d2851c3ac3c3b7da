import { mostSlips, partsOfName, slipsInParts } from './names';
import type { RosterBody } from './roster';
import { NAMES_AT_ONCE, type Steps } from './steps';

/** A name on the roster that a report may mean; the clerk decides. */
export interface NameSuggestion {
  /** The name on the roster. */
  name: string;
  /** Slips between both; see slipsInNames. */
  slips: number;
}

/** More than the likeliest and what ties with it only confuses. */
const MOST_SUGGESTIONS = 3;

/**
 * Gives what finds the lines of a roster that are a slip or two from a name or a short name of it, likeliest first, then as on the roster. Only
 * lines that share enough characters are held against it: each slip changes but one, and a province has ten thousand.
 */
export function* nearNames(
  lines: readonly RosterBody[],
  area: string,
): Steps<(name: string) => NameSuggestion[]> {
  const known: { name: string; parts: ReturnType<typeof partsOfName>; signs: ReadonlySet<string> }[] = [];
  const bySign = new Map<string, number[]>();
  /** Of one character, which may be the very one that is wrong. */
  const short: number[] = [];
  for (const [place, { name }] of lines.entries()) {
    const parts = partsOfName(name, area);
    const signs = new Set(parts.core);
    known.push({ name, parts, signs });
    if (signs.size === 1) short.push(place);
    for (const sign of signs) {
      const places = bySign.get(sign);
      if (places) places.push(place);
      else bySign.set(sign, [place]);
    }
    if (place % NAMES_AT_ONCE === 0) yield;
  }
  return (name) => {
    const parts = partsOfName(name, area);
    const signs = new Set(parts.core);
    const shared = new Map<number, number>(signs.size === 1 ? short.map((place) => [place, 0]) : []);
    for (const sign of signs) {
      for (const place of bySign.get(sign) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const near = [...shared].flatMap(([place, count]) => {
      const line = known[place];
      if (!line) return [];
      const [fewer, more] = [signs.size, line.signs.size].sort((a, b) => a - b);
      // A short name has nothing but characters of the long one.
      if (count !== fewer && count < (more ?? 0) - mostSlips(parts, line.parts)) return [];
      const slips = slipsInParts(parts, line.parts);
      return slips === null ? [] : [{ place, name: line.name, slips }];
    });
    return near
      .sort((a, b) => a.slips - b.slips || a.place - b.place)
      .slice(0, MOST_SUGGESTIONS)
      .map(({ name: line, slips }) => ({ name: line, slips }));
  };
}
