import type { Address, FormVersion, ValueCell } from '../form/types';
import { importRows, type ImportRow } from './form-rows';
import { labelParts } from './label-key';
import { matchLabel, type KnownLabel } from './match-label';
import { placeFields } from './place-fields';
import { emptyReading, touch, type TableReading } from './table-reading';
import type { TableRow } from './table-row';
import { variantOf } from './variant-label';
import { walkTable, type Entry, type Recogniser, type TableEvent } from './walk-table';

const EDITIONS = ['2021', '2019'] as const;
const CONTENT = '信息内容';
const CAPTION = /^第二十条第[（(]?[一二三四五六七八九十]+[）)]?项/u;

/** Column labels of both editions by core. */
const COLUMNS: readonly KnownLabel[] = unique(
  EDITIONS.flatMap((version) =>
    importRows(version, 'active').flatMap((row) =>
      row.cells.flatMap(({ columnCores }) => columnCores.map((core) => ({ key: core, core }))),
    ),
  ),
);
const ROWS: readonly KnownLabel[] = unique(
  EDITIONS.flatMap((version) =>
    importRows(version, 'active').flatMap((row) => row.cores.map((core) => ({ key: core, core }))),
  ),
);

function unique(labels: readonly KnownLabel[]): KnownLabel[] {
  return Array.from(new Map(labels.map((label) => [label.core, label])).values());
}

const coresOfEdition = (version: FormVersion) =>
  new Set(
    importRows(version, 'active').flatMap((row) => [
      ...row.cores,
      ...row.cells.flatMap((cell) => cell.columnCores),
    ]),
  );
const CORES = { '2021': coresOfEdition('2021'), '2019': coresOfEdition('2019') };

const recognise: Recogniser = (text) => {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  if (CAPTION.test(plain)) return { kind: 'header', key: 'caption' };
  const { core } = labelParts(text);
  if (core === CONTENT) return { kind: 'header', key: CONTENT };
  const row = matchLabel(text, ROWS);
  if (row !== null) return { kind: 'row', key: row };
  const column = matchLabel(text, COLUMNS);
  return column === null ? null : { kind: 'header', key: column };
};

/** Whether a text is a caption or a column label of Table 2: those stand nowhere else. */
export function isActiveHead(text: string): boolean {
  const found = recognise(text);
  if (found?.kind !== 'header') return false;
  return found.key === 'caption' || found.key === labelParts(text).core;
}

const isFragment = (core: string): boolean =>
  core.length < 2 || [...ROWS, ...COLUMNS, { core: CONTENT }].some((label) => label.core.includes(core));

/** Reads Table 2: each figure row by its label, each figure by the column labels of its section. */
export function readActive(rows: readonly TableRow[], forced?: FormVersion): TableReading {
  const reading = emptyReading();
  const events = walkTable(rows, recognise, isFragment);
  if (!events.some((event) => event.kind !== 'stranger' && event.kind !== 'loose')) return reading;
  const { edition: spoken, oldLabels } = editionOf(events);
  const edition = forced ?? spoken;
  reading.edition = edition;
  reading.oldLabels = oldLabels;
  const official = importRows(edition ?? '2021', 'active');
  const sections = withColumns(events);
  const seen = new Map<Address, string>();

  for (const event of events) {
    if (event.kind === 'header') touch(reading, event.source);
    if (event.kind === 'stranger') reading.strangers.push({ text: event.text, source: event.source });
    if (event.kind === 'loose') {
      const text = event.fields.filter((field) => field !== '').join(' ');
      reading.problems.push({ place: '', text, reason: 'order', cells: [] });
    }
  }
  for (const { entry, columns, start } of sections) {
    entry.sources.forEach((source) => touch(reading, source));
    const held = entry.fields.filter((field) => field !== '');
    const row = official.find((candidate) => candidate.cores.includes(entry.key ?? ''));
    if (!row) {
      if (held.length === 0) continue;
      reading.problems.push({
        place: entry.label,
        text: [entry.label, ...held].join(' '),
        reason: 'row',
        cells: [],
      });
      continue;
    }
    const variant = variantOf(entry.label, row.label);
    if (variant) reading.variants.push(variant);
    if (entry.fields.length === 0) continue;
    const cells = cellsByColumn(row, columns);
    const placing = placeFields({ texts: entry.fields, ruled: entry.ruled }, cells.length, start);
    if (!placing.ok) {
      reading.problems.push({
        place: entry.label,
        text: held.join(' '),
        reason: placing.reason,
        cells: row.cells.map(({ cell }) => cell.address),
      });
      continue;
    }
    cells.forEach((cell, index) => {
      const text = placing.values[index] ?? '';
      if (!cell) {
        if (text === '') return;
        reading.problems.push({ place: entry.label, text, reason: 'column', cells: [] });
        return;
      }
      const before = seen.get(cell.address);
      if (before !== undefined && before !== text) {
        reading.problems.push({
          place: entry.label,
          text: `${before}；${text}`,
          reason: 'repeated',
          cells: [cell.address],
        });
        reading.values.delete(cell.address);
        return;
      }
      seen.set(cell.address, text);
      reading.values.set(cell.address, text);
    });
  }
  reading.variants.push(...columnVariants(events, official));
  return reading;
}

