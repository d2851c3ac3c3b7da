import { commonArea, coreOf, normalName, slipsBetween } from './names';
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
  /** Bodies no report was found for. */
  missing: readonly RosterBody[];
}

const OTHER_KIND = 0.5;
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
  const taken = new Set([...found.values()].map(({ body }) => body));
  const missing = roster.filter((body) => !taken.has(body));
  const unlisted = new Map(
    names.filter((name) => !found.has(name)).map((name) => [name, suggestions(name, missing, area)]),
  );
  return { found, unlisted, missing };
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

function suggestions(name: string, missing: readonly RosterBody[], area: string): NameSuggestion[] {
  const here = coreOf(normalName(name, area));
  const near = missing.flatMap((body) => {
    const there = coreOf(normalName(body.name, area));
    const slips = slipsBetween(here.core, there.core) + (here.kind === there.kind ? 0 : OTHER_KIND);
    const most = Math.max(1, Math.floor(Math.max(here.core.length, there.core.length) / 3));
    return slips <= most ? [{ name: body.name, slips }] : [];
  });
  return near.sort((a, b) => a.slips - b.slips).slice(0, MOST_SUGGESTIONS);
}
