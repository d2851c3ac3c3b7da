import { nearNames, type NameSuggestion } from './near-names';
import { areaInSteps, normalName } from './names';
import type { RosterBody } from './roster';
import { atOnce, NAMES_AT_ONCE, type Steps } from './steps';

/** How a report came to its place on the roster. */
type MatchWay = 'name' | 'alias' | 'normal';

type Found = ReadonlyMap<string, { body: RosterBody; way: MatchWay }>;

interface RosterMatch {
  /** By the name a report goes by: its body on the roster, and how that was found. */
  found: Found;
  /** Names of reports that are on no line of the roster, with the lines they may mean, likeliest first. */
  unlisted: ReadonlyMap<string, readonly NameSuggestion[]>;
  /** Names on no line that may mean a line another report was found for: perhaps one body handed in twice. */
  taken: ReadonlyMap<string, RosterBody>;
  /** Bodies no report was found for. */
  missing: readonly RosterBody[];
}

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
  return atOnce(matchRosterInSteps(names, roster, county));
}

/** The same in pieces, for a province. */
export function* matchRosterInSteps(
  names: readonly string[],
  roster: readonly RosterBody[],
  county: string,
): Steps<RosterMatch> {
  const area = yield* areaInSteps([...roster.map(({ name }) => name), ...names], county);
  const found = yield* findOnRoster(names, roster, area);
  const handedIn = new Set([...found.values()].map(({ body }) => body));
  const missing = roster.filter((body) => !handedIn.has(body));
  const unlisted = new Map<string, readonly NameSuggestion[]>();
  const taken = new Map<string, RosterBody>();
  const others = names.filter((name) => !found.has(name));
  if (others.length === 0) return { found, unlisted, taken, missing };
  const byName = new Map(roster.map((body) => [body.name, body]));
  const nearMissing = yield* nearNames(missing, area);
  const nearHandedIn = yield* nearNames([...handedIn], area);
  for (const name of others) {
    unlisted.set(name, nearMissing(name));
    const [other] = nearHandedIn(name);
    const body = other && byName.get(other.name);
    if (body) taken.set(name, body);
    yield;
  }
  return { found, unlisted, taken, missing };
}

/** The lines of a roster the names of reports stand for; see matchRoster. */
export function* findOnRoster(
  names: readonly string[],
  roster: readonly RosterBody[],
  area: string,
): Steps<Found> {
  const found = new Map<string, { body: RosterBody; way: MatchWay }>();
  if (roster.length === 0) return found;
  const byName = new Map(roster.map((body) => [body.name, body]));
  const byAlias = new Map(roster.flatMap((body) => body.aliases.map((alias) => [alias, body] as const)));
  const byNormal = yield* uniqueNormals(roster, area);
  for (const [index, name] of names.entries()) {
    const alias = byAlias.get(name);
    const own = byName.get(name);
    const normal = byNormal.get(normalName(name, area));
    if (own) found.set(name, { body: own, way: 'name' });
    else if (alias) found.set(name, { body: alias, way: 'alias' });
    else if (normal) found.set(name, { body: normal, way: 'normal' });
    if (index % NAMES_AT_ONCE === 0) yield;
  }
  return found;
}

/** The lines of a roster by their normal forms; null where two bodies share one, so that it tells of neither. */
function* uniqueNormals(
  roster: readonly RosterBody[],
  area: string,
): Steps<ReadonlyMap<string, RosterBody | null>> {
  const normals = new Map<string, RosterBody | null>();
  for (const [index, body] of roster.entries()) {
    for (const name of [body.name, ...body.aliases]) {
      const normal = normalName(name, area);
      const other = normals.get(normal);
      normals.set(normal, other === undefined || other === body ? body : null);
    }
    if (index % NAMES_AT_ONCE === 0) yield;
  }
  return normals;
}
