import { HANDLED_TOTAL_KEY } from '../form/request-rows';
import type { FormVersion } from '../form/types';
import { learnStarts } from './learn-starts';
import { orderedRuns } from './ordered-runs';
import { placeFields, type Placing } from './place-fields';
import { OFFICIAL_COLUMNS, requestColumns } from './request-columns';
import { isRequestFragment, OTHER_HANDLING_KEY, REQUEST_ROWS, requestRecogniser } from './request-labels';
import { emptyReading, touch, type TableReading } from './table-reading';
import type { TableRow } from './table-row';
import { walkTable, type Entry } from './walk-table';
import { variantOf } from './variant-label';

const WIDTH = 7;

/** Reads Table 3 from the rows of a source: seven texts for each official row, as far as they are certain. */
export function readRequests(rows: readonly TableRow[]): TableReading {
  const reading = emptyReading();
  const events = walkTable(rows, requestRecogniser(), isRequestFragment);
  const entries = events.flatMap((event) => (event.kind === 'entry' ? [event.entry] : []));
  const held = entries.filter((entry) => entry.key !== null && entry.fields.length > 0);
  if (held.length === 0 && !entries.some((entry) => entry.key !== null)) return reading;

  reading.edition = editionOf(entries);
  const columns = requestColumns(events);
  const starts = learnStarts(held, columns.length);
  const placed = new Map<string, { entry: Entry; values: string[]; columns: readonly string[] }>();
  const failed: { entry: Entry; reason: Extract<Placing, { ok: false }>['reason'] }[] = [];

  for (const event of events) {
    if (event.kind !== 'entry') {
      if (event.kind === 'stranger') reading.strangers.push({ text: event.text, source: event.source });
      else if (event.kind === 'header') touch(reading, event.source);
      continue;
    }
    const { entry } = event;
    entry.sources.forEach((source) => touch(reading, source));
    if (entry.key === null) {
      const text = [entry.label, ...entry.fields.filter((field) => field !== '')].join(' ');
      if (entry.fields.some((field) => field !== '')) {
        reading.problems.push({ place: entry.label, text, reason: 'row', cells: [] });
      }
      continue;
    }
    if (entry.fields.length === 0 || (entry.key === OTHER_HANDLING_KEY && reading.edition === '2021'))
      continue;
    const result = placeRow(entry, columns, starts.get(entry.makeUp));
    if (!result.placing.ok) {
      failed.push({ entry, reason: result.placing.reason });
      continue;
    }
    const before = placed.get(entry.key);
    if (before && before.values.join('\t') !== result.placing.values.join('\t')) {
      reading.problems.push({
        place: entry.label,
        text: [...before.values, '；', ...result.placing.values].join(' '),
        reason: 'repeated',
        cells: addressesOf(entry.key),
      });
      placed.set(entry.key, { entry, values: [], columns: [] });
      continue;
    }
    placed.set(entry.key, { entry, values: result.placing.values, columns: result.columns });
  }

  const edition = reading.edition ?? '2021';
  const runs =
    failed.length > 0 || placed.size < REQUEST_ROWS.size - 1 ? orderedRuns(rows, placed, edition) : null;
  if (runs) {
    for (const [address, text] of runs.values) reading.values.set(address, text);
    runs.sources.forEach((source) => touch(reading, source));
    reading.strangers = [];
  } else {
    for (const [key, row] of placed) {
      row.columns.forEach((column, index) => {
        const address = `requests.${key}.${column}`;
        if (column !== 'subtotal') reading.values.set(address, row.values[index] ?? '');
      });
    }
    for (const { entry, reason } of failed) {
      reading.problems.push({
        place: entry.label,
        text: entry.fields.filter((field) => field !== '').join(' '),
        reason,
        cells: placed.has(entry.key ?? '') ? [] : addressesOf(entry.key ?? ''),
      });
    }
    for (const event of events) {
      if (event.kind !== 'loose') continue;
      reading.problems.push({
        place: '',
        text: event.fields.filter((field) => field !== '').join(' '),
        reason: 'order',
        cells: [],
      });
    }
  }
  if (edition === '2019') {
    reading.oldLabels.push(
      ...held.filter((entry) => entry.key === OTHER_HANDLING_KEY).map((entry) => entry.label),
    );
  }
  for (const entry of entries) {
    const official = REQUEST_ROWS.get(entry.key ?? '')?.label;
    if (official !== undefined && entry.key !== OTHER_HANDLING_KEY) {
      const variant = variantOf(entry.label, official);
      if (variant) reading.variants.push(variant);
    }
  }
  return reading;
}

/** The 2021 form divides （六）其他处理 into three rows; the 2019 form gives it figures of its own. */
function editionOf(entries: readonly Entry[]): FormVersion | null {
  if (entries.some((entry) => entry.key?.startsWith(`${OTHER_HANDLING_KEY}.`))) return '2021';
  return entries.some((entry) => entry.key === OTHER_HANDLING_KEY && entry.fields.length > 0) ? '2019' : null;
}

/** The official seven columns first; a table that shows fewer or a 小计 by the columns in its head. */
function placeRow(
  entry: Entry,
  columns: readonly string[],
  start: number | undefined,
): { placing: Placing; columns: readonly string[] } {
  const fields = { texts: entry.fields, ruled: entry.ruled };
  const agrees = (values: readonly string[]) => columns.length === WIDTH && addsUp(values);
  if (columns.length >= WIDTH)
    return { placing: placeFields(fields, columns.length, start, agrees), columns };
  const whole = placeFields(fields, WIDTH, start, addsUp);
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

function addressesOf(key: string): string[] {
  if (key === HANDLED_TOTAL_KEY) return [];
  return (REQUEST_ROWS.get(key)?.cells ?? []).flatMap(({ cell }) =>
    cell.kind === 'figure' ? [cell.address] : [],
  );
}
