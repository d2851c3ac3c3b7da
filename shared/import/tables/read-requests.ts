import { cellIn } from '../../form/form';
import { TOTAL_KEY } from '../../form/applicants';
import { HANDLED_TOTAL_KEY, OTHER_HANDLING, OTHER_RESULTS } from '../../form/request-rows';
import type { FormVersion } from '../../form/types';
import { variantOf } from '../labels/match-label';
import { isRequestFragment, REQUEST_ROWS, requestRecogniser } from '../labels/request-labels';
import type { TableRow } from '../lines/table-row';
import { orderedRuns, type KnownRow } from './ordered-runs';
import { heldFields, wordsOfFields, type Field } from './field';
import { agreement, placeSection, type RequestSection } from './place-requests';
import {
  isColumnLabel,
  OFFICIAL_COLUMNS,
  requestHead,
  type HeadEvent,
  type RequestHead,
} from './request-columns';
import {
  emptyReading,
  entriesOf,
  noteOthers,
  placeOf,
  setValue,
  type TableProblem,
  type TableReading,
} from './table-reading';
import { walkTable, type Entry, type TableEvent } from './walk-table';

/** Fewer labels of columns between two rows are no new head. */
const FEWEST_LABELS = 3;

/** A row of the form: what stands in each of its columns. */
interface PlacedRow {
  entry: Entry;
  values: ReadonlyMap<string, Field>;
  strays: readonly Field[];
}

/** Reads Table 3 from the rows of a source: a text for each cell of the form, as far as they are certain. */
export function readRequests(rows: readonly TableRow[]): TableReading {
  const reading = emptyReading();
  const events = walkTable(
    rows,
    requestRecogniser(),
    isRequestFragment,
    (text) => requestRecogniser()(text) !== null,
  );
  const known = entriesOf(events).filter((entry) => entry.key !== null);
  if (known.length === 0) return reading;

  reading.edition = editionOf(known);
  noteOthers(reading, events);
  noteLabels(reading, known);
  const sections = sectionsOf(events, reading.edition);
  const { placed, failed, repeated } = placeRows(sections);

  const incomplete =
    sections.every(({ head }) => isOfficial(head)) &&
    (failed.length > 0 || placed.size < REQUEST_ROWS.size - 1);
  const runs = incomplete ? orderedRuns(rows, knownRows(placed, failed), reading.edition) : null;
  if (runs) {
    const whole = { ...reading, edition: runs.edition, problems: [], strangers: [] };
    runs.values.forEach((field, address) => setValue(whole, address, field));
    return whole;
  }

  for (const [key, { entry, values, strays }] of placed) {
    values.forEach((field, column) => {
      const cell = cellOf(key, column);
      if (cell) setValue(reading, cell.address, field);
    });
    for (const field of strays) {
      const { text } = field;
      reading.problems.push({ row: entry.label, text, ...placeOf([field]), reason: 'column', cells: [] });
    }
  }
  for (const { entry, reason } of failed) {
    reading.problems.push({
      row: entry.label,
      text: wordsOfFields(entry.fields),
      ...placeOf(entry.fields),
      reason,
      cells: placed.has(entry.key ?? '') ? [] : addressesOf(entry.key),
    });
  }
  for (const { entry, text } of repeated) {
    const cells = addressesOf(entry.key);
    reading.problems.push({
      row: entry.label,
      text,
      ...placeOf(entry.fields),
      reason: 'repeated',
      cells,
    });
  }
  return reading;
}

/** Whether what could be read of a head is in the official order; of a torn head that is not every label. */
function isOfficial({ orders: [order = []], contradicts }: RequestHead): boolean {
  return !contradicts && order.join() === OFFICIAL_COLUMNS.filter((key) => order.includes(key)).join();
}

/** The 2021 form divides （六）其他处理 into three rows; the 2019 form gives it figures of its own. */
function editionOf(entries: readonly Entry[]): FormVersion | null {
  if (entries.some((entry) => OTHER_RESULTS.some(({ key }) => key === entry.key))) return '2021';
  return entries.some((entry) => entry.key === OTHER_HANDLING.key && entry.fields.length > 0) ? '2019' : null;
}

