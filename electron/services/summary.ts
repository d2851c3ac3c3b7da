import type { HandlersOf } from '../../shared/contract/call';
import type { CallInput, CallOutput } from '../../shared/contract/calls';
import { BODY_STATES, type SUMMARY_CALLS, type SummaryRow } from '../../shared/contract/summary';
import { CARRIED_FORWARD, RECEIVED } from '../../shared/form/request-rows';
import type { CellSums } from '../../shared/summary/cell-sums';
import { readRoster, rosterText } from '../../shared/summary/roster';
import { previousFinder } from '../storage/report-list';
import { yearsOfReports } from '../storage/report-rows';
import { freshCounts } from './library';
import type { SummaryContext } from './summary/context';
import type { County, CountyBody } from './summary/county';
import { changeSummarySettings, readSummarySettings } from './summary/settings';

/** So many bodies are shown at once; the others are found by group, state or name. */
const MOST_ROWS = 500;
/** So often a reading begins again where the library changes under it: the first round itself stores counts. */
const MOST_ROUNDS = 3;
/** The page hears of the progress of checking so often (reports), and always of its end. */
const REPORTED_EVERY = 25;

/** The county's summary of the reports in the library. What reads, writes and adds up is loaded with the first use. */
export function summaryHandlers(context: SummaryContext): HandlersOf<typeof SUMMARY_CALLS> {
  const { reports, list, asking, send } = context;
  const { db } = reports;
  const settings = () => readSummarySettings(db());

  /** The bodies of the year looked at last, as long as nothing in the library has changed. */
  let kept: { key: string; county: County } | null = null;
  const stateOfLibrary = (year: number): string =>
    [
      year,
      db().prepare('SELECT total_changes()').pluck().get(),
      db().pragma('data_version', { simple: true }),
    ].join(' ');

  /** What reads in several turns, once more where the library was changed in between; in the end as it is. */
  async function steady<T>(year: number, work: () => Promise<T>): Promise<{ result: T; key: string | null }> {
    for (let round = 1; ; round += 1) {
      const key = stateOfLibrary(year);
      const result = await work();
      const isSteady = stateOfLibrary(year) === key;
      if (isSteady || round === MOST_ROUNDS) return { result, key: isSteady ? key : null };
    }
  }

  async function readAnew(year: number): Promise<County> {
    if (kept?.key === stateOfLibrary(year)) return kept.county;
    const { readCounty } = await import('./summary/county');
    const previousOf = previousFinder(db());
    const { result: county, key } = await steady(year, () =>
      readCounty(
        {
          db,
          // Findings are counted beside the report the library knows as last year's; the roster may know one more.
          counts: (row, previous) =>
            freshCounts(list, row, previous?.unitName === row.unitName ? previous : previousOf(row)),
          progress: (done, total) => {
            if (done % REPORTED_EVERY === 0 || done === total) send('summary.progress', { done, total });
          },
        },
        settings(),
        year,
      ),
    );
    if (key !== null) kept = { key, county };
    return county;
  }

  /** Readings follow one another: of two at once the second has what the first has read. */
  let reading: Promise<unknown> = Promise.resolve();
  function countyOf(year: number): Promise<County> {
    const next = reading.then(() => readAnew(year));
    // Whoever asked for it hears of a failure.
    reading = next.catch(() => undefined);
    return next;
  }

  return {
    'summary.overview': async (input) => {
      const years = yearsOfReports(db());
      const year = input.year ?? years[0] ?? reports.now().getFullYear() - 1;
      return overview(await countyOf(year), { ...input, years, settings: settings() });
    },
    'summary.sums': async ({ year }) => {
      const { differencesFromSums, sumsOfReports } = await import('./summary/sums');
      const { result } = await steady(year, async () => {
        const { form, bodies, ownReport } = await countyOf(year);
        const counted = bodies.filter((body) => body.counted);
        const ids = counted.map(({ id }) => id);
        const before = counted.flatMap(({ previousId }) => previousId ?? []);
        const sums = await sumsOfReports(db(), form, ids);
        return {
          form,
          counted: counted.length,
          sums: asRecord(sums),
          own: ownReport === null ? null : differencesFromSums(db(), form, ownReport, sums),
          before: asRecord(await sumsOfReports(db(), form, before)),
          countedBefore: before.length,
        };
      });
      return result;
    },
    'summary.cell': async ({ year, address }) => {
      const { contributions } = await import('./summary/sums');
      return contributions(db(), await countyOf(year), address);
    },
    'summary.findBody': async ({ year, unit }) => {
      const { bodies } = await countyOf(year);
      const named = bodies.filter(({ name, unit: own }) => name === unit || own === unit);
      return { id: (named.find(({ counted }) => counted) ?? named[0])?.id ?? null };
    },
    'summary.compare': async ({ year }) => {
      const { labels, bodies } = await countyOf(year);
      const rows = bodies.filter(({ now, state }) => now.length > 0 && state !== 'double');
      return {
        labels,
        rows: rows.map(({ id, name, group, now, before, earlier, counted, outliers }) => ({
          id,
          name,
          group,
          now,
          before,
          earlier,
          counted,
          outliers: outliers.map(outlierOf),
        })),
      };
    },
    'summary.saveSettings': (input) => {
      changeSummarySettings(db(), input);
      return {};
    },
    'summary.roster': () => ({ text: rosterText(settings().roster) }),
    'summary.saveRoster': ({ text }) => {
      const roster = readRoster(text);
      changeSummarySettings(db(), { roster });
      return { bodies: roster.length };
    },
    'summary.confirmName': ({ unit, name }) => {
      const roster = settings().roster.map((body) =>
        body.name === name && !body.aliases.includes(unit)
          ? { ...body, aliases: [...body.aliases, unit] }
          : body,
      );
      changeSummarySettings(db(), { roster });
      return {};
    },
    'summary.leaveOut': ({ id, out }) => {
      const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
      const { leftOut, chosen } = settings();
      changeSummarySettings(db(), {
        leftOut: out ? [...without(leftOut), id] : without(leftOut),
        // The last one chosen counts where several are of one body.
        chosen: out ? without(chosen) : [...without(chosen), id],
      });
      return {};
    },
    'summary.seen': ({ key }) => {
      changeSummarySettings(db(), { seen: [...settings().seen.filter((each) => each !== key), key] });
      return {};
    },
    'summary.collect': async ({ from }) => {
      const { collectChosen } = await import('./summary/read-collection');
      return collectChosen(context, from);
    },
    'summary.collectFiles': async ({ files }) => {
      const { collectGiven } = await import('./summary/read-collection');
      return collectGiven(context, files);
    },
    'summary.takeIn': async (input) => {
      const { takeInMany } = await import('./summary/collect');
      const { sessions } = context;
      return context.stops.stoppable((signal) => takeInMany({ reports, sessions, send, signal }, input));
    },
    'summary.makeReport': async ({ year }) => {
      const { makeReport } = await import('./summary/make-report');
      const { ask } = asking.dialogs;
      return { id: await makeReport({ ...reports, ask }, await countyOf(year), settings().name) };
    },
    'summary.letters': async ({ year }) => {
      const { writeLetters } = await import('./summary/write-letters');
      return writeLetters(context, await countyOf(year));
    },
    'summary.saveWorkbook': async ({ year }) => {
      const { saveWorkbook } = await import('./summary/save-workbook');
      return saveWorkbook(context, await countyOf(year));
    },
  };
}

