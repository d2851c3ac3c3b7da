import { matchRoster } from './match-roster';
import { commonArea, normalName } from './names';
import type { RosterBody } from './roster';

/**
 * What the reports of one body have in common, whatever they call it: the line of the roster it is found on, else the
 * normal form of its name. Reports of one key and year are never added to each other. `units` are the names that
 * reports go by, `county` the name the summary goes by, which has a key of its own.
 */
export function bodyKeys(
  units: readonly string[],
  roster: readonly RosterBody[] | null,
  county: string,
): (unit: string) => string {
  const lines = roster ?? [];
  const area = commonArea([...lines.map(({ name }) => name), ...units], county);
  const { found } = matchRoster([...units, county], lines, county);
  return (unit) => {
    const line = found.get(unit)?.body.name;
    // Two lines of the roster may share a normal form, so a line is never taken for one.
    return line === undefined ? normalName(unit, area) : `${LINE}${line}`;
  };
}

const LINE = '名单：';
