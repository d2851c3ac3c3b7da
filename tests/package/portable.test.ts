import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPackage, IS_ROOT } from './packages';
import { openScreen, type Screen } from './screen';

/** nobody, whom every Debian has: a user without any rights of his own. */
const NOBODY = 65534;
const WINDOW_LIMIT = 120_000;

let outer: string;
let program: string;
let home: string;
let screen: Screen;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

function asNobody(): { uid: number; gid: number; cwd: string; env: NodeJS.ProcessEnv } {
  const env = { PATH: '/usr/bin:/bin', HOME: home, LANG: 'C.UTF-8' };
  return { uid: NOBODY, gid: NOBODY, cwd: home, env };
}

function command(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(join(program, 'bin', 'nianbao'), args, { ...asNobody(), encoding: 'utf8' });
}

/** Starts the window, waits until it shows something, ends it. */
async function showWindow(): Promise<number> {
  const who = asNobody();
  const env = { ...who.env, DISPLAY: screen.display };
  const child = spawn(join(program, '打开年报.sh'), [], { ...who, env, stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  let colours = 0;
  for (let waited = 0; waited < WINDOW_LIMIT && colours < 100; waited += 1000) {
    await pause(1000);
    colours = (await screen.colours()).size;
  }
  child.kill();
  await ended;
  return colours;
}

describe.runIf(IS_ROOT)('the folder that runs unpacked', () => {
  beforeAll(async () => {
    outer = await mkdtemp(join(tmpdir(), 'nianbao-portable-'));
    chmodSync(outer, 0o755);
    const place = join(outer, '我的 U盘（年报）');
    home = join(outer, 'home');
    for (const folder of [place, home]) {
      mkdirSync(folder);
      chownSync(folder, NOBODY, NOBODY);
    }
    const unpacked = spawnSync('tar', ['-xzf', builtPackage('.tar.gz')], { ...asNobody(), cwd: place });
    expect(unpacked.status).toBe(0);
    program = join(place, 'nianbao');
    screen = await openScreen();
  });
  afterAll(async () => {
    await screen.close();
    await rm(outer, { recursive: true, force: true, maxRetries: 3 });
  });

  it('exports from a path with Chinese characters and a blank', () => {
    const made = command('export', '--sample', '--to', 'docx,pdf', '--out', '导 出');
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    for (const path of made.stdout.trim().split('\n')) expect(statSync(path).size).toBeGreaterThan(5000);
  });

  it('keeps its library in `data` beside the program', async () => {
    expect(await showWindow()).toBeGreaterThan(100);
    expect(readdirSync(join(program, 'data'))).toContain('library.db');
    expect(existsSync(join(home, '.config', 'nianbao', 'library.db'))).toBe(false);
  });

  it('starts from a place that can’t be written, with its data in the home folder', async () => {
    for (const name of readdirSync(join(program, 'data')))
      await rm(join(program, 'data', name), { recursive: true });
    spawnSync('chown', ['-R', '0:0', program]);
    expect(await showWindow()).toBeGreaterThan(100);
    expect(existsSync(join(home, '.config', 'nianbao', 'library.db'))).toBe(true);
    expect(readdirSync(join(program, 'data'))).toEqual([]);
    expect(command('export', '--sample', '--to', 'pdf', '--out', '只读').status).toBe(0);
  });
});
