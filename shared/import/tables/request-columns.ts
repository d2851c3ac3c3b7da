import { REQUEST_COLUMNS, TOTAL_KEY } from '../../form/applicants';
import {
  APPLICANTS_KEY,
  FIRST_COLUMN,
  ORGANISATIONS_KEY,
  SUBTOTAL_KEY,
  SUM_KEY,
} from '../labels/request-labels';
import type { HeaderEvent, TableEvent } from './walk-table';

export const OFFICIAL_COLUMNS: readonly string[] = REQUEST_COLUMNS.map(({ key }) => key);
/** Stands for a column the form does not have (备注), or whose label could not be read. */
export const NO_COLUMN = '';

const LABELS: ReadonlySet<string> = new Set([...OFFICIAL_COLUMNS, SUBTOTAL_KEY, SUM_KEY]);

/** Fewer column labels say nothing of the others. */
const FEWEST = 3;

type StrangerEvent = Extract<TableEvent, { kind: 'stranger' }>;
/** What stands in a head: labels of the form, and other words. */
export type HeadEvent = HeaderEvent | StrangerEvent;

/** What the head of a Table 3 says of its columns. */
export interface RequestHead {
  /** Column of the grid → key; null where the source has no cells, or its head is not in order. */
  places: ReadonlyMap<number, string> | null;
  /** The orders the columns can have, by the order of their labels; none where too little could be read. */
  orders: readonly (readonly string[])[];
  /** Where the last column of figures ends by the labels; 0 where the source has no cells. */
  reach: number;
  /** Whether what was read contradicts the official order. */
  contradicts: boolean;
}

/** Whether a label is one of a column of figures. */
export function isColumnLabel(event: HeadEvent): event is HeaderEvent {
  return event.kind === 'header' && LABELS.has(event.key);
}

/** Reads a head from its labels, in the order of the document. */
export function requestHead(words: readonly HeadEvent[]): RequestHead {
  const events = withSums(withoutRepeats(words));
  const labels = events.filter(isColumnLabel);
  const keys = labels.map(({ key }) => key).filter((key) => key !== SUBTOTAL_KEY);
  const unlike = new Set(keys);
  const seen = OFFICIAL_COLUMNS.filter((key) => unlike.has(key));
  const isReadable = keys.length >= FEWEST && !lacksLabel(events, labels);
  const orders = keys.length === unlike.size && isReadable ? ordersOf(events, labels).filter(isWhole) : [];
  const organisations = keys.filter((key) => key !== FIRST_COLUMN && key !== TOTAL_KEY);
  const official = seen.filter((key) => organisations.includes(key));
  return {
    places: isReadable ? placesOf(events, labels) : null,
    orders,
    reach: Math.max(0, ...labels.map(({ columns }) => columns?.to ?? 0)),
    contradicts: organisations.some((key, index) => key !== official[index]),
  };
}

/**
 * Whether the row of the organisations' labels is one label short: where a cell is gone from it, those behind stand
 * above columns that are not theirs.
 */
function lacksLabel(events: readonly HeadEvent[], labels: readonly HeaderEvent[]): boolean {
  const above = events.find((event) => event.kind === 'header' && event.key === ORGANISATIONS_KEY)?.columns;
  if (!above || above.to - above.from < 2) return false;
  const found = new Set(labels.map(({ key }) => key));
  if (OFFICIAL_COLUMNS.every((key) => found.has(key) || key === TOTAL_KEY)) return false;
  const named = events.filter((event) => event.kind === 'stranger' || isColumnLabel(event));
  return Array.from({ length: above.to - above.from }, (_, index) => above.from + index).some(
    (column) => !named.some(({ columns }) => columns && columns.from <= column && column < columns.to),
  );
}

