import { TOTAL_KEY } from '../../form/applicants';
import { SUBTOTAL_KEY } from '../labels/request-labels';
import { amountOf } from './amount';
import { heldFields, type Field } from './field';
import { learnStarts, placeFields, type Placing } from './place-fields';
import { NO_COLUMN, OFFICIAL_COLUMNS, type RequestHead } from './request-columns';
import type { Entry } from './walk-table';

/** Rows of Table 3 that stand under one head. */
export interface RequestSection {
  head: RequestHead;
  entries: readonly Entry[];
}

type Failure = Extract<Placing, { ok: false }>['reason'] | 'head';

type Placed = Extract<RowPlacing, { ok: true }>;

type RowPlacing =
  | {
      ok: true;
      /** Column key → what stands there. */
      values: ReadonlyMap<string, Field>;
      /** Texts in columns the form does not have. */
      strays: readonly Field[];
    }
  | { ok: false; reason: Failure };

export interface PlacedEntry {
  entry: Entry;
  placing: RowPlacing;
}

/**
 * Gives the figures of each row their columns: by the places of the labels above them; where rows and head do not stand
 * in line, by the order of the labels; where no labels could be read, by the official order, as far as the printed
 * totals prove it.
 */
export function placeSection({ head, entries }: RequestSection): PlacedEntry[] {
  const held = entries.filter(({ fields }) => fields.length > 0);
  return certain(placedByHead(head, held), head.reach);
}

function placedByHead(head: RequestHead, held: readonly Entry[]): PlacedEntry[] {
  const { places } = head;
  if (places && 2 * held.filter((entry) => isBelow(places, entry)).length >= held.length) {
    return placeInLine(places, held);
  }
  const orders = places ? withoutRepeats([orderOf(places), ...head.orders]) : head.orders;
  const placed = orders.map((order) => placeByOrder(order, held));
  const best = placed.length > 1 ? onlyProven(placed) : placed[0];
  if (best && 2 * best.filter(({ placing }) => placing.ok).length >= held.length) return best;
  const official = placeByOrder(OFFICIAL_COLUMNS, held);
  if (!head.contradicts) return proven(official);
  return official.map(({ entry, placing }) => ({
    entry,
    placing: placing.ok && isUniform(placing) ? placing : { ok: false, reason: 'head' },
  }));
}

/** Whether every figure of a row stands below a label. */
function isBelow(places: ReadonlyMap<number, string>, { fields, ruled }: Entry): boolean {
  return ruled && heldFields(fields).every(({ column }) => places.has(column));
}

function withoutRepeats(orders: readonly (readonly string[])[]): (readonly string[])[] {
  return Array.from(new Map(orders.map((order) => [order.join(), order])).values());
}

/**
 * By the places of the labels. Where merged cells are not marked, rows can be shifted: a row whose ends are blank is in
 * line only beside a whole one of the same make-up, or where its last figure is a total that is not wrong. Others are
 * placed by the order of the labels.
 */
function placeInLine(places: ReadonlyMap<number, string>, held: readonly Entry[]): PlacedEntry[] {
  const columns = Array.from(places.keys()).filter((column) => places.get(column) !== NO_COLUMN);
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  const whole = new Set<string>();
  /** Without what stands in columns the form does not have. */
  const ownTexts = ({ fields }: Entry) =>
    heldFields(fields).filter(({ column }) => places.get(column) !== NO_COLUMN);
  for (const entry of held.filter((each) => isBelow(places, each))) {
    const { makeUp } = entry;
    const texts = ownTexts(entry);
    if (texts[0]?.column === first && texts.at(-1)?.column === last) whole.add(makeUp);
  }
  const isInLine = (entry: Entry, placing: RowPlacing): boolean => {
    if (!isBelow(places, entry)) return false;
    const texts = ownTexts(entry);
    const hasOthers = texts.length < heldFields(entry.fields).length;
    if (!entry.spanned && hasOthers && agreementOf(placing) !== 'agrees') return false;
    if (entry.spanned || whole.has(entry.makeUp) || texts.length === 0) return true;
    const endsInTotal = texts.at(-1)?.column === last && places.get(last) === TOTAL_KEY;
    return endsInTotal && whole.size > 0 && agreementOf(placing) !== 'differs';
  };
  const byOrder = placeByOrder(orderOf(places), held);
  return held.map((entry, index) => {
    const placing = placeByColumn(places, entry);
    return isInLine(entry, placing) ? { entry, placing } : (byOrder[index] ?? { entry, placing });
  });
}

