import * as z from 'zod';
import type { ListOrder } from '../../shared/library/report-summary';
import type { Database } from './database';
import { LIST_COLUMNS, readListed, type ListedReport } from './report-rows';
import { searchCondition, textHits } from './search';
import { namesOfUnit } from './unit-names';

/** Which part of the list is wanted. */
export interface PageRequest {
  /** Words that must all be found in unit, year or text; '' for all reports. */
  search: string;
  /** Only the reports of a unit, by one of its names. */
  unit: string | null;
  order: ListOrder;
  descending: boolean;
  /** Where to go on, from the page before. */
  from: number;
  count: number;
}

export interface ListPage {
  rows: { report: ListedReport; hit: string | null }[];
  /** How many there are; of a search in texts at most so many. */
  total: number;
  isExact: boolean;
  /** Where the next page begins; null at the end. */
  next: number | null;
}

const ORDERS: Readonly<Record<ListOrder, readonly string[]>> = {
  year: ['year', 'unit_name', 'id'],
  unit: ['unit_name', 'year', 'id'],
  updated: ['updated_at', 'id'],
  state: ['state', 'year', 'unit_name', 'id'],
  received: ['received', 'year', 'id'],
};

/** Candidates of a search that are looked at for one page: beyond, the clerk asks for the next. */
const MOST_LOOKED_AT = 600;
const LOOKED_AT_ONCE = 100;

/** A part of the list in an order, newest year first in any; see PageRequest. */
export function pageOfReports(db: Database, request: PageRequest): ListPage {
  const { count, from } = request;
  const search = searchCondition(db, request.search);
  const names = request.unit === null ? [] : namesOfUnit(db, request.unit);
  const where = [
    'deleted_at IS NULL',
    ...(names.length > 0 ? [`unit_name IN (${names.map(() => '?').join(', ')})`] : []),
    ...search.conditions,
  ].join(' AND ');
  const values = [...names, ...search.values];
  const total = z.int().parse(
    db
      .prepare<unknown[], number>(`SELECT count(*) FROM report_list WHERE ${where}`)
      .pluck()
      .get(...values),
  );
  const select = db.prepare<unknown[], Record<string, unknown>>(
    `SELECT ${LIST_COLUMNS} FROM report_list WHERE ${where} ORDER BY ${orderOf(request)} LIMIT ? OFFSET ?`,
  );
  if (search.confirm.length === 0) {
    const rows = select.all(...values, count, from).map((row) => ({ report: readListed(row), hit: null }));
    const next = from + rows.length;
    return { rows, total, isExact: true, next: next < total ? next : null };
  }
  const rows: ListPage['rows'] = [];
  let next = from;
  while (rows.length < count && next < Math.min(total, from + MOST_LOOKED_AT)) {
    const candidates = select.all(...values, LOOKED_AT_ONCE, next).map(readListed);
    const hits = textHits(db, candidates, search.confirm);
    for (const report of candidates) {
      if (rows.length === count) break;
      next += 1;
      const hit = hits.get(report.id);
      if (hit !== undefined) rows.push({ report, hit });
    }
    if (candidates.length === 0) break;
  }
  const isAll = from === 0 && next >= total;
  return {
    rows,
    total: isAll ? rows.length : total,
    isExact: isAll,
    next: next < total ? next : null,
  };
}

function orderOf({ order, descending }: PageRequest): string {
  const [first, ...rest] = ORDERS[order];
  const others = rest.map((column) => (column === 'year' ? 'year DESC' : column));
  return [`${first ?? 'id'} ${descending ? 'DESC' : 'ASC'}`, ...others].join(', ');
}

/** A unit of the list. */
export interface ListedUnit {
  /** What it is called in its newest report. */
  name: string;
  /** All names it has reports under, the newest one's first. */
  names: string[];
  level: string;
  reports: number;
  updatedAt: string;
}

const unitRow = z.object({
  unit: z.string(),
  unit_name: z.string(),
  unit_level: z.string(),
  reports: z.int(),
  newest: z.int(),
  updated: z.string(),
});