/** Some programs repeat the text of a merged cell in every row it covers. */
function withoutRepeats(events: readonly HeadEvent[]): HeadEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    if (event.kind === 'stranger' || !event.columns) return true;
    const place = `${event.key} ${event.columns.from} ${event.columns.to}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

/** 合计 is the total where nothing else is. */
function withSums(events: readonly HeadEvent[]): HeadEvent[] {
  const hasTotal = events.some((event) => event.kind === 'header' && event.key === TOTAL_KEY);
  return events.map((event) => {
    if (event.kind !== 'header' || event.key !== SUM_KEY) return event;
    return { ...event, key: hasTotal ? SUBTOTAL_KEY : TOTAL_KEY };
  });
}

function isWhole(order: readonly string[]): boolean {
  return order.includes(FIRST_COLUMN);
}

/** The column of each label; null where two labels claim the same column, or one stands twice. */
function placesOf(
  events: readonly HeadEvent[],
  labels: readonly HeaderEvent[],
): ReadonlyMap<number, string> | null {
  const places = new Map<number, string>();
  for (const event of events) {
    if (event.kind === 'stranger' && event.columns) fill(places, event.columns, NO_COLUMN);
  }
  const claimed = new Map<number, string>();
  const found = new Set<string>();
  for (const { key, columns } of labels) {
    if (!columns) return null;
    for (let column = columns.from; column < columns.to; column += 1) {
      if (claimed.has(column)) return null;
      claimed.set(column, key);
    }
    if (key !== SUBTOTAL_KEY && found.has(key)) return null;
    found.add(key);
  }
  claimed.forEach((key, column) => places.set(column, key));
  return withMissingLabel(places, found);
}

function fill(places: Map<number, string>, columns: { from: number; to: number }, key: string): void {
  for (let column = columns.from; column < columns.to; column += 1) places.set(column, key);
}

/** One label in other words, between its neighbours in the official order, can only be the column that is left. */
function withMissingLabel(places: Map<number, string>, found: ReadonlySet<string>): Map<number, string> {
  const missing = OFFICIAL_COLUMNS.filter((key) => !found.has(key));
  const [only, ...others] = missing;
  if (only === undefined || others.length > 0) return places;
  const index = OFFICIAL_COLUMNS.indexOf(only);
  for (const [column, key] of places) {
    const between =
      places.get(column - 1) === OFFICIAL_COLUMNS[index - 1] &&
      places.get(column + 1) === OFFICIAL_COLUMNS[index + 1];
    if (key === NO_COLUMN && between) return new Map(places).set(column, only);
  }
  return places;
}

/**
 * The orders that fit the labels as they follow each other: 自然人 and 总计 stand round 法人或其他组织, whose labels
 * follow one row below. Where 总计 comes before 自然人 it can stand in the row of either.
 */
function ordersOf(events: readonly HeadEvent[], labels: readonly HeaderEvent[]): string[][] {
  const organisations = indexOfKey(events, ORGANISATIONS_KEY);
  const outer = labels.filter(({ key }) => key === FIRST_COLUMN || key === TOTAL_KEY);
  const inner = labels.filter((label) => !outer.includes(label)).map(({ key }) => key);
  const isBefore = (label: HeaderEvent) => organisations < 0 || events.indexOf(label) < organisations;
  const before = outer.filter(isBefore).map(({ key }) => key);
  const after = outer.filter((label) => !isBefore(label)).map(({ key }) => key);
  const usual = [
    ...outer.filter(({ key }) => key === FIRST_COLUMN).map(({ key }) => key),
    ...inner,
    ...outer.filter(({ key }) => key === TOTAL_KEY).map(({ key }) => key),
  ];
  if (organisations < 0) return [usual];
  const asRead = [...before, ...inner, ...after];
  const total = labels.find(({ key }) => key === TOTAL_KEY);
  const heading = indexOfKey(events, APPLICANTS_KEY);
  const first = labels.find(({ key }) => key === FIRST_COLUMN);
  const doubtful =
    total !== undefined &&
    before.includes(TOTAL_KEY) &&
    heading >= 0 &&
    heading < events.indexOf(total) &&
    total.source !== first?.source;
  if (!doubtful) return [asRead];
  // In the row of 申请人情况, behind it: the last column.
  return total.source === events[heading]?.source ? [usual] : [asRead, usual];
}

function indexOfKey(events: readonly HeadEvent[], key: string): number {
  return events.findIndex((event) => event.kind === 'header' && event.key === key);
}
