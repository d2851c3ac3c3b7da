import { mendList } from '../storage/report-list';
import { indexSome } from '../storage/search';
import { reportsWithHistory, thinHistory } from '../storage/versions/thin-versions';
import { atLeisure } from './at-leisure';
import type { LibrarySession } from './library-session';
import type { Log } from './ports';
import { emptyBin } from './recycle-bin';

/** The first round comes when the window has long been there, the others while the program stays open (milliseconds). */
const FIRST_ROUND = 30_000;
const NEXT_ROUNDS = 6 * 60 * 60 * 1000;

/** Text is made searchable this long after the window, and looked for again this often (milliseconds). */
const FIRST_INDEX = 4000;
const NEXT_INDEX = 5000;

interface HouseContext {
  session: LibrarySession;
  log: Log;
  now: () => Date;
}

/**
 * What is done beside the clerk's work to keep the library in order: old versions are thinned, the recycle bin emptied,
 * the list held against the reports, changed texts made searchable. Gives what starts it.
 */
export function housekeepingAtLeisure(context: HouseContext): () => void {
  const { log } = context;
  const rounds = atLeisure([() => thinAll(context), () => emptyOld(context), () => mendAll(context)], {
    log,
    first: FIRST_ROUND,
    every: NEXT_ROUNDS,
  });
  const indexing = atLeisure([() => indexAll(context)], { log, first: FIRST_INDEX, every: NEXT_INDEX });
  return () => {
    rounds();
    indexing();
  };
}

function* indexAll({ session }: HouseContext): Generator<void> {
  if (session.failure()) return;
  while (indexSome(session.db(), 1)) yield;
}

function* emptyOld({ session, now }: HouseContext): Generator<void> {
  if (session.failure()) return;
  yield* emptyBin(session.db(), now());
}

/** Rows of the list held against their reports in one go. */
const ROWS = 100;

function* mendAll({ session, log }: HouseContext): Generator<void> {
  if (session.failure()) return;
  for (let after: number | null = 0; after !== null;) {
    const { mended, next } = mendList(session.db(), after, ROWS);
    if (mended > 0) log.warn(`rows of the list put right: ${mended}`);
    after = next;
    yield;
  }
}

function* thinAll({ session, log }: HouseContext): Generator<void> {
  if (session.failure()) return;
  for (const id of reportsWithHistory(session.db())) {
    yield;
    const removed = thinHistory(session.db(), id);
    if (removed > 0) log.info(`old versions of report ${id} removed: ${removed}`);
  }
}
