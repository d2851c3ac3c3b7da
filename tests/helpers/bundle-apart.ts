import { join } from 'node:path';
import { build } from 'esbuild';
import { projectFolder } from '../../build/project';
import { APART_BUNDLE } from '../../electron/storage/apart/apart';

/** Bundles the process for jobs of SQLite's into a folder; gives its file. */
export async function bundleApart(folder: string): Promise<string> {
  const outfile = join(folder, APART_BUNDLE);
  await build({
    entryPoints: [join(projectFolder, 'electron', 'storage', 'apart', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname' },
    logLevel: 'error',
  });
  return outfile;
}
