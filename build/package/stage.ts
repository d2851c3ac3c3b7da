import { chmod, copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { z } from 'zod';
import { currentFiles } from '../bundle/current-files';
import { LICENCES_FILE } from '../bundle/licences/write-licences';
import { projectFolder } from '../project';
import type { BuildFacts } from './facts';
import { setShippedFuses } from './fuses';

/** The platforms there are packages for; all for 64-bit Intel and AMD processors. */
export type Platform = 'linux' | 'win32';

/** The Electron to ship and better-sqlite3's native part compiled for it. */
export interface ShippedRuntime {
  platform: Platform;
  dist: string;
  binding: string;
}

/** The executable's name in the package. */
export const EXECUTABLE: Readonly<Record<Platform, string>> = { linux: 'nianbao', win32: 'nianbao.exe' };
const ELECTRON: Readonly<Record<Platform, string>> = { linux: 'electron', win32: 'electron.exe' };

/** Chromium's own words; the program has its own. The other 53 languages are 39 MB. */
const LOCALES = new Set(['zh-CN.pak', 'en-US.pak']);
/** Loaded straight from the disk: a library by the system, fonts by the page without a detour through the archive. */
const UNPACKED = '{**/*.node,**/*.woff,**/*.woff2}';

/** Electron's files that stay behind: its loader or default app, and a file only other packagers read. */
const LEFT_OUT = new Set(['resources', 'locales', 'version', 'LICENSE']);

async function copyElectron({ platform, dist }: ShippedRuntime, target: string): Promise<void> {
  for (const entry of await readdir(dist)) {
    if (LEFT_OUT.has(entry)) continue;
    await cp(join(dist, entry), join(target, entry), { recursive: true });
  }
  await rename(join(target, ELECTRON[platform]), join(target, EXECUTABLE[platform]));
  await mkdir(join(target, 'locales'));
  for (const locale of LOCALES)
    await copyFile(join(dist, 'locales', locale), join(target, 'locales', locale));
  await copyFile(join(dist, 'LICENSE'), join(target, 'LICENSE.electron.txt'));
}

const licenceSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);

/** The licences of the bundled packages and fonts as one text, for those who look into the folder. */
async function writeLicences(target: string): Promise<void> {
  const list = licenceSchema.parse(
    JSON.parse(await readFile(join(projectFolder, 'dist', LICENCES_FILE), 'utf8')),
  );
  const line = '='.repeat(78);
  const texts = list.map(
    ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n\n${text}\n`,
  );
  await writeFile(join(target, 'LICENSES.others.txt'), texts.join('\n'));
  await copyFile(join(projectFolder, 'LICENSE'), join(target, 'LICENSE.txt'));
}

/** What of package.json the program needs at run time, and what it tells about its build. */
function appPackage({ name, productName, version, commit, time }: BuildFacts): string {
  const built = new Date(time * 1000).toISOString().slice(0, 10);
  return `${JSON.stringify({ name, productName, version, main: 'dist/main.cjs', build: { commit, date: built } }, null, 1)}\n`;
}

/**
 * Lays the program out as files in `app`: the current `dist/` without leftovers, and the part of package.json that
 * is needed. `<folder>/resources/app.asar` is packed from it.
 */
export async function layOutApp(app: string, facts: BuildFacts, binding: string): Promise<void> {
  await rm(app, { recursive: true, force: true });
  for (const file of await currentFiles()) {
    const target = join(app, 'dist', file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(projectFolder, 'dist', file), target);
  }
  await copyFile(binding, join(app, 'dist', 'native', 'better_sqlite3.node'));
  await writeFile(join(app, 'package.json'), appPackage(facts));
}

/** The modes of a folder and its files whatever the umask was: readable by all, `executables` may be run. */
async function setModes(folder: string, executables: ReadonlySet<string>): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const runs = entry.isDirectory() || executables.has(entry.name);
    await chmod(path, runs ? 0o755 : 0o644);
  }
}

const RUNNABLE = new Set([...[EXECUTABLE.linux, 'chrome-sandbox', 'chrome_crashpad_handler', '打开年报.sh']]);

/**
 * Makes the folder that is the whole program: Electron renamed, with its fuses set, the program as an archive, scripts
 * and licences. It runs as it is; every package is made of it. `app` comes from `layOutApp`; `scripts` are files by
 * their path in the folder.
 */
export async function stageFolder(
  target: string,
  runtime: ShippedRuntime,
  parts: { app: string; scripts: ReadonlyMap<string, string | Buffer> },
): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await copyElectron(runtime, target);
  await mkdir(join(target, 'resources'));
  await createPackageWithOptions(parts.app, join(target, 'resources', 'app.asar'), { unpack: UNPACKED });
  await writeLicences(target);
  for (const [file, content] of parts.scripts) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await writeFile(join(target, file), content);
  }
  await setShippedFuses(join(target, EXECUTABLE[runtime.platform]));
  await setModes(target, RUNNABLE);
}