/**
 * Leaves out rows in which a cell can be gone or one too many, so that those behind it stand in wrong columns: rows that
 * do not reach as far as those around them or the head, or whose last figure may be the total. Only whole rows whose
 * total is right are certain then, and rows in which the same stands everywhere, as far as no blank can be the one that is gone.
 */
function certain(rows: readonly PlacedEntry[], headReach: number): PlacedEntry[] {
  const hasTotals = rows.some(({ placing }) => placing.ok && !lacksTotal(placing));
  const hasGaps = rows.some(({ placing }) => placing.ok && !isWhole(placing));
  const reaches = usualReaches(rows.map(({ entry }) => entry));
  const isShort = (entry: Entry) => entry.spanned && entry.reach < headReach;
  const isIrregular = (entry: Entry) =>
    entry.ruled && (isShort(entry) || entry.reach !== reaches.get(positionOf(entry)));
  const beginnings = new Set(
    rows.flatMap(({ entry, placing }) =>
      placing.ok && !isIrregular(entry) ? [`${positionOf(entry)}:${firstColumn(placing)}`] : [],
    ),
  );
  return rows.map((row) => {
    const { entry, placing } = row;
    if (!placing.ok) return row;
    const irregular = isIrregular(entry);
    if (!irregular && !(hasTotals && hidesLoss(entry) && endsInSum(placing))) return row;
    const isSame = isUniformBeforeTotal(placing) && !(irregular && hasGaps);
    const isInPlace = !irregular || beginnings.has(`${positionOf(entry)}:${firstColumn(placing)}`);
    if (isWhole(placing) && isInPlace && (isSame || agreementOf(placing) === 'agrees')) return row;
    return { entry, placing: { ok: false, reason: 'count' } };
  });
}

/**
 * How far the rows usually reach whose label stands in the same place; merged cells leave that to the whole table. A row
 * alone (the rest of a document that was cut off) says nothing.
 */
function usualReaches(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const entry of entries) {
    const own = counts.get(positionOf(entry)) ?? new Map<number, number>();
    counts.set(positionOf(entry), own.set(entry.reach, (own.get(entry.reach) ?? 0) + 1));
  }
  return new Map(
    Array.from(counts, ([position, own]) => {
      const [usual = 0] = Array.from(own).reduce((most, each) => (each[1] > most[1] ? each : most), [0, 1]);
      return [position, usual];
    }),
  );
}

function firstColumn({ values }: Placed): number {
  return Math.min(...Array.from(values.values(), ({ column }) => column));
}

function positionOf({ spanned, makeUp }: Entry): string {
  return spanned ? '' : makeUp.replace(/\/.*/u, '');
}

/** Whether a row can have lost a cell without showing it: a sheet has no last cell, text may have lost its blanks. */
function hidesLoss({ spanned, fields }: Entry): boolean {
  return !spanned || fields.some(({ at }) => at && 'sheet' in at);
}

/** Whether the last figure of a row without a total may be the total: it is no less than what stands before it. */
function endsInSum(placing: Placed): boolean {
  if (!lacksTotal(placing)) return false;
  const amounts = Array.from(placing.values.values(), ({ text }) => amountOf(text) ?? 0);
  const last = amounts.findLastIndex((amount) => amount > 0);
  return (amounts[last] ?? 0) >= amounts.slice(0, Math.max(0, last)).reduce((sum, amount) => sum + amount, 0);
}

/** Whether nothing stands in 总计 of a row that has figures. */
function lacksTotal({ values }: Placed): boolean {
  return (values.get(TOTAL_KEY)?.text ?? '') === '';
}

/** Whether something stands in every column but the total. */
function isWhole({ values }: Placed): boolean {
  return Array.from(values).every(([key, { text }]) => key === TOTAL_KEY || text !== '');
}

function placeByColumn(places: ReadonlyMap<number, string>, { fields }: Entry): RowPlacing {
  const values = new Map<string, Field>();
  const strays: Field[] = [];
  for (const field of fields) {
    const key = places.get(field.column);
    if (key === undefined || key === SUBTOTAL_KEY) continue;
    if (key === NO_COLUMN) {
      if (field.text !== '') strays.push(field);
      continue;
    }
    const before = values.get(key);
    if (before && before.text !== '' && field.text !== '') return { ok: false, reason: 'count' };
    if (!before || field.text !== '') values.set(key, field);
  }
  return { ok: true, values, strays };
}

