import { HANDLED_TOTAL_KEY } from '../form/request-rows';
import type { Address } from '../form/types';
import type { Figure, Report } from './model';

/** Where an address leads inside the report file: the keys from the top. */
function pathOf(address: Address): (string | number)[] {
  const segments = address.split('.');
  if (segments[0] !== 'requests') return segments;
  // Row keys such as `denied.stateSecret` hold a dot themselves: all between the table and the column is one key.
  const column = segments[segments.length - 1] ?? '';
  return ['requests', segments.slice(1, -1).join('.'), Number(column)];
}

/** Whether an address names a total: those are computed and never stored. */
export function isTotalAddress(address: Address): boolean {
  return (
    address.startsWith(`requests.${HANDLED_TOTAL_KEY}.`) ||
    (!address.startsWith('active.') && address.endsWith('.total'))
  );
}

/** The stored figure at an address; null where it is blank or the report has no such cell (totals are never stored). */
export function figureAt(report: Report, address: Address): Figure {
  let value: unknown = report;
  for (const key of pathOf(address)) {
    if (typeof value !== 'object' || value === null) return null;
    // Walking parsed data by a computed key: the index type is erased on purpose, the leaf is checked below.
    value = (value as Record<string | number, unknown>)[key];
  }
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** A copy of the report with one figure replaced; shares everything else with the original. */
export function withFigure(report: Report, address: Address, figure: Figure): Report {
  // The path comes from an address of the form, so the shape at every step is the schema's.
  return replaceAt(report, pathOf(address), figure) as Report;
}

function replaceAt(node: unknown, path: readonly (string | number)[], leaf: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return leaf;
  if (Array.isArray(node)) {
    return node.map((item: unknown, index) => (index === key ? replaceAt(item, rest, leaf) : item));
  }
  if (typeof node !== 'object' || node === null)
    throw new Error(`no such place in the report: ${String(key)}`);
  const record = node as Record<string, unknown>;
  if (!(key in record)) throw new Error(`no such place in the report: ${String(key)}`);
  return { ...record, [key]: replaceAt(record[key], rest, leaf) };
}
