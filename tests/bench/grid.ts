import type { CDPSession, Page } from '@playwright/test';
import type { Bench } from '../../build/bench';
import type { Kind } from './grid/harness';
import { openHarness } from './grid/open-harness';
import { median } from './measure-start';

const CELLS = 40;
const ROUNDS = 3;
const MOUNTS = 15;
const PASTES = 15;
const RATIO_TARGET = 1.5;

/** Times of one kind of table: digits, and the key that goes to the next cell. */
interface KeyTimes {
  digits: number[];
  enters: number[];
}

/** Types three digits into cell after cell, as a clerk does, and takes the time of each key. */
async function typeAlong(page: Page, kind: Kind, times: KeyTimes): Promise<void> {
  await page.evaluate(() => document.querySelector('input')?.focus());
  await page.evaluate(() => window.harness.takeKeyTimes());
  for (let cell = 0; cell < CELLS; cell += 1) {
    await page.keyboard.type('123');
    times.digits.push(...(await page.evaluate(() => window.harness.takeKeyTimes())));
    // Fields without logic go on with Tab: the browser's own way to the next one.
    await page.keyboard.press(kind === 'grid' ? 'Enter' : 'Tab');
    times.enters.push(...(await page.evaluate(() => window.harness.takeKeyTimes())));
    if (cell % 20 === 19) await page.keyboard.press('Control+Home');
    await page.evaluate(() => window.harness.takeKeyTimes());
  }
}

async function keyTimes(page: Page, cdp: CDPSession, slowdown: number): Promise<Record<Kind, KeyTimes>> {
  const all: Record<Kind, KeyTimes> = {
    grid: { digits: [], enters: [] },
    bare: { digits: [], enters: [] },
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of ['bare', 'grid'] as const) {
      await page.evaluate((each) => window.harness.mount(each), kind);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await typeAlong(page, kind, all[kind]);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
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

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line: p50 and p95 of ours beside the bare table's, and whether the target is met. */
function compare(name: string, ours: readonly number[], bare: readonly number[], target: number): void {
  const [p50, p95] = [median(ours), percentile(ours, 0.95)];
  const [bare50, bare95] = [median(bare), percentile(bare, 0.95)];
  const ratio = p50 / bare50;
  const verdict = p95 <= target && ratio <= RATIO_TARGET ? 'met' : 'MISSED';
  say(
    `${name.padEnd(26)} p50 ${p50.toFixed(1).padStart(5)}  p95 ${p95.toFixed(1).padStart(5)} ms   bare ${bare50.toFixed(1)} / ${bare95.toFixed(1)}   ratio ${ratio.toFixed(2)}   target p95 <= ${target} ms, ratio <= ${RATIO_TARGET}: ${verdict}`,
  );
}

/**
 * The grid beside a bare table of fields without any logic, in turns in one window: from a keydown to the frame after
 * the next paint, at full speed and four times slowed down; mounting; pasting 203 cells with all checks.
 */
export const run = (async (context) => {
  const { page, close } = await openHarness(context);
  try {
    const cdp = await page.context().newCDPSession(page);
    for (const [words, slowdown, digitTarget] of [
      ['', 1, 16],
      [', CPU 4x slower', 4, 35],
    ] as const) {
      const { grid, bare } = await keyTimes(page, cdp, slowdown);
      compare(`key to paint${words}`, grid.digits, bare.digits, digitTarget);
      compare(`Enter to next cell${words}`, grid.enters, bare.enters, 50);
    }
    const mounts = await mountTimes(page);
    compare('mount', mounts.grid, mounts.bare, 50);
    const pastes = await pasteTimes(page);
    const p95 = percentile(pastes, 0.95);
    say(
      `${'paste of 203 cells'.padEnd(26)} p50 ${median(pastes).toFixed(1).padStart(5)}  p95 ${p95.toFixed(1).padStart(5)} ms   all checks included   target p95 <= 50 ms: ${p95 <= 50 ? 'met' : 'MISSED'}`,
    );
    return 0;
  } finally {
    await close();
  }
}) satisfies Bench;