type OverviewQuestion = CallInput<'summary.overview'> & {
  years: number[];
  settings: ReturnType<typeof readSummarySettings>;
};

function overview(
  county: County,
  { group, state, search, years, settings }: OverviewQuestion,
): CallOutput<'summary.overview'> {
  const { year, form, labels, bodies, missing, ownReport } = county;
  const place = new Map(settings.roster.map(({ name }, index) => [name, index]));
  // What is on no line stands below the line it may mean, where both are seen together; else at the end.
  const placeOf = ({ name, suggestions: [likeliest = ''] }: SummaryRow): number =>
    place.get(name) ?? (place.get(likeliest) ?? place.size) + 0.5;
  const rows = [...bodies.map((body) => rowOf(body, labels)), ...missing.map(missingRow)].sort(
    (a, b) => placeOf(a) - placeOf(b),
  );
  const ofGroup = rows.filter((row) => group === null || row.group === group);
  const found = ofGroup.filter(
    (row) =>
      (state === null || row.state === state) && (row.name.includes(search) || row.unit.includes(search)),
  );
  const groups = new Map<string, number>();
  const bodyRows = rows.filter((row) => row.state !== 'double');
  for (const row of bodyRows) groups.set(row.group, (groups.get(row.group) ?? 0) + 1);
  return {
    name: settings.name,
    withErrors: settings.withErrors,
    due: settings.due,
    rosterSize: settings.roster.length,
    years: years.includes(year) ? years : [year, ...years],
    year,
    form,
    groups: [...groups].map(([name, count]) => ({ group: name, bodies: count })),
    states: BODY_STATES.map((each) => ({
      state: each,
      bodies: ofGroup.filter((row) => row.state === each).length,
    })),
    rows: found.slice(0, MOST_ROWS),
    found: found.length,
    bodies: bodyRows.length,
    counted: bodies.filter((body) => body.counted).length,
    toSendBack: bodies.filter((body) => body.toSendBack).length,
    ownReport,
  };
}

function rowOf(body: CountyBody, labels: readonly string[]): SummaryRow {
  const at = (label: string): number => labels.indexOf(label);
  const { id, name, unit, group, listed, suggestions, taken, double, state, counted, counts } = body;
  const { now, before, outliers } = body;
  return {
    id,
    name,
    unit,
    group,
    listed,
    suggestions: suggestions.map((each) => each.name),
    taken,
    double,
    state,
    counted,
    errors: counts.errors,
    warnings: counts.warnings,
    received: now[at(RECEIVED.label)] ?? null,
    receivedBefore: before?.[at(RECEIVED.label)] ?? null,
    carriedForward: now[at(CARRIED_FORWARD.label)] ?? null,
    outliers: outliers.map(outlierOf),
  };
}

const outlierOf = ({ key, label, reason }: CountyBody['outliers'][number]) => ({ key, label, reason });

function missingRow({ name, group }: { name: string; group: string }): SummaryRow {
  return {
    id: null,
    name,
    unit: name,
    group,
    listed: 'name',
    suggestions: [],
    taken: null,
    double: null,
    state: 'missing',
    counted: false,
    errors: 0,
    warnings: 0,
    received: null,
    receivedBefore: null,
    carriedForward: null,
    outliers: [],
  };
}

const asRecord = (sums: CellSums) => Object.fromEntries(sums);
