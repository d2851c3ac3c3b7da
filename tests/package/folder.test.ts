import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentsOf } from '../../build/package/contents';
import { readFuses } from '../../build/package/fuses';
import { builtPackage, STAGED } from './packages';

const archive = join(STAGED, 'resources', 'app.asar');

describe('what is inside', () => {
  it('is the program as an archive that nothing can stand in for', async () => {
    const fuses = await readFuses(join(STAGED, 'nianbao'));
    expect([...fuses].filter(([, on]) => on)).toEqual([['OnlyLoadAppFromAsar', true]]);
    expect(readdirSync(join(STAGED, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  });

  it('has no source maps, no sources, no packages, and the compiled code of a start', () => {
    const files = listPackage(archive, { isPack: false });
    expect(files.filter((file) => /\.(?:map|ts|tsx)$|node_modules/u.test(file))).toEqual([]);
    expect(files.some((file) => /\/dist\/start-.*\.cache$/u.test(file))).toBe(true);
    const code = files
      .filter((file) => /\.c?js$/u.test(file))
      .map((file) => extractFile(archive, file.slice(1)));
    for (const text of code) expect(text.includes('sourceMappingURL=')).toBe(false);
  });

  it('has two languages, and a licence for each file', async () => {
    expect(readdirSync(join(STAGED, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
    const contents = await contentsOf(STAGED);
    expect(contents.filter(({ licence }) => licence === '')).toEqual([]);
    const schema = z.array(z.object({ name: z.string(), licence: z.string(), text: z.string().min(50) }));
    const list = schema.parse(JSON.parse(extractFile(archive, 'dist/renderer/licences.json').toString()));
    for (const name of ['react', 'electron', 'better-sqlite3', 'SQLite', 'Adobe cmap-resources'])
      expect(list.map((each) => each.name)).toContain(name);
  });

  it('is no larger than agreed', async () => {
    const contents = await contentsOf(STAGED);
    const sum = (list: typeof contents): number => list.reduce((total, { bytes }) => total + bytes, 0);
    expect(sum(contents)).toBeLessThan(330e6);
    expect(sum(contents.filter(({ ours }) => ours))).toBeLessThan(40e6);
  });

  it('can be read by everyone, and run where it is a program', () => {
    expect(statSync(join(STAGED, 'nianbao')).mode & 0o777).toBe(0o755);
    expect(statSync(join(STAGED, 'bin', 'nianbao')).mode & 0o777).toBe(0o755);
    expect(statSync(join(STAGED, 'resources', 'app.asar')).mode & 0o777).toBe(0o644);
    expect(readFileSync(builtPackage('.deb')).subarray(0, 8).toString()).toBe('!<arch>\n');
  });
});
