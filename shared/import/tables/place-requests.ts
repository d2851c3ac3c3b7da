import { TOTAL_KEY } from '../../form/applicants';
import { SUBTOTAL_KEY } from '../labels/request-labels';
import { amountOf } from './amount';
import { heldFields, isShort, type Field } from './field';
import { learnStarts, placeFields, type Placing } from './place-fields';
import { NO_COLUMN, OFFICIAL_COLUMNS, type RequestHead } from './request-columns';
import type { Entry } from './walk-table';

/** Rows of Table 3 that stand under one head. */
export interface RequestSection {
  head: RequestHead;
  entries: readonly Entry[];
}

type Failure = Extract<Placing, { ok: false }>['reason'] | 'head';

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
  const { places } = head;
  if (places && isInLine(places, held)) {
    return held.map((entry) => {
      const placing = placeByColumn(places, entry);
      const isDoubtful = isShort(entry.fields) && placing.ok && !isUniform(placing);
      // A row of noughts may well have no total; a cell gone from it would change no figure.
      if (!isDoubtful || isNoughts(placing) || agreementOf(placing) === 'agrees') return { entry, placing };
      return { entry, placing: { ok: false, reason: 'count' } };
    });
  }
  const orders = places ? [orderOf(places)] : head.orders;
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

/**
 * Whether every figure stands below a label. Where merged cells are not marked, rows can be shifted: a row whose ends are
 * blank counts only beside a whole one of the same make-up.
 */
function isInLine(places: ReadonlyMap<number, string>, held: readonly Entry[]): boolean {
  const columns = Array.from(places.keys()).filter((column) => places.get(column) !== NO_COLUMN);
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  const whole = new Set<string>();
  for (const { fields, ruled, makeUp } of held) {
    const texts = heldFields(fields);
    if (!ruled || texts.some(({ column }) => !places.has(column))) return false;
    if (texts[0]?.column === first && texts.at(-1)?.column === last) whole.add(makeUp);
  }
  return held.every(
    ({ spanned, makeUp, fields }) => spanned || whole.has(makeUp) || heldFields(fields).length === 0,
  );
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
    return { entry, placing: { ok: true, values, strays } };
  });
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
function isUniform({ values }: Extract<RowPlacing, { ok: true }>): boolean {
  return new Set(Array.from(values.values(), ({ text }) => text)).size < 2;
}

/** Whether nothing but noughts and blanks stands in a row. */
function isNoughts({ values }: Extract<RowPlacing, { ok: true }>): boolean {
  return Array.from(values.values()).every(({ text }) => text === '' || amountOf(text) === 0);
}

type Agreement = 'agrees' | 'differs' | 'nothing';

function agreementOf(placing: RowPlacing): Agreement {
  if (!placing.ok) return 'nothing';
  return agreement(Array.from(placing.values, ([key, { text }]) => [key, text] as const));
}

/** Whether a row's total is the sum of the others; a row of noughts says nothing. */
function agreement(values: readonly (readonly [key: string, text: string])[]): Agreement {
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
