import { join } from 'node:path';
import { exists } from './write-file';

/**
 * The first number, from `first` on, under which a folder holds none of the names: files made together are numbered
 * alike, and none is replaced. A name that can't even be looked at (too long, no right to) counts as free: writing to
 * it says why.
 */
export async function freeNumber(
  folder: string,
  namesFor: (number: number) => readonly string[],
  first = 1,
): Promise<number> {
  for (let number = first; ; number += 1) {
    const taken = await Promise.all(namesFor(number).map((name) => isTaken(join(folder, name))));
    if (!taken.includes(true)) return number;
  }
}

/** Whether a file has this name already, as far as that can be seen. */
export function isTaken(path: string): Promise<boolean> {
  return exists(path).catch(() => false);
}
