import { cellIn } from '../../form/form';
import { HANDLED_TOTAL_KEY, OTHER_HANDLING, OTHER_RESULTS } from '../../form/request-rows';
import type { FormVersion } from '../../form/types';
import { variantOf } from '../labels/match-label';
import { isRequestFragment, REQUEST_ROWS, requestRecogniser, SUBTOTAL_KEY } from '../labels/request-labels';
import type { TableRow } from '../lines/table-row';
import { orderedRuns } from './ordered-runs';
import { learnStarts, placeFields, type Placing } from './place-fields';
import { OFFICIAL_COLUMNS, requestColumns } from './request-columns';
import { emptyReading, entriesOf, noteOthers, type TableReading } from './table-reading';
import { walkTable, type Entry } from './walk-table';

const WIDTH = OFFICIAL_COLUMNS.length;

/** A row of the form and the texts found for it, in the order of `columns`. */
interface PlacedRow {
  entry: Entry;
  values: readonly string[];
  columns: readonly string[];
}

/** Reads Table 3 from the rows of a source: seven texts for each official row, as far as they are certain. */
export function readRequests(rows: readonly TableRow[]): TableReading {
  const reading = emptyReading();
  const events = walkTable(rows, requestRecogniser(), isRequestFragment);
  const known = entriesOf(events).filter((entry) => entry.key !== null);
  if (known.length === 0) return reading;

  reading.edition = editionOf(known);
  noteOthers(reading, events);
  noteLabels(reading, known);
  const own = known.filter((entry) => !(entry.key === OTHER_HANDLING.key && reading.edition === '2021'));
  const { placed, failed, repeated } = placeRows(own, requestColumns(events));

  const incomplete = failed.length > 0 || placed.size < REQUEST_ROWS.size - 1;
  const runs = incomplete ? orderedRuns(rows, knownRows(placed), reading.edition) : null;
  if (runs) return { ...reading, edition: runs.edition, values: runs.values, problems: [], strangers: [] };

  for (const [key, row] of placed) {
    row.columns.forEach((column, index) => {
      const cell = column === SUBTOTAL_KEY ? undefined : cellOf(key, column);
      if (cell) reading.values.set(cell.address, row.values[index] ?? '');
    });
  }
  for (const { entry, reason } of failed) {
    reading.problems.push({
      row: entry.label,
      text: entry.fields.filter((field) => field !== '').join(' '),
      reason,
      cells: placed.has(entry.key ?? '') ? [] : addressesOf(entry.key),
    });
  }
  for (const { entry, text } of repeated) {
    reading.problems.push({ row: entry.label, text, reason: 'repeated', cells: addressesOf(entry.key) });
  }
  return reading;
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

/** The texts of each row that has a single reading; a row that occurs twice with different figures has none. */
function placeRows(
  entries: readonly Entry[],
  columns: readonly string[],
): {
  placed: Map<string, PlacedRow>;
  failed: { entry: Entry; reason: Extract<Placing, { ok: false }>['reason'] }[];
  repeated: { entry: Entry; text: string }[];
} {
  const held = entries.filter((entry) => entry.fields.length > 0);
  const starts = learnStarts(
    held.map(({ fields, ruled, makeUp }) => ({ texts: fields, ruled, makeUp })),
    Math.max(columns.length, WIDTH),
  );
  const result: ReturnType<typeof placeRows> = { placed: new Map(), failed: [], repeated: [] };
  for (const entry of held) {
    const key = entry.key ?? '';
    const row = placeRow(entry, columns, starts.get(entry.makeUp));
    if (!row.placing.ok) {
      result.failed.push({ entry, reason: row.placing.reason });
      continue;
    }
    const { values } = row.placing;
    const before = result.placed.get(key);
    if (before && before.values.join('\t') !== values.join('\t')) {
      result.repeated.push({ entry, text: `${before.values.join(' ')}；${values.join(' ')}` });
      result.placed.set(key, { entry, values: [], columns: [] });
    } else result.placed.set(key, { entry, values, columns: row.columns });
  }
  return result;
}

/** The official seven columns first; a table that shows fewer or a 小计 by the columns in its head. */
function placeRow(
  entry: Entry,
  columns: readonly string[],
  start: number | undefined,
): { placing: Placing; columns: readonly string[] } {
  const fields = { texts: entry.fields, ruled: entry.ruled };
  if (columns.length > WIDTH) return { placing: placeFields(fields, columns.length, start), columns };
  const whole = placeFields(fields, WIDTH, start, addsUp);
  if (columns.length === WIDTH) return { placing: whole, columns };
  if (whole.ok && entry.fields.length >= WIDTH) return { placing: whole, columns: OFFICIAL_COLUMNS };
  const partial = placeFields(fields, columns.length);
  return partial.ok ? { placing: partial, columns } : { placing: whole, columns: OFFICIAL_COLUMNS };
}

/** Whether the last of the values is the sum of the others, and not merely all of them nothing. */
function addsUp(values: readonly string[]): boolean {
  const amounts = values.map((text) => (text === '' ? 0 : Number(text)));
  const total = amounts[amounts.length - 1] ?? 0;
  return total > 0 && amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0) === total;
}

/** The cell of a row that one of the editions has. */
function cellOf(row: string, column: string) {
  return cellIn('2021', 'requests', row, column) ?? cellIn('2019', 'requests', row, column);
}

function knownRows(placed: ReadonlyMap<string, PlacedRow>) {
  return Array.from(placed, ([key, { entry, values }]) => ({
    key,
    sources: entry.sources,
    figures: values.length,
  }));
}

function addressesOf(key: string | null): string[] {
  if (key === null || key === HANDLED_TOTAL_KEY) return [];
  return (REQUEST_ROWS.get(key)?.cells ?? []).flatMap(({ cell }) =>
    cell.kind === 'figure' ? [cell.address] : [],
  );
}
