import type { BodyState } from '../../../shared/contract/summary';
import { keyFigures } from '../../../shared/document/key-figures';
import { formVersionForYear } from '../../../shared/form/form';
import type { FormVersion } from '../../../shared/form/types';
import { leavesOf } from '../../../shared/summary/contributions';
import { matchRoster } from '../../../shared/summary/match-roster';
import { unusualFigures, type Outlier } from '../../../shared/summary/outliers';
import { usualGroup, type RosterBody } from '../../../shared/summary/roster';
import type { FindingCounts } from '../../../shared/rules/open-findings';
import type { Database } from '../../storage/database';
import { amountsOf, SLICE } from '../../storage/figure-tables';
import { listedByNumber, listedNumbersOfYear } from '../../storage/report-list';
import type { ListedReport } from '../../storage/report-rows';
import type { SummarySettings } from './settings';

/** A body with a report of the year in the library. */
export interface CountyBody {
  id: string;
  unit: string;
  name: string;
  group: string;
  listed: 'name' | 'alias' | 'normal' | 'unlisted' | 'noRoster';
  suggestions: string[];
  form: FormVersion;
  state: Exclude<BodyState, 'missing'>;
  counted: boolean;
  counts: FindingCounts;
  /** Last year's report of the same body. */
  previousId: string | null;
  /** Key figures in the order of `labels`; last year's where they are known. */
  now: (string | null)[];
  before: (string | null)[] | null;
  /** The same of the year before last. */
  earlierId: string | null;
  earlier: (string | null)[] | null;
  outliers: (Outlier & { key: string })[];
}

/** All bodies of a year, as the library has them. */
export interface County {
  year: number;
  form: FormVersion;
  labels: string[];
  bodies: CountyBody[];
  missing: readonly RosterBody[];
  /** The county's own report. */
  ownReport: string | null;
}

export interface CountyContext {
  db: () => Database;
  /** The open findings of a report, counted anew where they are out of date. */
  counts: (
    row: ListedReport,
    previous: ListedReport | undefined,
  ) => Promise<FindingCounts & { unreadable?: boolean | undefined }>;
  progress: (done: number, total: number) => void;
}

/** How long main may work on before the window gets its turn, in milliseconds. */
const TURN = 12;

/** So many rows of the list are read in a few milliseconds. */
const LISTED_AT_ONCE = 200;

/** Lets the window have its turn where main has worked for long enough. */
export function turns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await new Promise((next) => setImmediate(next));
    since = performance.now();
  };
}

/** Reads the bodies of a year: lists, figures and counts of findings, no document. */
export async function readCounty(
  context: CountyContext,
  settings: SummarySettings,
  year: number,
): Promise<County> {
  const db = context.db();
  const turn = turns();
  const all = await listedOfYear(db, year, turn);
  const before = new Map((await listedOfYear(db, year - 1, turn)).map((row) => [row.unitName, row]));
  const form = formVersionForYear(year);
  const own = settings.name === '' ? undefined : all.find(({ unitName }) => unitName === settings.name);
  const rows = all.filter((row) => row !== own);
  const units = rows.map(({ unitName }) => unitName);
  const match = settings.roster.length > 0 ? matchRoster(units, settings.roster, settings.name) : null;
  await turn();
  const lastYear = earlierRows(rows, before, match?.found);
  const beforeLast = new Map((await listedOfYear(db, year - 2, turn)).map((row) => [row.unitName, row]));
  const yearBeforeLast = earlierRows(rows, beforeLast, match?.found);
  await turn();

  const figures = keyFigures(form);
  const leftOut = new Set(settings.leftOut);
  const bodies: CountyBody[] = [];
  for (const [index, row] of rows.entries()) {
    const previous = lastYear.get(row.id);
    const earlier = yearBeforeLast.get(row.id);
    const { unreadable: isBroken, ...counts } = await context.counts(row, previous);
    const unreadable = row.unreadable || isBroken === true;
    const found = match?.found.get(row.unitName);
    const counted =
      !unreadable &&
      !leftOut.has(row.id) &&
      row.form === form &&
      (settings.withErrors || counts.errors === 0);
    bodies.push({
      id: row.id,
      unit: row.unitName,
      name: found?.body.name ?? row.unitName,
      group: found?.body.group ?? usualGroup(row.unitName),
      listed: match ? (found?.way ?? 'unlisted') : 'noRoster',
      suggestions: match?.unlisted.get(row.unitName)?.map(({ name }) => name) ?? [],
      form: row.form,
      state: unreadable ? 'unreadable' : stateOf(row, counts, { form, leftOut }),
      counted,
      counts,
      previousId: previous?.form === form ? previous.id : null,
      earlierId: earlier?.form === form ? earlier.id : null,
      now: [],
      before: null,
      earlier: null,
      outliers: [],
    });
    context.progress(index + 1, rows.length);
    await turn();
  }
  await addFigures(db, bodies, { form, year, seen: new Set(settings.seen), turn });
  return {
    year,
    form,
    labels: figures.map(({ label }) => label),
    bodies: inRosterOrder(bodies, settings.roster),
    missing: match?.missing ?? [],
    ownReport: own?.id ?? null,
  };
}

