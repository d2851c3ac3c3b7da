import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { failureKind } from '../files/failure';

interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** The program's executable, or null in a checkout (there is no place beside it for data). */
  executable: string | null;
  /** The platform's folder for a user's data of all programs. */
  appData: string;
}

/** Where the library, its backups and logs are kept. */
interface DataFolder {
  folder: string;
  /** The folder `data` beside the program that was meant but can't be written, as on a locked stick; else null. */
  refused: string | null;
}

/**
 * The folder of the library, its backups and logs: NIANBAO_DATA_DIR; else `data` beside the program where there is
 * one that can be written (portable use from a USB stick); else the user's own.
 */
export function chooseDataFolder({ env, executable, appData }: Surroundings): DataFolder {
  const named = env['NIANBAO_DATA_DIR'];
  if (named) return { folder: resolve(named), refused: null };
  const portable = executable === null ? null : join(dirname(executable), 'data');
  if (portable === null || !isFolder(portable)) return { folder: join(appData, 'nianbao'), refused: null };
  if (isWritableFolder(portable)) return { folder: portable, refused: null };
  return { folder: join(appData, 'nianbao'), refused: portable };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether a folder is there (or can be made) and lets files be created. */
export function canUseFolder(folder: string): boolean {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    return isWritableFolder(folder);
  } catch {
    return false;
  }
}

/** Writes a file to find out: a stick that is locked, or a network drive, has permission bits that say otherwise. */
function isWritableFolder(folder: string): boolean {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    if (!isFolder(folder)) return false;
    writeFileSync(trial, '');
    rmSync(trial, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether symbolic links can be made in a folder; true where the platform needs none. */
export function hasLinks(folder: string): boolean {
  if (process.platform !== 'linux') return true;
  const link = join(folder, `.link-${process.pid}`);
  try {
    symlinkSync('nowhere', link);
    rmSync(link, { force: true });
    return true;
  } catch (error) {
    return failureKind(error) === 'exists';
  }
}

/** A folder for Chromium's own files in the user's own, one for each data folder. */
export function ownBrowserFolder(folder: string, appData: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(appData, 'nianbao-browser', name);
}

/** A folder for Chromium's own files when the data folder can't be written, so that a window can still say why. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nianbao-'));
}
