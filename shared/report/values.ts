import { cellAt } from '../form/form';
import type { Address, FigureCell } from '../form/types';
import type { Figure, Report } from './model';

/** The keys that lead to a figure from the top of the report; undefined for totals and cells its edition lacks. */
function pathOf(report: Report, address: Address): readonly (string | number)[] | undefined {
  const cell = cellAt(report.form, address);
  return cell?.kind === 'figure' ? cell.path : undefined;
}

/** The stored figure at an address; null where it is blank or the report has no such cell (totals are never stored). */
export function figureAt(report: Report, address: Address): Figure {
  const path = pathOf(report, address);
  return path ? figureBy(report, path) : null;
}

/** The stored figure a cell's path leads to; null where it is blank. */
export function figureBy(report: Report, path: FigureCell['path']): Figure {
  let value: unknown = report;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return null;
    // Walking parsed data by a computed key: the index type is erased on purpose, the leaf is checked below.
    value = (value as Record<string | number, unknown>)[key];
  }
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** A copy of the report with figures replaced: what leads to many of them is copied once, not for each. */
export function withFigures(report: Report, figures: ReadonlyMap<Address, Figure>): Report {
  const copy = { ...report };
  const own = new WeakSet<object>([copy]);
  for (const [address, figure] of figures) {
    const path = pathOf(report, address);
    const last = path?.at(-1);
    if (!path || last === undefined) throw new Error(`no such place in the report: ${address}`);
    const holder = path.slice(0, -1).reduce((node: Holder, key) => ownChild(node, key, own), copy);
    holder[last] = figure;
  }
  return copy;
}

/** Parsed data walked by a computed key: what stands in it is checked where it is used. */
type Holder = Record<string | number, unknown>;

/** What a copy holds under a key: a copy, too, made where it is none yet. */
function ownChild(node: Holder, key: string | number, own: WeakSet<object>): Holder {
  const child = node[key];
  if (typeof child !== 'object' || child === null)
    throw new Error(`no such place in the report: ${String(key)}`);
  // An object or a list, either of which has values under its keys.
  const before = child as Holder;
  if (own.has(before)) return before;
  const copy = Array.isArray(before) ? ([...before] as unknown as Holder) : { ...before };
  own.add(copy);
  node[key] = copy;
  return copy;
}

/** A copy of the report with one figure replaced; shares everything else with the original. */
export function withFigure(report: Report, address: Address, figure: Figure): Report {
  const path = pathOf(report, address);
  if (!path) throw new Error(`no such place in the report: ${address}`);
  // The path comes from the form, so the shape at every step is the schema's.
  return replaceAt(report, path, figure) as Report;
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
