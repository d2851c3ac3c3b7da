import { NARRATIVE_PARTS, type Report } from '../../shared/report/model';
import { hitAround, pairsOf, searchablePairs } from '../../shared/library/search-words';
import { failureKind } from '../files/failure';
import type { Database } from './database';
import { findReport, type ListedReport } from './report-rows';

/**
 * Full text, as overlapping pairs of characters: SQLite's own trigrams find no word of two characters, and most Chinese
 * words have two. The index holds pairs only, no text and no places; words of more are looked up in the report itself.
 * It is made anew from the reports whenever it is not there or damaged, so it is no part of the migrations.
 */
const INDEX = 'report_texts';

/** What a search asks of the list, and the words its rows have to be looked at for. */
interface SearchCondition {
  conditions: string[];
  values: (string | number)[];
  confirm: string[];
}

const MOST_WORDS = 8;

/**
 * The conditions of a search: each word stands in the unit's name, is the year, or stands in the text. A year there are
 * reports of means those, and not the next year's, whose texts look back on it.
 */
export function searchCondition(db: Database, search: string): SearchCondition {
  const words = search
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const result: SearchCondition = { conditions: [], values: [], confirm: [] };
  const hasIndex = words.length > 0 && isIndexed(db);
  for (const word of words) {
    const alternatives = ["unit_name LIKE ? ESCAPE '\\'"];
    result.values.push(`%${word.replace(/[\\%_]/gu, '\\$&')}%`);
    const year = /^(\d{4})年?$/u.exec(word)?.[1];
    if (year !== undefined) {
      alternatives.push('year = ?');
      result.values.push(Number(year));
    }
    const pairs = year !== undefined && hasYear(db, Number(year)) ? [] : searchablePairs(word);
    if (hasIndex && pairs.length > 0) {
      alternatives.push(`number IN (SELECT rowid FROM ${INDEX} WHERE ${INDEX} MATCH ?)`);
      result.values.push(pairs.map((pair) => `"${pair}"`).join(' '));
      result.confirm.push(word);
    }
    result.conditions.push(`(${alternatives.join(' OR ')})`);
  }
  return result;
}

function hasYear(db: Database, year: number): boolean {
  return (
    db.prepare('SELECT 1 FROM report_list WHERE year = ? AND deleted_at IS NULL LIMIT 1').get(year) !==
    undefined
  );
}

/** The reports in which every word really stands, by id, with the words around the first hit in a text ('' in none). */
export function textHits(
  db: Database,
  reports: readonly ListedReport[],
  words: readonly string[],
): Map<string, string | null> {
  const text = db.prepare<[string], string>('SELECT doc FROM reports WHERE id = ?').pluck();
  const hits = new Map<string, string | null>();
  for (const report of reports) {
    const open = words.filter((word) => !isInList(report, word));
    const doc = open.length === 0 ? '' : (text.get(report.id) ?? '');
    const around = open.map((word) => hitAround(doc, word));
    if (around.every((each) => each !== null)) hits.set(report.id, around[0] ?? null);
  }
  return hits;
}

function isInList({ unitName, year }: ListedReport, word: string): boolean {
  return unitName.includes(word) || word === String(year) || word === `${year}年`;
}

/** Makes the text of a few changed reports searchable; false once there is none left. Damage in the index starts it anew. */
export function indexSome(db: Database, count: number): boolean {
  try {
    if (!isIndexed(db)) startAnew(db);
    const rows = db
      .prepare<[number], { number: number; id: string; revision: number }>(
        'SELECT number, id, revision FROM report_list WHERE indexed_revision IS NOT revision LIMIT ?',
      )
      .all(count);
    for (const row of rows) indexOne(db, row);
    return rows.length > 0;
  } catch (error) {
    if (failureKind(error) !== 'damaged') throw error;
    startAnew(db);
    return true;
  }
}

function indexOne(db: Database, row: { number: number; id: string; revision: number }): void {
  const pairs = readable(db, row.id);
  const run = db.transaction(() => {
    db.prepare(`DELETE FROM ${INDEX} WHERE rowid = ?`).run(row.number);
    if (pairs !== null)
      db.prepare(`INSERT INTO ${INDEX} (rowid, pairs) VALUES (?, ?)`).run(row.number, pairs);
    db.prepare('UPDATE report_list SET indexed_revision = ? WHERE number = ?').run(row.revision, row.number);
  });
  run.immediate();
}

/** The pairs of a report's texts; null where it can't be read: it is found by unit and year only. */
function readable(db: Database, id: string): string | null {
  try {
    const stored = findReport(db, id);
    return stored && pairsOf(textsOf(stored.report));
  } catch {
    return null;
  }
}

function textsOf(report: Report): string[] {
  const notes = Object.values(report.notes).filter((note) => typeof note === 'string');
  return [...NARRATIVE_PARTS.flatMap((part) => report.narrative[part].map(({ text }) => text)), ...notes];
}

/** Whether every text can be searched by now. */
export function isSearchable(db: Database): boolean {
  return (
    isIndexed(db) &&
    db.prepare('SELECT 1 FROM report_list WHERE indexed_revision IS NOT revision LIMIT 1').get() === undefined
  );
}

function isIndexed(db: Database): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(INDEX) !== undefined;
}

function startAnew(db: Database): void {
  const run = db.transaction(() => {
    db.exec(`DROP TABLE IF EXISTS ${INDEX}`);
    db.exec(
      `CREATE VIRTUAL TABLE ${INDEX} USING fts5(pairs, tokenize = unicode61, detail = none, content = '',
         contentless_delete = 1)`,
    );
    db.exec('UPDATE report_list SET indexed_revision = NULL');
  });
  run.immediate();
}