/** The reports of a year by the names of their units, some at a time. */
async function listedOfYear(db: Database, year: number, turn: () => Promise<void>): Promise<ListedReport[]> {
  const numbers = listedNumbersOfYear(db, year);
  const rows: ListedReport[] = [];
  for (let from = 0; from < numbers.length; from += LISTED_AT_ONCE) {
    rows.push(...listedByNumber(db, numbers.slice(from, from + LISTED_AT_ONCE)));
    await turn();
  }
  return rows;
}

function stateOf(
  row: ListedReport,
  counts: FindingCounts,
  { form, leftOut }: { form: FormVersion; leftOut: ReadonlySet<string> },
): CountyBody['state'] {
  if (leftOut.has(row.id)) return 'leftOut';
  if (row.form !== form) return 'otherForm';
  return counts.errors > 0 ? 'errors' : 'received';
}

/** An earlier year's report of each body: of the same name, else of the same line of the roster under another name. */
function earlierRows(
  rows: readonly ListedReport[],
  before: ReadonlyMap<string, ListedReport>,
  found: ReadonlyMap<string, { body: RosterBody }> | undefined,
): Map<string, ListedReport> {
  return new Map(
    rows.flatMap((row) => {
      const body = found?.get(row.unitName)?.body;
      const names = [row.unitName, ...(body ? [body.name, ...body.aliases] : [])];
      const previous = names.map((name) => before.get(name)).find((each) => each !== undefined);
      return previous ? [[row.id, previous] as const] : [];
    }),
  );
}

interface FigureContext {
  form: FormVersion;
  year: number;
  seen: ReadonlySet<string>;
  turn: () => Promise<void>;
}

async function addFigures(db: Database, bodies: CountyBody[], context: FigureContext): Promise<void> {
  const { form, year, seen, turn } = context;
  const figures = keyFigures(form);
  const amounts = figures.map(({ cells }) => cells.flatMap((cell) => leavesOf(form, cell)));
  const ofForm = bodies.filter((body) => body.form === form);
  for (let from = 0; from < ofForm.length; from += SLICE / 2) {
    const slice = ofForm.slice(from, from + SLICE / 2);
    const now = new Map(
      amountsOf(
        db,
        form,
        slice.map(({ id }) => id),
        amounts,
      ).map((row) => [row.report, row.amounts]),
    );
    await turn();
    const figuresThen = (ids: readonly string[]) =>
      new Map(amountsOf(db, form, ids, amounts).map((row) => [row.report, row.amounts]));
    const then = figuresThen(slice.flatMap(({ previousId }) => previousId ?? []));
    await turn();
    const earlier = figuresThen(slice.flatMap(({ earlierId }) => earlierId ?? []));
    await turn();
    for (const body of slice) {
      body.now = now.get(body.id) ?? [];
      body.before = body.previousId === null ? null : (then.get(body.previousId) ?? null);
      body.earlier = body.earlierId === null ? null : (earlier.get(body.earlierId) ?? null);
      const all = unusualFigures(
        figures.map(({ label }, index) => ({
          label,
          now: body.now[index] ?? null,
          before: body.before?.[index] ?? null,
        })),
        year,
      );
      body.outliers = all
        .map((each) => ({
          ...each,
          key: `${year} ${body.unit} ${each.label} ${each.now}/${each.before ?? ''}`,
        }))
        .filter(({ key }) => !seen.has(key));
      if (body.state === 'received' && body.outliers.length > 0) body.state = 'look';
    }
  }
}

function inRosterOrder(bodies: readonly CountyBody[], roster: readonly RosterBody[]): CountyBody[] {
  const place = new Map(roster.map(({ name }, index) => [name, index]));
  const of = (body: CountyBody): number => place.get(body.name) ?? place.size;
  return [...bodies].sort((a, b) => of(a) - of(b));
}
