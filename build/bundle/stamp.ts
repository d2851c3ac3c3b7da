import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectFolder } from '../project';

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return existsSync(path) ? [path] : [];
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

/**
 * A hash of the content of files and folders (paths relative to the project, missing ones count as empty), and of
 * anything else that matters.
 */
export async function fingerprint(inputs: readonly string[], extra = ''): Promise<string> {
  const hash = createHash('sha256').update(extra);
  const lists = await Promise.all(inputs.map((each) => filesBelow(join(projectFolder, each))));
  for (const file of lists.flat().sort()) {
    hash.update(`\0${file.slice(projectFolder.length)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Where the fingerprint of a part's last build is kept: beside what was built, so that they go together. */
function stampFile(part: string): string {
  return join(projectFolder, 'dist', '.stamps', part);
}

/**
 * Builds a part unless its inputs are those of its last build and its outputs are still there. Gives whether it was
 * built now.
 */
export async function buildIfStale(
  part: string,
  print: string,
  outputs: readonly string[],
  build: () => Promise<void>,
): Promise<boolean> {
  const file = stampFile(part);
  const last = await readFile(file, 'utf8').catch(() => null);
  if (last === print && outputs.every((each) => existsSync(join(projectFolder, each)))) return false;
  await build();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, print);
  return true;
}
