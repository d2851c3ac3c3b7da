import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../build/project';

/** Where the packages lie that are tested. */
const PACKAGES = join(projectFolder, 'out', 'package');
/** The folder that was packed, as it lies beside the packages. */
export const STAGED = join(PACKAGES, 'linux-x64', 'nianbao');

/** The full path of the built package with this ending. */
export function builtPackage(ending: string): string {
  const name = readdirSync(PACKAGES).find((each) => each.endsWith(ending));
  if (name === undefined) throw new Error(`there is no *${ending} in ${PACKAGES}: run npm run package first`);
  return join(PACKAGES, name);
}

/** Whether systems can be set up and users changed here. */
export const IS_ROOT = process.platform === 'linux' && process.getuid?.() === 0;
