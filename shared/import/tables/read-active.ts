import type { FormVersion, ValueCell } from '../../form/types';
import {
  CAPTION_KEY,
  CONTENT_KEY,
  isActiveFragment,
  onlyEditionOf,
  recogniseActive,
} from '../labels/active-labels';
import { importRows, type ImportRow } from '../labels/form-rows';
import { isFormField } from '../labels/extra-columns';
import { variantOf } from '../labels/match-label';
import { inPrintedUnit, moneyUnitIn } from '../labels/money-unit';
import type { TableRow } from '../lines/table-row';
import { readActiveList } from './active-list';
import { placeFields } from './place-fields';
import { heldFields, wordsOfFields, type Field } from './field';
import {
  emptyReading,
  noteOthers,
  placeOf,
  setValue,
  type KnownOfTable,
  type TableProblem,
  type TableReading,
} from './table-reading';
import { walkTable, type Entry, type TableEvent } from './walk-table';

/** Reads Table 2: each figure row by its label, each figure by the column labels of its section. */
export function readActive(rows: readonly TableRow[], { edition: forced }: KnownOfTable = {}): TableReading {
  const reading = emptyReading();
  const events = walkTable(rows, recogniseActive, isActiveFragment);
  if (!events.some((event) => event.kind !== 'stranger' && event.kind !== 'loose')) return reading;
  const { edition: spoken, oldLabels } = editionOf(events);
  const edition = forced ?? spoken;
  reading.edition = edition;
  reading.oldLabels = oldLabels;
  const official = importRows(edition ?? '2021', 'active');
  const list = readActiveList(rows, official);
  if (list) {
    noteOthers(reading, events);
    reading.problems = [];
    list.forEach(({ label, cell, field, unit }) => putValue(reading, { label, unit }, cell, field));
    return reading;
  }
  const sections = withColumns(events);
  noteOthers(reading, events);
  for (const section of sections) {
    const row = official.find((candidate) => candidate.cores.includes(section.entry.key ?? ''));
    if (row) readRow(reading, row, section);
    else if (section.entry.key !== null) noteForeignRow(reading, section.entry);
  }
  reading.variants.push(...columnVariants(events, official));
  return reading;
}

function readRow(reading: TableReading, row: ImportRow, section: SectionRow): void {
  const { entry, columns, start, isIrregular, isOnlyOne, unit } = section;
  const named = { label: entry.label, unit: moneyUnitIn(entry.label) ?? unit };
  const variant = variantOf(entry.label, row.label, row.cores);
  if (variant) reading.variants.push(variant);
  if (entry.fields.length === 0) return;
  if (isSplitHead(row, columns)) {
    const below = entry.ruled ? belowLabels(row, section) : null;
    below?.forEach(({ cell, field }) => putValue(reading, named, cell, field));
    if (!entry.ruled) noteUnread(reading, row, entry, 'head');
    if (below || !entry.ruled) return;
  }
  const cells = cellsByColumn(row, columns);
  const placing = placeFields(entry, cells.length, start);
  if (!placing.ok) {
    const below = entry.ruled ? belowLabels(row, section) : null;
    below?.forEach(({ cell, field }) => putValue(reading, named, cell, field));
    if (below) return;
    noteUnread(reading, row, entry, placing.reason);
    return;
  }
  if (cells.length > 1 && isIrregular && (isOnlyOne || !isWhole(placing.values, row, columns))) {
    noteUnread(reading, row, entry, 'count');
    return;
  }
  const [first, ...others] = placing.values;
  if (columns.length === 0 && others.some(({ text }) => text !== first?.text)) {
    noteUnread(reading, row, entry, 'head');
    return;
  }
  cells.forEach((cell, index) => {
    const field = placing.values[index];
    if (!field) return;
    if (cell) putValue(reading, named, cell, field);
    else if (field.text !== '') {
      const { text } = field;
      reading.problems.push({ row: entry.label, text, ...placeOf([field]), reason: 'column', cells: [] });
    }
  });
}

