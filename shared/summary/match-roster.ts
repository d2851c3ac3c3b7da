import { commonArea, normalName, slipsInNames } from './names';
import type { RosterBody } from './roster';

/** How a report came to its place on the roster. */
type MatchWay = 'name' | 'alias' | 'normal';

/** A name on the roster that a report may mean; the clerk decides. */
export interface NameSuggestion {
  /** The name on the roster. */
  name: string;
  /** Slips between both; see slipsBetween. */
  slips: number;
}

interface RosterMatch {
  /** By the name a report goes by: its body on the roster, and how that was found. */
  found: ReadonlyMap<string, { body: RosterBody; way: MatchWay }>;
  /** Names of reports that are on no line of the roster, with the lines they may mean, likeliest first. */
  unlisted: ReadonlyMap<string, readonly NameSuggestion[]>;
  /** Names on no line that may mean a line another report was found for: perhaps one body handed in twice. */
  taken: ReadonlyMap<string, RosterBody>;
  /** Bodies no report was found for. */
  missing: readonly RosterBody[];
}

/** More than the likeliest and what ties with it only confuses. */
const MOST_SUGGESTIONS = 3;

/**
 * Holds the names of reports against a roster. A name is taken for a body where it is written the same, is one of its
 * other names, or has the same normal form as that body and no other; everything else is only suggested. `county` is
 * the name the summary goes by.
 */
export function matchRoster(
  names: readonly string[],
  roster: readonly RosterBody[],
  county: string,
): RosterMatch {
  const area = commonArea([...roster.map(({ name }) => name), ...names], county);
  const byName = new Map(roster.map((body) => [body.name, body]));
  const byAlias = new Map(roster.flatMap((body) => body.aliases.map((alias) => [alias, body] as const)));
  const byNormal = uniqueNormals(roster, area);
  const found = new Map<string, { body: RosterBody; way: MatchWay }>();
  for (const name of new Set(names)) {
    const alias = byAlias.get(name);
    const own = byName.get(name);
    const normal = byNormal.get(normalName(name, area));
    if (own) found.set(name, { body: own, way: 'name' });
    else if (alias) found.set(name, { body: alias, way: 'alias' });
    else if (normal) found.set(name, { body: normal, way: 'normal' });
  }
  const handedIn = new Set([...found.values()].map(({ body }) => body));
  const missing = roster.filter((body) => !handedIn.has(body));
  const unlisted = new Map<string, readonly NameSuggestion[]>();
  const taken = new Map<string, RosterBody>();
  for (const name of names) {
    if (found.has(name)) continue;
    unlisted.set(name, suggestions(name, missing, area));
    const [other] = suggestions(name, [...handedIn], area);
    const body = other && byName.get(other.name);
    if (body) taken.set(name, body);
  }
  return { found, unlisted, taken, missing };
}

/** Where two bodies share a normal form it tells of neither. */
function uniqueNormals(roster: readonly RosterBody[], area: string): Map<string, RosterBody> {
  const normals = new Map<string, RosterBody | null>();
  for (const body of roster) {
    for (const name of [body.name, ...body.aliases]) {
      const normal = normalName(name, area);
      const other = normals.get(normal);
      normals.set(normal, other === undefined || other === body ? body : null);
    }
  }
  return new Map([...normals].flatMap(([normal, body]) => (body ? [[normal, body] as const] : [])));
}

function suggestions(name: string, lines: readonly RosterBody[], area: string): NameSuggestion[] {
  const near = lines.flatMap((body) => {
    const slips = slipsInNames(name, body.name, area);
    return slips === null ? [] : [{ name: body.name, slips }];
  });
  return near.sort((a, b) => a.slips - b.slips).slice(0, MOST_SUGGESTIONS);
}