/** The keys of the columns from left to right, from the first label on. */
function orderOf(places: ReadonlyMap<number, string>): string[] {
  const order: string[] = [];
  const columns = Array.from(places.keys()).sort((a, b) => a - b);
  for (const column of columns) {
    const key = places.get(column) ?? NO_COLUMN;
    if (key !== NO_COLUMN && key === order.at(-1) && key !== SUBTOTAL_KEY) continue;
    if (order.length > 0 || key !== NO_COLUMN) order.push(key);
  }
  while (order.at(-1) === NO_COLUMN) order.pop();
  return order;
}

function placeByOrder(order: readonly string[], held: readonly Entry[]): PlacedEntry[] {
  const starts = learnStarts(held, order.length);
  const agrees = (texts: readonly string[]) =>
    agreement(order.map((key, index) => [key, texts[index] ?? ''] as const)) === 'agrees';
  return held.map((entry) => {
    const placing = placeFields(entry, order.length, starts.get(entry.makeUp), agrees);
    if (!placing.ok) return { entry, placing };
    const values = new Map<string, Field>();
    const strays: Field[] = [];
    placing.values.forEach((field, index) => {
      const key = order[index] ?? NO_COLUMN;
      if (key === NO_COLUMN && field.text !== '') strays.push(field);
      if (key !== NO_COLUMN && key !== SUBTOTAL_KEY) values.set(key, field);
    });
    const whole: RowPlacing = { ok: true, values, strays };
    const isSure = entry.spanned || starts.has(entry.makeUp) || !beginsBlank(entry, placing.values);
    return { entry, placing: isSure || isUniform(whole) ? whole : { ok: false, reason: 'position' } };
  });
}

/**
 * Whether the first value of a row is one of several blanks before its figures: where only marks divide the cells, a
 * cell can be gone behind it, and the blank that led up to the figures has taken the first place.
 */
function beginsBlank({ fields }: Entry, [first, ...others]: readonly Field[]): boolean {
  return first?.text === '' && fields.length > others.length + 1;
}

/** The only one of several ways that the printed totals do not contradict; none where they leave a choice. */
function onlyProven(ways: readonly PlacedEntry[][]): PlacedEntry[] | undefined {
  const left = ways.filter((rows) => !rows.some(({ placing }) => agreementOf(placing) === 'differs'));
  const [first, ...others] = left;
  if (!first || others.length === 0) return first;
  const isSame = first.every(({ placing }) => !placing.ok || isUniform(placing));
  return isSame ? first : undefined;
}

/** Rows whose total is not the sum of the others stay blank; all do unless more rows agree than differ. */
function proven(rows: readonly PlacedEntry[]): PlacedEntry[] {
  const count = (wanted: Agreement) => rows.filter(({ placing }) => agreementOf(placing) === wanted).length;
  const isProven = count('agrees') > count('differs');
  return rows.map(({ entry, placing }) => {
    if (!placing.ok || isUniform(placing)) return { entry, placing };
    if (isProven && agreementOf(placing) !== 'differs') return { entry, placing };
    return { entry, placing: { ok: false, reason: 'head' } };
  });
}

/** Whether the same stands in every column, so that their order says nothing. */
function isUniform({ values }: Placed): boolean {
  return new Set(Array.from(values.values(), ({ text }) => text)).size < 2;
}

/** Whether the same stands in every column but the total: no cell before it can have another's figure. */
function isUniformBeforeTotal({ values }: Placed): boolean {
  return isUniform({
    ok: true,
    values: new Map(Array.from(values).filter(([key]) => key !== TOTAL_KEY)),
    strays: [],
  });
}

type Agreement = 'agrees' | 'differs' | 'nothing';

function agreementOf(placing: RowPlacing): Agreement {
  if (!placing.ok) return 'nothing';
  return agreement(Array.from(placing.values, ([key, { text }]) => [key, text] as const));
}

/** Whether a row's total is the sum of the others; a row of noughts says nothing. */
export function agreement(values: readonly (readonly [key: string, text: string])[]): Agreement {
  let total = 0;
  let sum = 0;
  for (const [key, text] of values) {
    const amount = amountOf(text);
    if (amount === null) return 'differs';
    if (key === TOTAL_KEY) total = amount;
    else if (OFFICIAL_COLUMNS.includes(key)) sum += amount;
  }
  if (total === 0 && sum === 0) return 'nothing';
  return total === sum ? 'agrees' : 'differs';
}
