import { copyFile, mkdir, readdir, rename, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failureKind } from '../files/failure';
import { localTime } from './backup-names';
import { sideFiles, type DataFiles } from './data-files';

/** The folder of a move that was not finished has this ending; its files belong together and go back. */
const UNFINISHED = '.moving';

/** The library and everything that belongs to it. */
function belongings(files: DataFiles): string[] {
  return [files.library, ...sideFiles(files.library), files.record];
}

/**
 * Moves the library (closed, or no longer at its place) out of the way, untouched, with all that belongs to it; gives
 * the folder it is now in. Killed in the middle, the next start puts everything back: see `finishMoves`.
 */
export async function keepAside(
  files: DataFiles,
  now: Date,
  which: readonly string[] = belongings(files),
): Promise<string> {
  const name = await freeFolder(files.kept, now, UNFINISHED);
  const moving = join(files.kept, `${name}${UNFINISHED}`);
  for (const file of which) {
    await rename(file, join(moving, basename(file))).catch(ignoreMissing);
  }
  await rename(moving, join(files.kept, name));
  return join(files.kept, name);
}

/** Copies the (closed) library and all that belongs to it, untouched; gives the folder of the copies. */
export async function keepCopies(files: DataFiles, now: Date): Promise<string> {
  const folder = join(files.kept, await freeFolder(files.kept, now, ''));
  for (const file of belongings(files)) {
    await copyFile(file, join(folder, basename(file))).catch(ignoreMissing);
  }
  return folder;
}

/** Puts back what a move that was cut off had taken away; nothing that is there now is replaced. */
export async function finishMoves(files: DataFiles): Promise<void> {
  const names = await readdir(files.kept).catch(() => []);
  for (const name of names.filter((each) => each.endsWith(UNFINISHED))) {
    const folder = join(files.kept, name);
    const taken = await readdir(folder);
    const there = await readdir(files.folder);
    if (taken.some((each) => there.includes(each))) {
      // Something has taken the place since: the files stay together where they are.
      await rename(folder, join(files.kept, await freeName(files.kept, name.slice(0, -UNFINISHED.length))));
      continue;
    }
    for (const each of taken) await rename(join(folder, each), join(files.folder, each));
    await rmdir(folder);
  }
}

/** Makes a folder named after the moment that no other has, however many are made in a second; gives its name. */
async function freeFolder(parent: string, now: Date, ending: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  const moment = localTime(now).replace('T', ' ').replaceAll(':', '.');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? moment : `${moment} (${number})`;
    if (ending !== '' && (await readdir(parent)).includes(name)) continue;
    try {
      // Not recursive: that would be content with a folder that is there.
      await mkdir(join(parent, `${name}${ending}`));
      return name;
    } catch (error) {
      if (failureKind(error) !== 'exists') throw error;
    }
  }
}

async function freeName(parent: string, wanted: string): Promise<string> {
  const taken = await readdir(parent);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.includes(name)) return name;
  }
}

function ignoreMissing(error: unknown): void {
  if (failureKind(error) !== 'missing') throw error;
}
