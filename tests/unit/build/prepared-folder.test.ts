import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defectOf, prepareAtomically, removeLeftovers } from '../../../build/runtime/prepared-folder';

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'nianbao-cache-'));
});
afterEach(() => rm(cache, { recursive: true }));

async function fill(folder: string): Promise<void> {
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'electron'), 'x'.repeat(1000));
}

test('a prepared folder is sound and nothing else stays in the cache', async () => {
  const folder = await prepareAtomically(cache, 'it', fill);
  expect(folder).toBe(join(cache, 'it'));
  expect(await defectOf(folder)).toBeNull();
  expect(await readdir(cache)).toEqual(['it']);
});

test('tells what is wrong with a folder', async () => {
  expect(await defectOf(join(cache, 'it'))).toBe('missing');
  await mkdir(join(cache, 'unfinished', 'dist'), { recursive: true });
  expect(await defectOf(join(cache, 'unfinished'))).toMatch(/not finished/u);
  const folder = await prepareAtomically(cache, 'it', fill);
  await truncate(join(folder, 'dist', 'electron'), 999);
  expect(await defectOf(folder)).toContain(`${join('dist', 'electron')} is of another size`);
  await rm(join(folder, 'dist', 'electron'));
  expect(await defectOf(folder)).toContain(`${join('dist', 'electron')} is missing`);
  await writeFile(join(folder, 'prepared.json'), '{"electron": "1.0');
  expect(await defectOf(folder)).toMatch(/damaged/u);
});

test('a broken folder is replaced', async () => {
  await mkdir(join(cache, 'it', 'dist'), { recursive: true });
  await writeFile(join(cache, 'it', 'dist', 'electron'), 'half');
  const folder = await prepareAtomically(cache, 'it', fill);
  expect(await defectOf(folder)).toBeNull();
  expect(await readdir(cache)).toEqual(['it']);
});

test('a failed preparation leaves nothing behind', async () => {
  const failing = prepareAtomically(cache, 'it', async (folder) => {
    await fill(folder);
    throw new Error('no network');
  });
  await expect(failing).rejects.toThrow('no network');
  expect(await readdir(cache)).toEqual([]);
});

test('when another run finished first, its folder stays', async () => {
  const folder = await prepareAtomically(cache, 'it', async (work) => {
    await fill(work);
    // What a second process does meanwhile under the same name.
    await prepareElsewhere();
  });
  expect(await defectOf(folder)).toBeNull();
  expect(await readFile(join(folder, 'dist', 'electron'), 'utf8')).toBe('first');

  async function prepareElsewhere(): Promise<void> {
    const elsewhere = await mkdtemp(join(tmpdir(), 'nianbao-cache-'));
    const first = await prepareAtomically(elsewhere, 'it', async (work) => {
      await mkdir(join(work, 'dist'));
      await writeFile(join(work, 'dist', 'electron'), 'first');
    });
    await rename(first, join(cache, 'it'));
    await rm(elsewhere, { recursive: true });
  }
});

test('leftovers of killed runs go, those of running ones stay', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  await mkdir(join(cache, `work-it-${ended}`));
  await mkdir(join(cache, `broken-123-${ended}`));
  await mkdir(join(cache, `work-it-${process.pid}`));
  await mkdir(join(cache, 'it'));
  await removeLeftovers(cache);
  expect((await readdir(cache)).sort()).toEqual(['it', `work-it-${process.pid}`].sort());
});
