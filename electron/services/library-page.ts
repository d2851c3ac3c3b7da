import type { CallInput, CallOutput, SendEvent } from '../../shared/contract/calls';
import type { HandlersOf } from '../../shared/contract/call';
import type { LIBRARY_CALLS } from '../../shared/contract/library';
import { UNIT_LEVELS } from '../../shared/report/model';
import { isSearchable } from '../storage/search';
import { listUnits, pageOfReports, previousFinder, removedCount } from '../storage/report-list';
import { listReports, type ListedReport } from '../storage/report-rows';
import { countsKey, freshCounts, listLibrary, NONE, summary, type ListContext } from './library';
import { daysLeft, purgeReport } from './recycle-bin';
import type { ReportsContext } from './reports';
import { takingTurns } from '../storage/taking-turns';

interface PageContext extends ListContext {
  now: () => Date;
  send: SendEvent;
}

/** The list of reports. */
export function libraryHandlers(
  context: PageContext,
  reports: ReportsContext,
): HandlersOf<typeof LIBRARY_CALLS> {
  const counting = countingAtLeisure(context);
  return {
    'library.list': () => listLibrary(context),
    'library.page': (request) => pageOfLibrary(context, counting, request),
    'library.units': () => unitsOfLibrary(context),
    'library.removed': () => removedOfLibrary(context),
    'report.purge': ({ id }) => {
      purgeReport(reports, id);
      return {};
    },
  };
}

/** A part of the list: what is stored is shown at once, findings that are out of date are counted afterwards. */
function pageOfLibrary(
  context: PageContext,
  counting: Counting,
  request: CallInput<'library.page'>,
): CallOutput<'library.page'> {
  const db = context.db();
  const { rows, ...rest } = pageOfReports(db, request);
  const stale: ListedReport[] = [];
  const previousOf = previousFinder(db);
  const shown = rows.map(({ report, hit }) => {
    const counted = report.unreadable || report.countsKey === countsKey(context, report, previousOf(report));
    if (!counted) stale.push(report);
    return { ...summary(context, report), ...(report.counts ?? NONE), counted, hit };
  });
  counting.want(stale);
  return { ...rest, rows: shown, isSearchable: request.search.trim() === '' || isSearchable(db) };
}

function unitsOfLibrary({ db }: PageContext): CallOutput<'library.units'> {
  return {
    units: listUnits(db()).map(({ name, names, level, reports }) => ({
      name,
      names,
      level: UNIT_LEVELS.find((each) => each === level) ?? 'other',
      reports,
    })),
    removed: removedCount(db()),
  };
}

function removedOfLibrary(context: PageContext): CallOutput<'library.removed'> {
  return {
    reports: listReports(context.db(), 'removed').map((row) => {
      const removedAt = row.removedAt ?? row.updatedAt;
      const left = daysLeft(removedAt, context.now());
      return { ...summary(context, row), ...(row.counts ?? NONE), removedAt, daysLeft: left };
    }),
  };
}

/** Counts findings beside the clerk's work. */
interface Counting {
  /** These are on the screen: they come first. */
  want: (reports: readonly ListedReport[]) => void;
}

/** Counts what is wanted, one report at a time, and tells the page each time a handful is done or all are. */
function countingAtLeisure(context: PageContext): Counting {
  const waiting = new Map<string, ListedReport>();
  let running = false;

  async function run(): Promise<void> {
    const turn = takingTurns();
    let done: string[] = [];
    const tell = (): void => {
      if (done.length > 0) context.send('library.counted', { ids: done });
      done = [];
    };
    for (let row = first(); row; row = first()) {
      waiting.delete(row.id);
      await freshCounts(context, row, previousFinder(context.db())(row));
      done.push(row.id);
      if (done.length === TOLD_AT_ONCE) tell();
      await turn();
    }
    tell();
  }
  const first = (): ListedReport | undefined => waiting.values().next().value;

  return {
    want: (reports) => {
      const later = [...waiting.values()];
      waiting.clear();
      for (const report of [...reports, ...later]) waiting.set(report.id, report);
      if (running || waiting.size === 0) return;
      running = true;
      // Not within the call that asked: its answer goes out first.
      setImmediate(() => {
        run()
          .catch((error: unknown) => context.log.error('findings could not be counted', error))
          .finally(() => {
            running = false;
          });
      });
    },
  };
}

/** A list that is drawn anew for each of two hundred reports would flicker. */
const TOLD_AT_ONCE = 20;
