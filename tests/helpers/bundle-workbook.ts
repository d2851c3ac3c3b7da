import { join } from 'node:path';
import { build } from 'esbuild';
import { projectFolder } from '../../build/project';
import { WORKBOOK_BUNDLE } from '../../electron/export/xlsx/apart/messages';

/** Bundles the process that writes workbooks into a folder; gives its file. */
export async function bundleWorkbookProcess(folder: string): Promise<string> {
  const outfile = join(folder, WORKBOOK_BUNDLE);
  await build({
    entryPoints: [join(projectFolder, 'electron', 'export', 'xlsx', 'apart', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}