/** The figures of a whole row by the columns their labels stand in; null where one stands below no label. */
function belowLabels(
  row: ImportRow,
  { entry, places }: SectionRow,
): { cell: ValueCell; field: Field }[] | null {
  const placed = heldFields(entry.fields).flatMap((field) => {
    const core = places.get(field.column);
    const found = core === undefined ? undefined : row.cells.find(({ cores }) => cores.includes(core));
    return found ? [{ cell: found.cell, field }] : [];
  });
  const cells = new Set(placed.map(({ cell }) => cell));
  return cells.size === row.cells.length && heldFields(entry.fields).length === cells.size ? placed : null;
}

/** Whether nothing is blank and no figure can stand twice, so that a row longer than its head only ends in blanks. */
function isWhole(values: readonly Field[], row: ImportRow, columns: readonly (string | null)[]): boolean {
  const texts = values.map(({ text }) => text);
  const repeats = texts.some((text, index) => text === texts[index - 1]) && new Set(texts).size > 1;
  return columns.length === row.cells.length && !repeats && !texts.includes('');
}

function noteUnread(
  reading: TableReading,
  row: ImportRow,
  entry: Entry,
  reason: TableProblem['reason'],
): void {
  const { label, fields } = entry;
  const addresses = row.cells.map(({ cell }) => cell.address);
  reading.problems.push({
    row: label,
    text: wordsOfFields(fields),
    ...placeOf(fields),
    reason,
    cells: addresses,
  });
}

/** A row as printed, and the unit of money its head or label names, if any. */
interface NamedRow {
  label: string;
  unit: string | null;
}

function putValue(
  reading: TableReading,
  { label: row, unit }: NamedRow,
  cell: ValueCell,
  given: Field,
): void {
  const { address } = cell;
  const isMoney = cell.kind === 'figure' && cell.figure === 'money';
  const field = isMoney ? { ...given, text: inPrintedUnit(given.text, unit) } : given;
  const before = reading.values.get(address);
  if (before === undefined || before === field.text) {
    setValue(reading, address, field);
    return;
  }
  setValue(reading, address, { ...field, text: '' });
  reading.problems.push({
    row,
    text: `${before}；${field.text}`,
    ...placeOf([field]),
    reason: 'repeated',
    cells: [address],
  });
}

/** A row of the other edition: its figures have no place. */
function noteForeignRow(reading: TableReading, entry: Entry): void {
  const { label, fields } = entry;
  if (heldFields(fields).length === 0) return;
  const text = `${label} ${wordsOfFields(fields)}`;
  reading.problems.push({ row: label, text, ...placeOf(fields), reason: 'row', cells: [] });
}

interface SectionRow {
  entry: Entry;
  /** Cores of the column labels above, null for a label the form does not have. */
  columns: (string | null)[];
  /** Column of the grid → core of the label that takes it alone. */
  places: ReadonlyMap<number, string>;
  /** How many places lie between 信息内容 and the first column: figures begin as far behind their own label. */
  start: number | undefined;
  /** The unit of money the column labels name, or the caption of the table; null for none. */
  unit: string | null;
  /** It does not reach as far as the head above: a cell can be gone, or one too many. */
  isIrregular: boolean;
  /** Others below the same head reach as far as it does: nothing but a cell too many or gone explains this one. */
  isOnlyOne: boolean;
}

