import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../project';

const dist = join(projectFolder, 'dist');

/** The parts that share folders with files of earlier builds, which stay for a day: each notes its own. */
const LISTED_PARTS = ['main', 'renderer', 'licences'] as const;

/** The folders of `dist/` that are always replaced as a whole. */
const WHOLE_FOLDERS = ['native', 'fonts', 'cmaps'];

/** Made on the way to a build, and no part of the program. */
const NOT_SHIPPED = /(?:^|\/)prepared\.json$/u;

function listFile(part: (typeof LISTED_PARTS)[number]): string {
  return join(dist, '.stamps', `${part}.files.json`);
}

/** Notes beside the stamps which files (relative to `dist/`) the build of a part has just made. */
export async function noteFiles(
  part: (typeof LISTED_PARTS)[number],
  files: readonly string[],
): Promise<void> {
  await mkdir(dirname(listFile(part)), { recursive: true });
  await writeFile(listFile(part), `${JSON.stringify([...files].sort(), null, 1)}\n`);
}

/** The files of the program as built last, relative to `dist/`: without leftovers of earlier builds. */
export async function currentFiles(): Promise<string[]> {
  const lists = await Promise.all(
    LISTED_PARTS.map(async (part) =>
      z.array(z.string()).parse(JSON.parse(await readFile(listFile(part), 'utf8'))),
    ),
  );
  const folders = await Promise.all(
    WHOLE_FOLDERS.map(async (folder) => {
      const entries = await readdir(join(dist, folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((each) => each.isFile())
        .map((each) => relative(dist, join(each.parentPath, each.name)));
    }),
  );
  return [...lists, ...folders]
    .flat()
    .filter((file) => !NOT_SHIPPED.test(file))
    .sort();
}
