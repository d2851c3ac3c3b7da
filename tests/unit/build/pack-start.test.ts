import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packStart } from '../../../build/bundle/pack-start';

const CHUNKS = [
  {
    name: 'main.cjs',
    text: `"use strict";const state=require("./state.cjs");state.seen.push("main");
      const {sep}=require("path");require("./late.cjs").add();
      process.stdout.write(JSON.stringify([state.seen,sep.length,__dirname]));`,
  },
  { name: 'state.cjs', text: `"use strict";module.exports={seen:[]};` },
  {
    name: 'late.cjs',
    text: `"use strict";exports.add=()=>require("./state.cjs").seen.push("late");`,
  },
];

/** Stands for Electron's app, whose end is when the compiled code is kept. */
const ELECTRON = `exports.app = { once: (name, done) => process.on('exit', name === 'quit' ? done : () => {}) };`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-pack-'));
  await mkdir(join(folder, 'node_modules', 'electron'), { recursive: true });
  await writeFile(join(folder, 'node_modules', 'electron', 'index.js'), ELECTRON);
  for (const { name, text } of await packStart(CHUNKS, new Set(['main.cjs', 'state.cjs']))) {
    await writeFile(join(folder, name), text);
  }
});
afterEach(() => rm(folder, { recursive: true }));

function run(): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(folder, 'main.cjs')], { encoding: 'utf8' });
}

async function caches(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.cache'));
}

test('chunks loaded at the start and later ones share their modules', () => {
  const { stdout, stderr } = run();
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([['main', 'late'], 1, folder]);
});

test('the compiled code is kept for the next start, which does the same', async () => {
  const first = run();
  const [cache] = await caches();
  expect(cache).toMatch(/^start-[0-9a-f]{12}\.cache$/u);
  expect(run().stdout).toBe(first.stdout);
});

test('damaged compiled code is not used', async () => {
  run();
  const [cache = ''] = await caches();
  await writeFile(join(folder, cache), 'damaged');
  expect(JSON.parse(run().stdout)).toEqual([['main', 'late'], 1, folder]);
});
