import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '../../../build/project';

/** A start of two chunks, and one that is loaded later and comes back to the first. */
const CHUNKS = {
  'main.cjs': `require("./code-cache.cjs").load(["both-1.cjs","start-2.cjs"]);`,
  'both-1.cjs': `exports.seen=[];`,
  'start-2.cjs': `const {seen}=require("./both-1.cjs");seen.push("main");
    const {sep}=require("path");require("./late-3.cjs").add();
    function onlyWhenAsked(){${'seen.push("asked");'.repeat(200)}}
    if(process.argv.includes("more"))onlyWhenAsked();
    process.stdout.write(JSON.stringify([seen.slice(0,3),sep.length,__dirname,__filename.length-__dirname.length]));`,
  'late-3.cjs': `exports.add=()=>require("./both-1.cjs").seen.push("late");`,
};

/** Stands for Electron's app, whose end is when the compiled code is kept. */
const ELECTRON = `exports.app = { once: (name, done) => process.on('exit', name === 'quit' ? done : () => {}) };`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-code-'));
  await mkdir(join(folder, 'node_modules', 'electron'), { recursive: true });
  await writeFile(join(folder, 'node_modules', 'electron', 'index.js'), ELECTRON);
  for (const [name, text] of Object.entries(CHUNKS)) await writeFile(join(folder, name), text);
  await build({
    input: join(projectFolder, 'build', 'bundle', 'code-cache.ts'),
    platform: 'node',
    external: ['electron'],
    output: { file: join(folder, 'code-cache.cjs'), format: 'cjs' },
  });
});
afterEach(() => rm(folder, { recursive: true }));

function run(...args: string[]): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(folder, 'main.cjs'), ...args], { encoding: 'utf8' });
}

async function caches(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.cache')).sort();
}

const SEEN = ['main', 'late'];

test('chunks loaded at the start and later ones share their modules', () => {
  const { stdout, stderr } = run();
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([SEEN, 1, folder, '/start-2.cjs'.length]);
});

test('the compiled code is kept for the next start, which does the same', async () => {
  const first = run();
  expect(await caches()).toEqual(['both-1.cache', 'start-2.cache']);
  expect(run().stdout).toBe(first.stdout);
});

test('a run that needed clearly more code keeps that, one that needed no more leaves the file alone', async () => {
  const cache = join(folder, 'start-2.cache');
  run();
  const small = await stat(cache);
  run();
  expect((await stat(cache)).ino).toBe(small.ino);
  run('more');
  const large = await stat(cache);
  expect(large.size).toBeGreaterThan(small.size * 1.1);
  run();
  expect((await stat(cache)).ino).toBe(large.ino);
});

test('damaged compiled code is not used', async () => {
  run();
  for (const cache of await caches()) await writeFile(join(folder, cache), 'damaged');
  expect(JSON.parse(run().stdout)).toEqual([SEEN, 1, folder, '/start-2.cjs'.length]);
});
