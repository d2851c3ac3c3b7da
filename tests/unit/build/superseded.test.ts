import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeSuperseded } from '../../../build/bundle/superseded';

const NOW = Date.parse('2026-03-02T12:00:00Z');
const HOUR = 60 * 60 * 1000;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-superseded-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, hoursOld: number): Promise<void> {
  await writeFile(join(folder, name), '');
  const time = new Date(NOW - hoursOld * HOUR);
  await utimes(join(folder, name), time, time);
}

test('chunks of earlier builds go after a day, as a running program may still need them', async () => {
  await put('main.cjs', 1000);
  await put('chunk-yesterday.cjs', 25);
  await put('chunk-this-morning.cjs', 5);
  await put('notes.txt', 1000);
  await removeSuperseded(folder, /\.cjs$/u, new Set(['main.cjs']), NOW);
  expect((await readdir(folder)).sort()).toEqual(['chunk-this-morning.cjs', 'main.cjs', 'notes.txt']);
});

test('a folder that is not there is no failure', async () => {
  await expect(removeSuperseded(join(folder, 'no'), /./u, new Set(), NOW)).resolves.toBeUndefined();
});
