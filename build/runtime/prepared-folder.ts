import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { betterSqliteVersion, electronVersion, preparationRevision } from './pins';

/** Written last into a prepared folder: without it, or with a file of another size, the folder counts as broken. */
const markerSchema = z.object({
  electron: z.literal(electronVersion),
  betterSqlite: z.literal(betterSqliteVersion),
  files: z.record(z.string(), z.number()),
});

const MARKER = 'prepared.json';

/** The folder name of this platform's prepared runtime inside the cache. */
export function preparedName(platform: string = process.platform, arch: string = process.arch): string {
  return `electron-${electronVersion}-sqlite-${betterSqliteVersion}-${platform}-${arch}-r${preparationRevision}`;
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    sizes[relative(folder, path)] = (await stat(path)).size;
  }
  return sizes;
}

/** Marks a folder as completely prepared, with the size of each of its files. */
async function sealFolder(folder: string): Promise<void> {
  const files = await sizesIn(folder);
  const marker = { electron: electronVersion, betterSqlite: betterSqliteVersion, files };
  await writeFile(join(folder, MARKER), `${JSON.stringify(marker, null, 1)}\n`);
}

/** Why a prepared folder can't be used; `null` when it can, `'missing'` when it is not there at all. */
export async function defectOf(folder: string): Promise<string | null> {
  const there = await stat(folder).catch(() => null);
  if (!there) return 'missing';
  const text = await readFile(join(folder, MARKER), 'utf8').catch(() => null);
  if (text === null) return 'it was not finished';
  const marker = parseMarker(text);
  if (!marker) return `its ${MARKER} is damaged`;
  for (const [name, size] of Object.entries(marker.files)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.size !== size) return `${name} is ${found ? 'of another size' : 'missing'}`;
  }
  return null;
}

function parseMarker(text: string): z.infer<typeof markerSchema> | null {
  try {
    return markerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the work folders of runs that were killed: their names end in the number of a process that is gone. */
export async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache).catch(() => [])) {
    const pid = /^(?:work|broken)-.*-(\d+)$/u.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * Prepares `<cache>/<name>` by letting `fill` work in a folder of its own, which is sealed and then renamed: nobody
 * ever sees a half-prepared one, and of two runs at once the first to finish wins.
 */
export async function prepareAtomically(
  cache: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const target = join(cache, name);
  const work = join(cache, `work-${name}-${process.pid}`);
  await mkdir(cache, { recursive: true });
  await rm(work, { recursive: true, force: true });
  await mkdir(work);
  try {
    await fill(work);
    await sealFolder(work);
    await putInPlace(work, target, cache);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return target;
}

async function putInPlace(work: string, target: string, cache: string): Promise<void> {
  const defect = await defectOf(target);
  if (defect === null) return;
  if (defect !== 'missing') {
    const aside = join(cache, `broken-${Date.now()}-${process.pid}`);
    await rename(target, aside);
    await rm(aside, { recursive: true, force: true });
  }
  try {
    await rename(work, target);
  } catch (error) {
    // Another run may have finished in this very moment.
    if ((await defectOf(target)) !== null) throw error;
  }
}
