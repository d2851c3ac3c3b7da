import { findOnRoster } from './match-roster';
import { areaInSteps, normalName } from './names';
import type { RosterBody } from './roster';
import { atOnce, NAMES_AT_ONCE, type Steps } from './steps';

/** Gives the key of a body by a name it goes by. */
type KeyOf = (unit: string) => string;

/**
 * What the reports of one body have in common, whatever they call it: the line of the roster it is found on, else the
 * normal form of its name. Reports of one key and year are never added to each other. `units` are the names that
 * reports go by, `county` the name the summary goes by, which has a key of its own.
 */
export function bodyKeys(
  units: readonly string[],
  roster: readonly RosterBody[] | null,
  county: string,
): KeyOf {
  return atOnce(bodyKeysInSteps(units, roster, county));
}

/** The same in pieces, for a province. */
export function* bodyKeysInSteps(
  units: readonly string[],
  roster: readonly RosterBody[] | null,
  county: string,
): Steps<KeyOf> {
  const lines = roster ?? [];
  const area = yield* areaInSteps([...lines.map(({ name }) => name), ...units], county);
  const found = yield* findOnRoster([...units, county], lines, area);
  const keys = new Map<string, string>();
  const keyOf = (unit: string): string => {
    const line = found.get(unit)?.body.name;
    // Two lines of the roster may share a normal form, so a line is never taken for one.
    return line === undefined ? normalName(unit, area) : `${LINE}${line}`;
  };
  for (const [index, unit] of units.entries()) {
    keys.set(unit, keyOf(unit));
    if (index % NAMES_AT_ONCE === 0) yield;
  }
  return (unit) => keys.get(unit) ?? keyOf(unit);
}

const LINE = '名单：';
