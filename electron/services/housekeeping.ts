import { reportsWithHistory, thinHistory } from '../storage/versions/thin-versions';
import { atLeisure, type Steps } from './at-leisure';
import type { LibrarySession } from './library-session';
import type { Log } from './ports';

/** The first round comes when the window has long been there, the others while the program stays open (milliseconds). */
const FIRST_ROUND = 30_000;
const NEXT_ROUNDS = 6 * 60 * 60 * 1000;

/** What keeps the library small: old versions are thinned. Gives what starts it. */
export function housekeepingAtLeisure(context: { session: LibrarySession; log: Log }): () => void {
  return atLeisure([() => thinAll(context)], { log: context.log, first: FIRST_ROUND, every: NEXT_ROUNDS });
}

function* thinAll({ session, log }: { session: LibrarySession; log: Log }): ReturnType<Steps> {
  if (session.failure()) return;
  for (const id of reportsWithHistory(session.db())) {
    yield;
    const removed = thinHistory(session.db(), id);
    if (removed > 0) log.info(`old versions of report ${id} removed: ${removed}`);
  }
}
