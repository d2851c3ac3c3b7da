import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../project';
import { noteFiles } from '../current-files';
import { shippedParts } from './shipped';

/** Where the page finds the list, relative to `dist/`. */
export const LICENCES_FILE = 'renderer/licences.json';

/** Writes name, version, licence and text of every part of others into `dist/`, for 关于 and for the packages. */
export async function writeLicences(electronPath: string): Promise<void> {
  const parts = await shippedParts(electronPath);
  const list = parts.map(({ name, version, licence, text }) => ({ name, version, licence, text }));
  await writeFile(join(projectFolder, 'dist', LICENCES_FILE), `${JSON.stringify(list, null, 1)}\n`);
  await noteFiles('licences', [LICENCES_FILE]);
}
