import { childAt } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';

/** The value of a property element (`w:val`) along a path; undefined where it is not there. */
export function valueAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attributes['val'];
}

/** A property that is a whole number. */
export function numberAt(element: XmlElement | undefined, ...path: readonly string[]): number | undefined {
  const value = Number.parseInt(valueAt(element, ...path) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** A property that is on or off; undefined where nothing is said. */
export function switchAt(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childAt(element, name);
  if (!property) return undefined;
  return !['0', 'false', 'off', 'none'].includes(property.attributes['val'] ?? '1');
}

/** What of a run's properties decides whether and how its text counts. */
export interface RunMarks {
  hidden?: boolean;
  struck?: boolean;
  raised?: 'super' | 'sub' | 'none';
}

/** Half points by which text must be raised or lowered to be a mark; less only evens out a line. */
const RAISED_FROM = 6;

/** Reads `w:rPr`; what it does not say is undefined. */
export function runMarks(properties: XmlElement | undefined): RunMarks {
  if (!properties) return {};
  const hidden = switchAt(properties, 'vanish');
  const strike = switchAt(properties, 'strike');
  const double = switchAt(properties, 'dstrike');
  const raised = raisedOf(properties);
  return {
    ...(hidden !== undefined && { hidden }),
    ...((strike !== undefined || double !== undefined) && { struck: strike === true || double === true }),
    ...(raised && { raised }),
  };
}

function raisedOf(properties: XmlElement): RunMarks['raised'] {
  const align = valueAt(properties, 'vertAlign');
  if (align === 'superscript') return 'super';
  if (align === 'subscript') return 'sub';
  const position = numberAt(properties, 'position') ?? 0;
  if (Math.abs(position) >= RAISED_FROM) return position > 0 ? 'super' : 'sub';
  return align === undefined ? undefined : 'none';
}
