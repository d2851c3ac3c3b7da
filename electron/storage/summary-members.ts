import * as z from 'zod';
import type { Database } from './database';

const memberRows = z.array(z.looseObject({ unit: z.string() }));

/** Of some reports, those that are a summary, with the units they were added from. */
export function membersOfSummaries(
  db: Database,
  ids: readonly string[],
): { id: string; members: string[] }[] {
  // The word is looked for first: most reports are no summary, and need not be parsed.
  return db
    .prepare<[string], [string, string]>(
      `SELECT reports.id, json_extract(doc, '$.summary.members') FROM reports JOIN json_each(?) ON reports.id = json_each.value
       WHERE instr(doc, '"summary"') > 0 AND json_valid(doc) AND json_type(doc, '$.summary.members') = 'array'`,
    )
    .raw()
    .all(JSON.stringify(ids))
    .map(([id, members]) => ({
      id,
      members: memberRows.safeParse(JSON.parse(members)).data?.map(({ unit }) => unit) ?? [],
    }));
}
