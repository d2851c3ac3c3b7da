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

/** Adds up the figures of an edition's reports, some at a time; nothing is rounded. */
interface FigureAdder {
  /** At most SLICE reports, by their ids. */
  add: (ids: readonly string[]) => void;
  sums: () => Map<Address, CellSum>;
}

/** See FigureAdder. The statement is prepared once for all slices, which is most of what a slice costs beside its rows. */
export function figureAdder(db: Database, version: FormVersion): FigureAdder {
  const added = figureColumns(version).map((cell) => ({ cell, whole: 0n, money: new Big(0), filled: 0 }));
  const columns = added.map(({ cell: { address, figure } }) => {
    const name = columnName(address);
    // SQL would add money in binary floating point: its amounts come as they are, in one text.
    return `${figure === 'money' ? `group_concat(${name}, ' ')` : `sum(${name})`}, count(${name})`;
  });
  const query = db
    .prepare<[string], (bigint | string | null)[]>(
      `SELECT ${columns.join(', ')} FROM ${figureTable(version)} JOIN json_each(?) ON report = json_each.value`,
    )
    .raw()
    .safeIntegers();
  return {
    add: (ids) => {
      const row = query.get(JSON.stringify(ids)) ?? [];
      for (const [index, cell] of added.entries()) {
        const sum = row[2 * index] ?? null;
        if (typeof sum === 'bigint') cell.whole += sum;
        else if (sum !== null) cell.money = sum.split(' ').reduce((all, each) => all.plus(each), cell.money);
        cell.filled += Number(row[2 * index + 1]);
      }
    },
    sums: () =>
      new Map(
        added.map(({ cell: { address, figure }, whole, money, filled }) => {
          const sum = figure === 'money' ? money.toFixed() : String(whole);
          return [address, { sum: filled === 0 ? null : sum, filled }];
        }),
      ),
  };
}

/** All figures of a report of an edition, by address. */
type FigureRow = ReadonlyMap<Address, Figure>;

/** Gives what reads all figures of some reports of an edition, by their ids. */
export function figureReader(
  db: Database,
  version: FormVersion,
): (ids: readonly string[]) => Map<string, FigureRow> {
  const cells = figureColumns(version);
  const query = db
    .prepare<[string], [string, ...Figure[]]>(
      `SELECT ${figureTable(version)}.* FROM ${figureTable(version)} JOIN json_each(?) ON report = json_each.value`,
    )
    .raw();
  return (ids) =>
    new Map(
      query
        .all(JSON.stringify(ids))
        .map(([report, ...figures]) => [
          report,
          new Map(cells.map(({ address }, index) => [address, figures[index] ?? null])),
        ]),
    );
}

/**
 * Gives what reads some cells of some reports, each wanted amount added up of a list of addresses, blank only where all of
 * them are. Money is read as text. A row a report, in the order of the ids.
 */
export function amountReader(
  db: Database,
  version: FormVersion,
  amounts: readonly (readonly Address[])[],
): (ids: readonly string[]) => { report: string; amounts: (string | null)[] }[] {
  const columns = amounts.map((addresses) => {
    const names = addresses.map(columnName);
    const [only] = names;
    if (names.length === 1 && only !== undefined) return `CAST(${only} AS TEXT)`;
    const sum = names.map((name) => `coalesce(${name}, 0)`).join(' + ');
    return `CASE WHEN coalesce(${names.join(', ')}) IS NOT NULL THEN CAST(${sum} AS TEXT) END`;
  });
  const query = db
    .prepare<[string], [string, ...(string | null)[]]>(
      `SELECT report, ${columns.join(', ')} FROM ${figureTable(version)}
       JOIN json_each(?) ON report = json_each.value ORDER BY json_each.key`,
    )
    .raw();
  return (ids) => query.all(JSON.stringify(ids)).map(([report, ...rest]) => ({ report, amounts: rest }));
}

/**
 * Gives what reads a mark of some reports: where all figures are the same so is the mark, where they differ it hardly ever
 * is. Only of reports with so many figures other than 0.
 */
export function markReader(
  db: Database,
  version: FormVersion,
  fewest: number,
): (ids: readonly string[]) => { report: string; mark: number }[] {
  const columns = figureColumns(version).map(({ address, figure }) =>
    figure === 'money' ? `CAST(${columnName(address)} AS REAL)` : columnName(address),
  );
  // No weight is the sum of a few others, so that a figure in another cell gives another mark.
  const mark = columns.map((name, index) => `coalesce(${name}, -1) * ${(index + 1) ** 3 + 1}`);
  const telling = columns.map((name) => `coalesce(${name} <> 0, 0)`);
  const query = db.prepare<[string], { report: string; mark: number }>(
    `SELECT report, ${mark.join(' + ')} AS mark FROM ${figureTable(version)}
     JOIN json_each(?) ON report = json_each.value WHERE ${telling.join(' + ')} >= ${fewest}
     ORDER BY json_each.key`,
  );
  return (ids) => query.all(JSON.stringify(ids));
}
