import type { Address } from '../form/types';
import type { Report } from './model';

/**
 * Keys of the report file's `notes`:
 * - `<address>`: the original text of a cell that was more than a number. Where the figure is null this text is
 *   what the cell shows, and rule E-NUM tells of it; where the figure is known it is a remark on the figure.
 * - `<address>#note`: a 批注 the clerk put on the cell, seen on the screen only.
 * - `<address>#footnote`: a 批注 the clerk wants printed below the table.
 * - `reason:<finding key>`: the reason given for an accepted warning, and `reasonFor:<finding key>`: what it was given
 *   for, the words and the figures as they were then.
 * - `aside:<path>`: what stood at a path of the file and could not be read (set-aside.ts), as JSON.
 */
const NOTE_SUFFIX = '#note';
const FOOTNOTE_SUFFIX = '#footnote';
const REASON_PREFIX = 'reason:';
const GIVEN_PREFIX = 'reasonFor:';
const ASIDE_PREFIX = 'aside:';

/** The note key of an on-screen 批注. */
export const noteKey = (address: Address): string => `${address}${NOTE_SUFFIX}`;
/** The note key of a 批注 printed below its table. */
export const footnoteKey = (address: Address): string => `${address}${FOOTNOTE_SUFFIX}`;
/** The note key of the reason given for a finding. */
export const reasonKey = (findingKey: string): string => `${REASON_PREFIX}${findingKey}`;

/** The note key of what a finding's reason was given for. */
export const givenKey = (findingKey: string): string => `${GIVEN_PREFIX}${findingKey}`;

/** The note key of what stood at a path of the file and could not be read. */
export const asideKey = (path: string): string => `${ASIDE_PREFIX}${path}`;

/** The paths of what could not be read of the file, as far as it was opened without. */
export function asideIn(report: Report): string[] {
  return Object.keys(report.notes)
    .filter((key) => key.startsWith(ASIDE_PREFIX))
    .map((key) => key.slice(ASIDE_PREFIX.length));
}

/** A reason as it is kept: `given` is absent in reports of before 2026-11, '' where no figure and no words were given. */
export interface KeptReason {
  text: string;
  given?: string;
}

/** Every reason kept with a report, by the key of its finding. */
export function reasonsIn(report: Report): Map<string, KeptReason> {
  const reasons = new Map<string, KeptReason>();
  for (const note of Object.keys(report.notes)) {
    if (!note.startsWith(REASON_PREFIX)) continue;
    const key = note.slice(REASON_PREFIX.length);
    const text = noteAt(report, note);
    const given = report.notes[givenKey(key)];
    if (text !== undefined) reasons.set(key, typeof given === 'string' ? { text, given } : { text });
  }
  return reasons;
}

/** The note stored under a key, or undefined (a note of a foreign shape counts as none). */
export function noteAt(report: Report, key: string): string | undefined {
  const note = report.notes[key];
  return typeof note === 'string' && note !== '' ? note : undefined;
}

export interface CellNote {
  text: string;
  /** Whether it is printed below the table. */
  printed: boolean;
}

/** The 批注 of a cell, or undefined. */
export function cellNote(report: Report, address: Address): CellNote | undefined {
  const printed = noteAt(report, footnoteKey(address));
  if (printed !== undefined) return { text: printed, printed: true };
  const text = noteAt(report, noteKey(address));
  return text === undefined ? undefined : { text, printed: false };
}
