import Big from 'big.js';
import { cellsOf, FORM_VERSIONS } from '../../shared/form/form';
import type { Address, FigureCell, FormVersion } from '../../shared/form/types';
import type { Figure, Report } from '../../shared/report/model';
import { figureBy } from '../../shared/report/values';
import type { CellSum } from '../../shared/summary/cell-sums';
import type { Database } from './database';

/**
 * The figures of every report once more, a narrow row each, so that sums over a county or a province are SQL over
 * columns and parse no document: one table an edition of the form, as their figures are never mixed, a column for each
 * cell named by its address. The document stays what counts: a row is rewritten in the transaction that stores it.
 */

/** The figure cells of an edition, in the order of the columns. */
function figureColumns(version: FormVersion): FigureCell[] {
  return [...cellsOf(version).values()].filter((cell) => cell.kind === 'figure');
}

/** The table of an edition. */
export function figureTable(version: FormVersion): string {
  return `figures_${version}`;
}

/** An address as the name of a column. */
function columnName(address: Address): string {
  return `"${address}"`;
}

/** The definition of an edition's table. Money is text: binary floating point would not keep it exactly. */
export function createFigureTable(version: FormVersion): string {
  const columns = figureColumns(version).map(
    ({ address, figure }) => `${columnName(address)} ${figure === 'money' ? 'TEXT' : 'INTEGER'}`,
  );
  return `CREATE TABLE ${figureTable(version)} (
    report TEXT PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    ${columns.join(',\n    ')}
  ) STRICT, WITHOUT ROWID;`;
}

/**
 * The rows of an edition as the documents have them, for a SELECT over `reports`: the table is filled with them, and a
 * test holds it against them after every change. What is no whole number (or, of money, no text) is NULL here, too.
 */
export function figuresInDocuments(version: FormVersion): string {
  const columns = figureColumns(version).map(({ path, figure }) => {
    const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `."${step}"`)).join('');
    const type = figure === 'money' ? 'text' : 'integer';
    return `CASE json_type(doc, '$${steps}') WHEN '${type}' THEN json_extract(doc, '$${steps}') END`;
  });
  return `SELECT id, ${columns.join(', ')} FROM reports WHERE form = '${version}' AND json_valid(doc)`;
}

/** Writes the row of a report; to be called inside the transaction that stores its document. */
export function storeFigures(db: Database, id: string, report: Report): void {
  const columns = figureColumns(report.form);
  for (const version of FORM_VERSIONS) {
    if (version !== report.form) db.prepare(`DELETE FROM ${figureTable(version)} WHERE report = ?`).run(id);
  }
  db.prepare(
    `INSERT OR REPLACE INTO ${figureTable(report.form)} VALUES (?${', ?'.repeat(columns.length)})`,
  ).run(id, ...columns.map((cell) => storable(cell, figureBy(report, cell.path))));
}

/** A figure outside its domain stays in the document, where rule E-NUM tells of it; no sum is built on it. */
function storable({ figure }: FigureCell, value: Figure): bigint | string | null {
  if (figure === 'money') return typeof value === 'string' ? value : null;
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : null;
}

/** So many rows added in one statement take a few milliseconds, and no sum of theirs is beyond SQLite's integers. */
export const SLICE = 1000;

/** The sums of some reports of an edition, at most SLICE of them; `ids` are their ids. Exact. */
export function sumFigures(
  db: Database,
  version: FormVersion,
  ids: readonly string[],
): Map<Address, CellSum> {
  const cells = figureColumns(version);
  const counts = cells.filter(({ figure }) => figure !== 'money').map(({ address }) => columnName(address));
  const chosen = `${figureTable(version)} JOIN json_each(?) ON report = json_each.value`;
  const columns = counts.map((name) => `sum(${name}), count(${name})`);
  const row = db
    .prepare<[string], (bigint | null)[]>(`SELECT ${columns.join(', ')} FROM ${chosen}`)
    .raw()
    .safeIntegers()
    .get(JSON.stringify(ids));
  let place = 0;
  const sums = new Map<Address, CellSum>();
  for (const cell of cells) {
    if (cell.figure === 'money') {
      sums.set(cell.address, sumOfMoney(db, chosen, cell.address, ids));
      continue;
    }
    const [sum, count] = [row?.[place] ?? null, row?.[place + 1] ?? 0n];
    sums.set(cell.address, { sum: sum === null ? null : String(sum), filled: Number(count) });
    place += 2;
  }
  return sums;
}

function sumOfMoney(db: Database, chosen: string, address: Address, ids: readonly string[]): CellSum {
  const name = columnName(address);
  const amounts = db
    .prepare<[string], string>(`SELECT ${name} FROM ${chosen} WHERE ${name} IS NOT NULL`)
    .pluck()
    .all(JSON.stringify(ids));
  const sum = amounts.reduce((total, amount) => total.plus(amount), new Big(0));
  return { sum: amounts.length === 0 ? null : sum.toFixed(), filled: amounts.length };
}

/** All figures of some reports of an edition, by address. */
export function figuresOfReports(
  db: Database,
  version: FormVersion,
  ids: readonly string[],
): Map<string, ReadonlyMap<Address, Figure>> {
  const cells = figureColumns(version);
  const rows = db
    .prepare<[string], [string, ...Figure[]]>(
      `SELECT ${figureTable(version)}.* FROM ${figureTable(version)} JOIN json_each(?) ON report = json_each.value`,
    )
    .raw()
    .all(JSON.stringify(ids));
  return new Map(
    rows.map(([report, ...figures]) => [
      report,
      new Map(cells.map(({ address }, index) => [address, figures[index] ?? null])),
    ]),
  );
}

/**
 * The figures of some cells of some reports, each added up as `amounts` says: a list of addresses a wanted amount, blank
 * only where all of them are. Money is read as text. Gives a row a report, in the order of `ids`.
 */
export function amountsOf(
  db: Database,
  version: FormVersion,
  ids: readonly string[],
  amounts: readonly (readonly Address[])[],
): { report: string; amounts: (string | null)[] }[] {
  const columns = amounts.map((addresses) => {
    const names = addresses.map(columnName);
    const [only] = names;
    if (names.length === 1 && only !== undefined) return `CAST(${only} AS TEXT)`;
    const sum = names.map((name) => `coalesce(${name}, 0)`).join(' + ');
    return `CASE WHEN coalesce(${names.join(', ')}) IS NOT NULL THEN CAST(${sum} AS TEXT) END`;
  });
  return db
    .prepare<[string], [string, ...(string | null)[]]>(
      `SELECT report, ${columns.join(', ')} FROM ${figureTable(version)}
       JOIN json_each(?) ON report = json_each.value ORDER BY json_each.key`,
    )
    .raw()
    .all(JSON.stringify(ids))
    .map(([report, ...rest]) => ({ report, amounts: rest }));
}
