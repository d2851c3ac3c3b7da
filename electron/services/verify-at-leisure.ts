import type { SendEvent } from '../../shared/contract/calls';
import { isWorthApart } from '../storage/apart/apart';
import { renewIndexes } from '../storage/database';
import { reportIds } from '../storage/report-rows';
import { addMissingSums, findUnsound, guardedTables, type SearchPlace } from '../storage/row-sums';
import { atLeisure } from './at-leisure';
import type { LibrarySession } from './library-session';
import type { Log } from './ports';

/** The first look comes soon after the window, the others while the program stays open (milliseconds). */
const FIRST_LOOK = 3000;
const NEXT_LOOKS = 6 * 60 * 60 * 1000;
/** Rows looked at in one go. */
const ROWS = 25;

/** How a damaged row of a table is told, in Chinese. Other tables' rows are told as what they are to the clerk. */
const TABLE_WORDS: Readonly<Record<string, string>> = {
  reports: '份报告',
  changes: '条修改记录',
  settings: '项设置',
  drafts: '个没有录完的数',
};
const OTHER_WORDS = '个历史版本';

interface LookContext {
  session: LibrarySession;
  log: Log;
  /** Reports found not to be as they were written, by id; this fills it. */
  unsound: Set<string>;
}

/**
 * Looks through all rows of the library beside the clerk's work, tells once what is not as it was written, and gives
 * rows of before the check sums theirs. Gives what starts it.
 */
export function verifyAtLeisure({ send, ...context }: LookContext & { send: SendEvent }): () => void {
  const { session, log } = context;
  async function* verify(): AsyncGenerator<void> {
    if (session.failure()) return;
    const { found, steps } = lookThrough(context);
    yield* steps;
    while (addMissingSums(session.db(), ROWS) > 0) yield;
    if (found.size === 0) return;
    log.error(`not as it was written: ${JSON.stringify(Object.fromEntries(found))}`);
    const what = [...found]
      .map(([table, count]) => `${count} ${TABLE_WORDS[table] ?? OTHER_WORDS}`)
      .join('、');
    send('app.notice', { code: 'rows-unreadable', params: { what } });
  }
  return atLeisure([verify], { log, first: FIRST_LOOK, every: NEXT_LOOKS });
}

/** The look itself, step by step; `found` fills with the number of damaged rows by table. */
export function lookThrough({ session, log, unsound }: LookContext): {
  found: Map<string, number>;
  steps: AsyncGenerator<void>;
} {
  const found = new Map<string, number>();
  async function* steps(): AsyncGenerator<void> {
    const tables = guardedTables(session.db());
    for (const table of tables) {
      for (let place: SearchPlace | null = { table, after: 0 }; place;) {
        const { unsound: rows, next } = findUnsound(session.db(), place, ROWS);
        if (rows.length > 0) found.set(table, (found.get(table) ?? 0) + rows.length);
        if (table === 'reports') for (const id of reportIds(session.db(), rows)) unsound.add(id);
        place = next;
        yield;
      }
    }
    for (const table of await maybeDamaged(session, tables)) {
      if (renewIndexes(session.db(), table)) log.error(`an index of ${table} was damaged and made anew`);
      yield;
    }
  }
  return { found, steps: steps() };
}

/** The tables whose indexes have to be looked at here: those of a large library are, in a process apart, first. */
async function maybeDamaged(session: LibrarySession, tables: readonly string[]): Promise<readonly string[]> {
  const { apart } = session;
  const db = session.db();
  const found =
    apart && isWorthApart(db) ? await apart({ what: 'check', file: db.name, tables: [...tables] }) : null;
  return found ? tables.filter((_table, index) => found[index] !== null) : tables;
}
