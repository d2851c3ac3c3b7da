import { windowStarts } from './place-fields';
import type { Entry } from './walk-table';

/**
 * Where the figures begin behind the label, by the make-up of a row (place of the label, number of cells). Learned
 * from rows whose figures can stand in one place only; a make-up on which two rows disagree teaches nothing.
 */
export function learnStarts(entries: readonly Entry[], width: number): ReadonlyMap<string, number> {
  const learned = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const entry of entries) {
    if (!entry.ruled || entry.fields.every((field) => field === '')) continue;
    const starts = windowStarts(entry.fields, width);
    const [start] = starts;
    if (starts.length !== 1 || start === undefined) continue;
    const known = learned.get(entry.makeUp);
    if (known !== undefined && known !== start) doubtful.add(entry.makeUp);
    learned.set(entry.makeUp, start);
  }
  doubtful.forEach((makeUp) => learned.delete(makeUp));
  return learned;
}