/** Each entry with the column labels above it. */
function withColumns(events: readonly TableEvent[]): SectionRow[] {
  const result: SectionRow[] = [];
  let columns: (string | null)[] = [];
  let places = new Map<number, string>();
  let inHead = false;
  let content: { source: number; position: number } | null = null;
  let start: number | undefined;
  let reach = 0;
  const tableUnit = captionUnit(events);
  let unit = tableUnit;
  for (const [index, event] of events.entries()) {
    if (event.kind === 'header') {
      const isContent = event.key === CONTENT_KEY;
      const isColumn = event.key !== CAPTION_KEY && !isContent;
      if (!isColumn || !inHead) {
        columns = [];
        places = new Map();
        start = undefined;
        unit = tableUnit;
      }
      if (isColumn) unit = moneyUnitIn(event.text) ?? unit;
      if (isContent) content = event;
      inHead = true;
      if (isColumn && columns.length === 0 && content?.source === event.source) {
        start = event.position - content.position - 1;
      }
      if (isColumn) columns.push(event.key);
      if (isColumn && event.columns && event.columns.to - event.columns.from === 1)
        places.set(event.columns.from, event.key);
      reach = event.columns ? event.reach : 0;
    } else if (event.kind === 'stranger') {
      // Lines of text below a head of cells are no labels of columns.
      const next = events[index + 1];
      const labelsRow = next?.kind === 'entry' && next.entry.key === null && next.entry.fields.length > 0;
      if (inHead && !labelsRow && (event.columns !== null || reach === 0)) {
        columns.push(null);
        unit = moneyUnitIn(event.text) ?? unit;
      }
    } else if (event.kind === 'entry') {
      inHead = false;
      const { entry } = event;
      const isIrregular = entry.ruled && reach > 0 && entry.reach !== reach;
      result.push({ entry, columns, places, start, unit, isIrregular, isOnlyOne: false });
    }
  }
  return result.map((section) => ({
    ...section,
    isOnlyOne:
      section.isIrregular && result.some((other) => other.columns === section.columns && !other.isIrregular),
  }));
}

/** The unit of money in a line like `单位：元` above the table. */
function captionUnit(events: readonly TableEvent[]): string | null {
  for (const event of events) {
    const text = event.kind === 'stranger' ? event.text : '';
    const unit = isFormField(text) ? moneyUnitIn(text) : null;
    if (unit !== null) return unit;
  }
  return null;
}

/**
 * The cells a row's figures belong to, in the order of the columns above it. A single label that is not the form's,
 * among others that stand in their places, can only be the column that is left.
 */
function cellsByColumn(row: ImportRow, columns: readonly (string | null)[]): (ValueCell | null)[] {
  const official = row.cells;
  const whole = official.map(({ cell }) => cell);
  if (columns.length === 0) return whole;
  const found = columns.map((column) =>
    column === null ? undefined : official.find(({ cores }) => cores.includes(column)),
  );
  const unknown = found.filter((cell) => cell === undefined).length;
  const inPlace = found.every((cell, index) => cell === undefined || cell === official[index]);
  if (columns.length === official.length && unknown <= 1 && inPlace) return whole;
  return found.map((column) => column?.cell ?? null);
}

/**
 * Whether labels in other words stand in another order than the form's: below 本年 the head can have a second row
 * (制发件数, 废止件数), and then its labels follow each other in another order than their columns.
 */
function isSplitHead(row: ImportRow, columns: readonly (string | null)[]): boolean {
  const order = columns.map((column) => row.cells.findIndex(({ cores }) => cores.includes(column ?? '')));
  const inOrder = order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0));
  return !inOrder && order.some((at, index) => at >= 0 && row.cells[at]?.cores[0] !== columns[index]);
}

/** The edition most labels speak for that occur in one of the two only; the year decides where none does. */
function editionOf(events: readonly TableEvent[]): { edition: FormVersion | null; oldLabels: string[] } {
  const oldLabels: string[] = [];
  let newer = 0;
  for (const event of events) {
    const [key, text] =
      event.kind === 'header'
        ? [event.key, event.text]
        : event.kind === 'entry'
          ? [event.entry.key, event.entry.label]
          : [];
    if (key == null || text === undefined) continue;
    const only = onlyEditionOf(key);
    if (only === '2019') oldLabels.push(text.replace(/\s+/gu, ''));
    if (only === '2021') newer += 1;
  }
  const distinct = Array.from(new Set(oldLabels));
  if (distinct.length === 0 && newer === 0) return { edition: null, oldLabels: [] };
  return { edition: oldLabels.length > newer ? '2019' : '2021', oldLabels: distinct };
}

function columnVariants(
  events: readonly TableEvent[],
  official: readonly ImportRow[],
): TableReading['variants'] {
  const labels = official.flatMap((row) => row.cells);
  return events.flatMap((event) => {
    if (event.kind !== 'header') return [];
    const match = labels.find(({ cores }) => cores.includes(event.key));
    const variant = match && variantOf(event.text, match.label, match.cores);
    return variant ? [variant] : [];
  });
}
