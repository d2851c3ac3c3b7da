import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../project';

/** The parts of `dist/` that packages are bundled into. */
export const BUNDLED_PARTS = ['main', 'reader', 'apart', 'workbook', 'renderer'] as const;
type Part = (typeof BUNDLED_PARTS)[number];

/** Bytes in the bundle by the folder of the package they come from, relative to the project. */
const bundledSchema = z.record(z.string(), z.number());
type Bundled = z.infer<typeof bundledSchema>;

/** What is read of a chunk: the modules in it and their size there. */
interface Chunk {
  modules: Record<string, { renderedLength: number }>;
}

function listFile(part: Part): string {
  return join(projectFolder, 'dist', '.stamps', `${part}.packages.json`);
}

function packageOf(id: string): string | null {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id.replaceAll('\\', '/'))?.[0] ?? null;
}

/** Notes beside the stamps of `dist/` which packages a bundle holds, for the list of licences. */
export async function notePackages(part: Part, chunks: readonly Chunk[]): Promise<void> {
  const bundled: Bundled = {};
  for (const { modules } of chunks) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const folder = packageOf(id)
        ?.replace(/^\0?/u, '')
        .slice(projectFolder.length + 1);
      if (folder !== undefined) bundled[folder] = (bundled[folder] ?? 0) + renderedLength;
    }
  }
  await mkdir(dirname(listFile(part)), { recursive: true });
  await writeFile(listFile(part), `${JSON.stringify(bundled, null, 1)}\n`);
}

/** The packages of the last build of a part. */
export async function bundledPackages(part: Part): Promise<Bundled> {
  return bundledSchema.parse(JSON.parse(await readFile(listFile(part), 'utf8')));
}
