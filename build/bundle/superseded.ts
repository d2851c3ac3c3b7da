import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A program that runs still asks for chunks it has not loaded yet: those of earlier builds stay this long (ms). */
const KEPT = 24 * 60 * 60 * 1000;

/** Removes the files of earlier builds from a folder: not in `fresh`, matching `pattern`, and older than a day. */
export async function removeSuperseded(
  folder: string,
  pattern: RegExp,
  fresh: ReadonlySet<string>,
  now: number,
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (fresh.has(name) || !pattern.test(name)) continue;
    const file = join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && now - found.mtimeMs > KEPT) await rm(file, { force: true });
  }
}