interface SectionRow {
  entry: Entry;
  /** Cores of the column labels above, null for a label the form does not have. */
  columns: (string | null)[];
  /** How many places lie between 信息内容 and the first column: figures begin as far behind their own label. */
  start: number | undefined;
}

/** Each entry with the column labels above it. */
function withColumns(events: readonly TableEvent[]): SectionRow[] {
  const result: SectionRow[] = [];
  let columns: (string | null)[] = [];
  let inHead = false;
  let content: { source: number; place: number } | null = null;
  let start: number | undefined;
  for (const event of events) {
    if (event.kind === 'header') {
      const isContent = event.key === CONTENT;
      const isColumn = event.key !== 'caption' && !isContent;
      if (!isColumn || !inHead) {
        columns = [];
        start = undefined;
      }
      if (isContent) content = event;
      inHead = true;
      if (isColumn && columns.length === 0 && content?.source === event.source) {
        start = event.place - content.place - 1;
      }
      if (isColumn) columns.push(event.key);
    } else if (event.kind === 'stranger' && inHead) columns.push(null);
    else if (event.kind === 'entry') {
      inHead = false;
      result.push({ entry: event.entry, columns, start });
    }
  }
  return result;
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
    column === null ? undefined : official.find(({ columnCores }) => columnCores.includes(column)),
  );
  const unknown = found.filter((cell) => cell === undefined).length;
  const inPlace = found.every((cell, index) => cell === undefined || cell === official[index]);
  if (columns.length === official.length && unknown <= 1 && inPlace) return whole;
  return found.map((column) => column?.cell ?? null);
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
    if (CORES['2019'].has(key) && !CORES['2021'].has(key)) oldLabels.push(text.replace(/\s+/gu, ''));
    if (CORES['2021'].has(key) && !CORES['2019'].has(key)) newer += 1;
  }
  const distinct = Array.from(new Set(oldLabels));
  if (distinct.length === 0 && newer === 0) return { edition: null, oldLabels: [] };
  return { edition: oldLabels.length > newer ? '2019' : '2021', oldLabels: distinct };
}

function columnVariants(
  events: readonly TableEvent[],
  official: readonly ImportRow[],
): TableReading['variants'] {
  const labels = official.flatMap((row) =>
    row.cells.map(({ column, columnCores }) => ({ column, columnCores })),
  );
  return events.flatMap((event) => {
    if (event.kind !== 'header') return [];
    const match = labels.find(({ columnCores }) => columnCores.includes(event.key));
    const variant = match && variantOf(event.text, match.column.text);
    return variant ? [variant] : [];
  });
}
