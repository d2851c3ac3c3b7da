import type { CDPSession, Page } from '@playwright/test';
import type { Bench, BenchContext } from '../../build/bench';
import type { Kind } from './grid/harness';
import { joined, probeKeys, typeAlong, type KeyTimes } from './grid/key-probe';
import { openHarness } from './grid/open-harness';
import { openProgram } from './grid/open-program';
import { compare, report } from './say-times';

const ROUNDS = 3;
const MOUNTS = 15;
const PASTES = 15;

async function keyTimes(page: Page, cdp: CDPSession, slowdown: number): Promise<Record<Kind, KeyTimes>> {
  const all: Record<Kind, KeyTimes> = {
    grid: { digits: [], moves: [] },
    bare: { digits: [], moves: [] },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of ['bare', 'grid'] as const) {
      await page.evaluate((each) => window.harness.mount(each), kind);
      // Fields without logic go on with Tab: the browser's own way to the next one.
      const next = kind === 'grid' ? 'Enter' : 'Tab';
      all[kind] = joined(all[kind], await typeAlong(page, cdp, { next, slowdown }));
    }
  }
  return all;
}

async function mountTimes(page: Page): Promise<Record<Kind, number[]>> {
  const times: Record<Kind, number[]> = { grid: [], bare: [] };
  for (let round = 0; round < MOUNTS; round += 1) {
    for (const kind of ['bare', 'grid'] as const) {
      times[kind].push(await page.evaluate((each) => window.harness.mount(each), kind));
    }
  }
  return times;
}

async function pasteTimes(page: Page): Promise<number[]> {
  const block = Array.from({ length: 29 }, (_, row) =>
    Array.from({ length: 7 }, (_cell, column) => (row * 7 + column) % 10).join('\t'),
  ).join('\r\n');
  await page.evaluate(() => window.harness.mount('grid'));
  const times: number[] = [];
  for (let round = 0; round < PASTES; round += 1) {
    await page.evaluate(() => document.querySelector('input')?.focus());
    await page.keyboard.press('Control+Home');
    const changed = block.replaceAll('0', String((round % 9) + 1));
    times.push(await page.evaluate((text) => window.harness.paste(text), `${changed}\r\n`));
  }
  // The first one waits for what reads clipboards to be loaded.
  return times.slice(1);
}

/** At full speed, and as on an old office PC: what is told of it, the slowdown, the p95 of a digit. */
const SPEEDS = [
  ['', 1, 16],
  [', CPU 4x slower', 4, 35],
] as const;

const ENTER_TARGET = 50;

async function benchAlone(context: BenchContext): Promise<void> {
  const { page, close } = await openHarness(context);
  try {
    const cdp = await page.context().newCDPSession(page);
    await probeKeys(page);
    for (const [words, slowdown, digitTarget] of SPEEDS) {
      const { grid, bare } = await keyTimes(page, cdp, slowdown);
      compare(`key to paint${words}`, grid.digits, bare.digits, digitTarget);
      compare(`Enter to next cell${words}`, grid.moves, bare.moves, ENTER_TARGET);
    }
    const mounts = await mountTimes(page);
    compare('mount', mounts.grid, mounts.bare, 50);
    report('paste of 203 cells, checked', await pasteTimes(page), 50);
  } finally {
    await close();
  }
}

async function benchInProgram(context: BenchContext): Promise<void> {
  const { page, close } = await openProgram(context);
  try {
    const cdp = await page.context().newCDPSession(page);
    await probeKeys(page);
    for (const [words, slowdown, digitTarget] of SPEEDS) {
      const times = await typeAlong(page, cdp, { next: 'Enter', slowdown });
      report(`in the program: key to paint${words}`, times.digits, digitTarget);
      report(`in the program: Enter${words}`, times.moves, ENTER_TARGET);
    }
  } finally {
    await close();
  }
}

/**
 * The grid beside a bare table of fields without any logic, in turns in one window: from a keydown to the frame after
 * the next paint, at full speed and four times slowed down; mounting; pasting 203 cells with all checks. Then the same
 * keys in the program itself, with its screens and its library.
 */
export const run = (async (context) => {
  await benchAlone(context);
  await benchInProgram(context);
  return 0;
}) satisfies Bench;