/** The units that have reports, the one worked on last first; a renamed one once, under its newest name. */
export function listUnits(db: Database): ListedUnit[] {
  const rows = db
    .prepare(
      `SELECT coalesce(unit, unit_name) AS unit, unit_name, unit_level, count(*) AS reports, max(year) AS newest,
         max(updated_at) AS updated
       FROM report_list LEFT JOIN unit_names ON unit_names.name = unit_name
       WHERE deleted_at IS NULL GROUP BY unit_name ORDER BY newest DESC`,
    )
    .all()
    .flatMap((row) => unitRow.safeParse(row).data ?? []);
  const units = new Map<string, ListedUnit>();
  for (const row of rows) {
    const known = units.get(row.unit);
    if (known) {
      known.names.push(row.unit_name);
      known.reports += row.reports;
      if (row.updated > known.updatedAt) known.updatedAt = row.updated;
    } else {
      const { unit_name: name, unit_level: level, reports, updated: updatedAt } = row;
      units.set(row.unit, { name, names: [name], level, reports, updatedAt });
    }
  }
  return [...units.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Which report, and which state of it: what findings were counted beside. */
export type ListedMark = Pick<ListedReport, 'id' | 'revision'>;

/**
 * Finds the listed report of a unit's year before, under any of its names. To be made anew for each page: the statements
 * are prepared once for all its rows, which is most of the cost.
 */
export function previousFinder(db: Database): (report: ListedReport) => ListedMark | undefined {
  const find = db.prepare<[string, number], ListedMark>(
    'SELECT id, revision FROM report_list WHERE unit_name = ? AND year = ? AND deleted_at IS NULL',
  );
  const renamed = new Set(db.prepare<[], string>('SELECT name FROM unit_names').pluck().all());
  return ({ unitName, year }) => {
    const names = renamed.has(unitName) ? namesOfUnit(db, unitName) : [unitName];
    for (const name of names) {
      const found = find.get(name, year - 1);
      if (found) return found;
    }
    return undefined;
  };
}

/** How many reports lie in the recycle bin. */
export function removedCount(db: Database): number {
  return Number(
    db.prepare('SELECT count(*) FROM report_list WHERE deleted_at IS NOT NULL').pluck().get() ?? 0,
  );
}

/** The numbers of all reports in the library (not in the recycle bin), newest year first; see `listedByNumber`. */
export function listedNumbers(db: Database): number[] {
  return db
    .prepare<[], number>(
      'SELECT number FROM report_list WHERE deleted_at IS NULL ORDER BY year DESC, unit_name, id',
    )
    .pluck()
    .all();
}

/** The numbers of the reports of one year in the library, by the names of their units; see `listedByNumber`. */
export function listedNumbersOfYear(db: Database, year: number): number[] {
  return db
    .prepare<[number], number>(
      'SELECT number FROM report_list WHERE deleted_at IS NULL AND year = ? ORDER BY unit_name, id',
    )
    .pluck()
    .all(year);
}

/** The reports of some numbers, in their order; one that is gone by now is left out. */
export function listedByNumber(db: Database, numbers: readonly number[]): ListedReport[] {
  return db
    .prepare<[string], Record<string, unknown>>(
      `SELECT ${LIST_COLUMNS} FROM (SELECT key AS place, value AS wanted FROM json_each(?))
       CROSS JOIN report_list ON number = wanted WHERE deleted_at IS NULL ORDER BY place`,
    )
    .all(JSON.stringify(numbers))
    .map(readListed);
}

const COPIED =
  'unit_name, unit_level, year, form, state, revision, received, carried_forward, started, updated_at, deleted_at';

/**
 * Puts the list right where it is not what `reports` says (it is made from them, so damage in it loses nothing): some
 * rows at a time. Gives how many were put right, and where to go on; null at the end.
 */
export function mendList(
  db: Database,
  after: number,
  count: number,
): { mended: number; next: number | null } {
  const last = db
    .prepare<[number, number], number | null>(
      'SELECT max(rowid) FROM (SELECT rowid FROM reports WHERE rowid > ? ORDER BY rowid LIMIT ?)',
    )
    .pluck()
    .get(after, count);
  if (last === null || last === undefined) {
    const { changes } = db.prepare('DELETE FROM report_list WHERE id NOT IN (SELECT id FROM reports)').run();
    return { mended: changes, next: null };
  }
  const ofReport = (table: string): string =>
    COPIED.split(', ')
      .map((column) => `${table}.${column}`)
      .join(', ');
  const { changes } = db
    .prepare(
      `INSERT INTO report_list (id, ${COPIED})
       SELECT reports.id, ${ofReport('reports')} FROM reports LEFT JOIN report_list USING (id)
       WHERE reports.rowid > ? AND reports.rowid <= ?
         AND (report_list.id IS NULL OR (${ofReport('report_list')}) IS NOT (${ofReport('reports')}))
       ON CONFLICT (id) DO UPDATE SET ${COPIED.split(', ')
         .map((column) => `${column} = excluded.${column}`)
         .join(', ')}`,
    )
    .run(after, last);
  return { mended: changes, next: last };
}
