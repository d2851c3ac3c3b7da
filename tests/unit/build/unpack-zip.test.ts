import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackZip } from '../../../build/runtime/unpack-zip';

let folder: string;
let zip: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-zip-'));
  zip = join(folder, 'a.zip');
});
afterEach(() => rm(folder, { recursive: true }));

test('unpacks the wanted files under their new names', async () => {
  await writeFile(
    zip,
    zipSync({ 'a/electron.txt': strToU8('字'), 'a/b/c.txt': strToU8('c'), 'no.txt': strToU8('') }),
  );
  const out = join(folder, 'out');
  const count = await unpackZip(zip, out, (name) =>
    name.startsWith('a/') ? name.slice(2).replace('electron', 'e') : null,
  );
  expect(count).toBe(2);
  expect((await readdir(out, { recursive: true })).sort()).toEqual(['b', join('b', 'c.txt'), 'e.txt']);
  expect(await readFile(join(out, 'e.txt'), 'utf8')).toBe('字');
});

test('refuses a name that would land outside', async () => {
  await writeFile(zip, zipSync({ 'a.txt': strToU8('a') }));
  await expect(unpackZip(zip, join(folder, 'out'), (name) => `../${name}`)).rejects.toThrow(/outside/u);
  expect(await readdir(folder)).toEqual(['a.zip']);
});

test('a damaged zip is an error, not a half-unpacked folder taken for whole', async () => {
  const bytes = zipSync({ 'a.txt': strToU8('a'.repeat(5000)) }, { level: 0 });
  await writeFile(zip, bytes.subarray(0, 2000));
  await expect(unpackZip(zip, join(folder, 'out'), (name) => name)).rejects.toThrow();
});
