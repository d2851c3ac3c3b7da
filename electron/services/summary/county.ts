import type { BodyState, SummaryRow } from '../../../shared/contract/summary';
import { keyFigures } from '../../../shared/document/key-figures';
import { formVersionForYear } from '../../../shared/form/form';
import type { FormVersion } from '../../../shared/form/types';
import { bodyKeys } from '../../../shared/summary/body-keys';
import { leavesOf } from '../../../shared/summary/contributions';
import { matchRoster } from '../../../shared/summary/match-roster';
import { unusualFigures, type Outlier } from '../../../shared/summary/outliers';
import { usualGroup, type RosterBody } from '../../../shared/summary/roster';
import type { FindingCounts } from '../../../shared/rules/open-findings';
import type { Database } from '../../storage/database';
import { amountsOf, SLICE } from '../../storage/figure-tables';
import { listedByNumber, listedNumbersOfYear } from '../../storage/report-list';
import { membersOfSummaries } from '../../storage/summary-members';
import type { ListedReport } from '../../storage/report-rows';
import { holdBackDoubles } from './doubles';
import type { SummarySettings } from './settings';

/** A body with a report of the year in the library. */
export interface CountyBody {
  id: string;
  unit: string;
  name: string;
  group: string;
  listed: 'name' | 'alias' | 'normal' | 'unlisted' | 'noRoster';
  suggestions: string[];
  /** Of an unlisted body: a line of the roster another report was found for, which may be meant all the same. */
  taken: string | null;
  /** Another report that may be, or is, of the same body. */
  double: SummaryRow['double'];
  form: FormVersion;
  state: Exclude<BodyState, 'missing'>;
  counted: boolean;
  counts: FindingCounts;
  /** Whether a letter sends it back. */
  toSendBack: boolean;
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
  const { name: county, roster } = settings;
  const all = await listedOfYear(db, year, turn);
  const before = await listedOfYear(db, year - 1, turn);
  const beforeLast = await listedOfYear(db, year - 2, turn);
  const form = formVersionForYear(year);
  const keyOf = bodyKeys(unitsOf([...all, ...before, ...beforeLast]), roster, county);
  await turn();
  const ownReports = county === '' ? [] : all.filter(({ unitName }) => keyOf(unitName) === keyOf(county));
  const own = ownReports.find(({ unitName }) => unitName === county) ?? ownReports[0];
  const rows = all.filter((row) => !ownReports.includes(row));
  const match = roster.length > 0 ? matchRoster(unitsOf([...rows, ...ownReports]), roster, county) : null;
  await turn();
  const lastYear = earlierRows(rows, before, keyOf);
  const yearBeforeLast = earlierRows(rows, beforeLast, keyOf);
  const summaries = await summariesOfOthers(db, rows, keyOf, turn);
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
    const faults = {
      ...counts,
      unreadable,
      holdsOthers: summaries.has(row.id),
      isLeftOut: leftOut.has(row.id),
    };
    const state = stateOf(row, faults, form);
    bodies.push({
      id: row.id,
      unit: row.unitName,
      name: found?.body.name ?? row.unitName,
      group: found?.body.group ?? usualGroup(row.unitName),
      listed: match ? (found?.way ?? 'unlisted') : 'noRoster',
      suggestions: match?.unlisted.get(row.unitName)?.map(({ name }) => name) ?? [],
      taken: match?.taken.get(row.unitName)?.name ?? null,
      double: null,
      form: row.form,
      state,
      counted: state === 'received' || (state === 'errors' && settings.withErrors),
      counts,
      toSendBack: counts.errors > 0,
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
  await holdBackDoubles(db, bodies, { keyOf, form, settings, turn });
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

const unitsOf = (rows: readonly ListedReport[]): string[] => rows.map(({ unitName }) => unitName);

interface Faults {
  errors: number;
  unreadable: boolean;
  holdsOthers: boolean;
  isLeftOut: boolean;
}

/** How a report stands by itself; whether another one is of the same body is seen later. */
function stateOf(row: ListedReport, faults: Faults, form: FormVersion): CountyBody['state'] {
  if (faults.unreadable) return 'unreadable';
  if (faults.isLeftOut) return 'leftOut';
  if (row.form !== form) return 'otherForm';
  if (faults.holdsOthers) return 'holdsOthers';
  return faults.errors > 0 ? 'errors' : 'received';
}

/** The reports that are a summary of others among them: their bodies would be added twice. */
async function summariesOfOthers(
  db: Database,
  rows: readonly ListedReport[],
  keyOf: (unit: string) => string,
  turn: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const units = new Set(unitsOf(rows).map(keyOf));
  const found = new Set<string>();
  for (let from = 0; from < rows.length; from += LISTED_AT_ONCE) {
    const ids = rows.slice(from, from + LISTED_AT_ONCE).map(({ id }) => id);
    for (const { id, members } of membersOfSummaries(db, ids)) {
      if (members.some((unit) => units.has(keyOf(unit)))) found.add(id);
    }
    await turn();
  }
  return found;
}

/** An earlier year's report of each body: of the same name, else of the same body under another name. */
function earlierRows(
  rows: readonly ListedReport[],
  earlier: readonly ListedReport[],
  keyOf: (unit: string) => string,
): Map<string, ListedReport> {
  const byName = new Map(earlier.map((row) => [row.unitName, row]));
  const byKey = new Map(earlier.map((row) => [keyOf(row.unitName), row]));
  return new Map(
    rows.flatMap((row) => {
      const found = byName.get(row.unitName) ?? byKey.get(keyOf(row.unitName));
      return found ? [[row.id, found] as const] : [];
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
