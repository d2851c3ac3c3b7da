import type { BodyState, SummaryRow } from '../../../shared/contract/summary';
import { keyFigures } from '../../../shared/document/key-figures';
import { formVersionForYear } from '../../../shared/form/form';
import type { FormVersion } from '../../../shared/form/types';
import { bodyKeysInSteps } from '../../../shared/summary/body-keys';
import { leavesOf } from '../../../shared/summary/contributions';
import { matchRosterInSteps } from '../../../shared/summary/match-roster';
import type { NameSuggestion } from '../../../shared/summary/near-names';
import { unusualFigures, type Outlier } from '../../../shared/summary/outliers';
import { usualGroup, type RosterBody } from '../../../shared/summary/roster';
import type { FindingCounts } from '../../../shared/rules/open-findings';
import type { Database } from '../../storage/database';
import { amountReader, SLICE } from '../../storage/figure-tables';
import { listedByNumber, listedNumbersOfYear } from '../../storage/report-list';
import { membersOfSummaries } from '../../storage/summary-members';
import type { ListedReport } from '../../storage/report-rows';
import { takingTurns } from '../../storage/taking-turns';
import { holdBackDoubles } from './doubles';
import type { SummarySettings } from './settings';
import { inTurns } from './turns';

/** A body with a report of the year in the library. */
export interface CountyBody {
  id: string;
  unit: string;
  name: string;
  group: string;
  listed: 'name' | 'alias' | 'normal' | 'unlisted' | 'noRoster';
  suggestions: readonly NameSuggestion[];
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

/** So many rows of the list are read in a few milliseconds. */
const LISTED_AT_ONCE = 100;

/** Reads the bodies of a year: lists, figures and counts of findings, no document. */
export async function readCounty(
  context: CountyContext,
  settings: SummarySettings,
  year: number,
): Promise<County> {
  const db = context.db();
  const turn = takingTurns();
  const { name: county, roster } = settings;
  const all = await listedOfYear(db, year, turn);
  const before = await listedOfYear(db, year - 1, turn);
  const beforeLast = await listedOfYear(db, year - 2, turn);
  const form = formVersionForYear(year);
  const keyOf = await inTurns(
    bodyKeysInSteps(unitsOf([...all, ...before, ...beforeLast]), roster, county),
    turn,
  );
  const ownKey = county === '' ? null : keyOf(county);
  const ownReports = all.filter(({ unitName }) => keyOf(unitName) === ownKey);
  const own = ownReports.find(({ unitName }) => unitName === county) ?? ownReports[0];
  const rows = all.filter((row) => !ownReports.includes(row));
  const match =
    roster.length > 0
      ? await inTurns(matchRosterInSteps(unitsOf([...rows, ...ownReports]), roster, county), turn)
      : null;
  const lastYear = await earlierRows(rows, before, keyOf, turn);
  const yearBeforeLast = await earlierRows(rows, beforeLast, keyOf, turn);
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
      suggestions: match?.unlisted.get(row.unitName) ?? [],
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
  await turn();
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

/** What reports of the year looked at last are a summary of, as of their revision: no document is read twice for it. */
type KnownMembers = Map<string, { revision: number; members: readonly string[] }>;
const knownMembers = new WeakMap<Database, KnownMembers>();

/** The reports that are a summary of others among them: their bodies would be added twice. */
async function summariesOfOthers(
  db: Database,
  rows: readonly ListedReport[],
  keyOf: (unit: string) => string,
  turn: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const before = knownMembers.get(db);
  const known: KnownMembers = new Map();
  for (let from = 0; from < rows.length; from += LISTED_AT_ONCE) {
    const slice = rows.slice(from, from + LISTED_AT_ONCE);
    const isKnown = ({ id, revision }: ListedReport): boolean => before?.get(id)?.revision === revision;
    const unknown = slice.filter((row) => !isKnown(row)).map(({ id }) => id);
    const read = new Map(membersOfSummaries(db, unknown).map(({ id, members }) => [id, members]));
    for (const row of slice) {
      const kept = isKnown(row) ? before?.get(row.id) : undefined;
      known.set(row.id, kept ?? { revision: row.revision, members: read.get(row.id) ?? [] });
    }
    await turn();
  }
  knownMembers.set(db, known);
  const units = new Set(unitsOf(rows).map(keyOf));
  return new Set(
    [...known].flatMap(([id, { members }]) => (members.some((unit) => units.has(keyOf(unit))) ? [id] : [])),
  );
}

/** An earlier year's report of each body: of the same name, else of the same body under another name. */
async function earlierRows(
  rows: readonly ListedReport[],
  earlier: readonly ListedReport[],
  keyOf: (unit: string) => string,
  turn: () => Promise<void>,
): Promise<ReadonlyMap<string, ListedReport>> {
  const byName = new Map<string, ListedReport>();
  const byKey = new Map<string, ListedReport>();
  for (const [index, row] of earlier.entries()) {
    byName.set(row.unitName, row);
    byKey.set(keyOf(row.unitName), row);
    if (index % LISTED_AT_ONCE === 0) await turn();
  }
  const found = new Map<string, ListedReport>();
  for (const [index, { id, unitName }] of rows.entries()) {
    const row = byName.get(unitName) ?? byKey.get(keyOf(unitName));
    if (row) found.set(id, row);
    if (index % LISTED_AT_ONCE === 0) await turn();
  }
  return found;
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
  const amountsOf = amountReader(
    db,
    form,
    figures.map(({ cells }) => cells.flatMap((cell) => leavesOf(form, cell))),
  );
  const known = (ids: readonly string[]) => new Map(amountsOf(ids).map((row) => [row.report, row.amounts]));
  await turn();
  const ofForm = bodies.filter((body) => body.form === form);
  for (let from = 0; from < ofForm.length; from += SLICE / 10) {
    const slice = ofForm.slice(from, from + SLICE / 10);
    const now = known(slice.map(({ id }) => id));
    await turn();
    const then = known(slice.flatMap(({ previousId }) => previousId ?? []));
    await turn();
    const earlier = known(slice.flatMap(({ earlierId }) => earlierId ?? []));
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
