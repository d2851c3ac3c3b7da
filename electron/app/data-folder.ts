import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

interface Surroundings {
  env: NodeJS.ProcessEnv;
  /** The program's executable, or null in a checkout (there is no place beside it for data). */
  executable: string | null;
  /** The platform's folder for a user's data of all programs. */
  appData: string;
}

/**
 * The folder of the library, its backups and logs: NIANBAO_DATA_DIR; else `data` beside the program where there is
 * one that can be written (portable use from a USB stick); else the user's own.
 */
export function chooseDataFolder({ env, executable, appData }: Surroundings): string {
  const named = env['NIANBAO_DATA_DIR'];
  if (named) return resolve(named);
  const portable = executable === null ? null : join(dirname(executable), 'data');
  if (portable !== null && isWritableFolder(portable)) return portable;
  return join(appData, 'nianbao');
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

function isWritableFolder(folder: string): boolean {
  try {
    if (!statSync(folder).isDirectory()) return false;
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder for Chromium's own files when the data folder can't be written, so that a window can still say why. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'nianbao-'));
}