/** Labels in other words than the form's, and the 2019 form's own row. */
function noteLabels(reading: TableReading, entries: readonly Entry[]): void {
  for (const entry of entries) {
    if (entry.key === OTHER_HANDLING.key) {
      if (reading.edition === '2019' && entry.fields.length > 0) reading.oldLabels.push(entry.label);
      continue;
    }
    const row = REQUEST_ROWS.get(entry.key ?? '');
    const variant = row && variantOf(entry.label, row.label, row.cores);
    if (variant) reading.variants.push(variant);
  }
}

/** The rows of the form below each head; words that are no head leave the one above in force. */
function sectionsOf(events: readonly TableEvent[], edition: FormVersion | null): RequestSection[] {
  const sections: { head: RequestHead; entries: Entry[] }[] = [];
  let words: HeadEvent[] = [];
  for (const event of events) {
    if (event.kind === 'header' || event.kind === 'stranger') words.push(event);
    if (event.kind !== 'entry' || event.entry.key === null) continue;
    if (sections.length === 0 || words.filter(isColumnLabel).length >= FEWEST_LABELS) {
      sections.push({ head: requestHead(words), entries: [] });
    }
    words = [];
    const isGroup = event.entry.key === OTHER_HANDLING.key && edition === '2021';
    if (!isGroup) sections.at(-1)?.entries.push(event.entry);
  }
  return sections;
}

/**
 * What each row that has a single reading says; a row that occurs twice with different figures says nothing. A table too
 * wide for its page stands in two, each with its own columns: their rows belong together.
 */
function placeRows(sections: readonly RequestSection[]): {
  placed: Map<string, PlacedRow>;
  failed: { entry: Entry; reason: TableProblem['reason'] }[];
  repeated: { entry: Entry; text: string }[];
} {
  const result: ReturnType<typeof placeRows> = { placed: new Map(), failed: [], repeated: [] };
  for (const { entry, placing } of sections.flatMap(placeSection)) {
    const key = entry.key ?? '';
    if (!placing.ok) {
      result.failed.push({ entry, reason: placing.reason });
      continue;
    }
    const { values, strays } = placing;
    const before = result.placed.get(key);
    const whole = before && joinedHalves(before, { entry, values, strays });
    if (whole) result.placed.set(key, whole);
    else if (before && wordsOfRow(before.values) !== wordsOfRow(values)) {
      const text = `${wordsOfRow(before.values)}；${wordsOfRow(values)}`;
      result.repeated.push({ entry, text });
      result.placed.set(key, { entry, values: new Map(), strays: [] });
    } else result.placed.set(key, { entry, values, strays });
  }
  return result;
}

/**
 * A row of which one half stands in each of two tables with columns of their own; null where that is not certain: cells
 * have to be told apart, and the total may not contradict.
 */
function joinedHalves(left: PlacedRow, right: PlacedRow): PlacedRow | null {
  const isApart = !Array.from(right.values.keys()).some((column) => left.values.has(column));
  if (!isApart || !left.entry.ruled || !right.entry.ruled) return null;
  const values = new Map([...left.values, ...right.values]);
  const texts = Array.from(values, ([column, { text }]) => [column, text] as const);
  if (values.has(TOTAL_KEY) && agreement(texts) === 'differs') return null;
  return { ...left, values, strays: [...left.strays, ...right.strays] };
}

function wordsOfRow(values: ReadonlyMap<string, Field>): string {
  return OFFICIAL_COLUMNS.map((key) => values.get(key)?.text ?? '').join(' ');
}

/** The cell of a row that one of the editions has. */
function cellOf(row: string, column: string) {
  return cellIn('2021', 'requests', row, column) ?? cellIn('2019', 'requests', row, column);
}

/** The rows known by their labels; of those that could not be placed, the ones whose label stands in the same row. */
function knownRows(placed: ReadonlyMap<string, PlacedRow>, failed: readonly { entry: Entry }[]): KnownRow[] {
  return [
    ...Array.from(placed, ([key, { entry, values }]) => ({
      key,
      sources: entry.sources,
      figures: values.size,
      isPlaced: true,
    })),
    ...failed.flatMap(({ entry: { key, ruled, sources, fields } }) =>
      key !== null && ruled ? [{ key, sources, figures: heldFields(fields).length, isPlaced: false }] : [],
    ),
  ];
}

function addressesOf(key: string | null): string[] {
  if (key === null || key === HANDLED_TOTAL_KEY) return [];
  return (REQUEST_ROWS.get(key)?.cells ?? []).flatMap(({ cell }) =>
    cell.kind === 'figure' ? [cell.address] : [],
  );
}
