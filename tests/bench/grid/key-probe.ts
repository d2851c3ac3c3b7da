import type { CDPSession, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Each key so far with the milliseconds from its keydown to the message after the next animation frame. */
    keyTimes: { key: string; ms: number }[];
  }
}

/** Takes the time of every key from now on. */
export async function probeKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.keyTimes = [];
    window.addEventListener(
      'keydown',
      ({ key }) => {
        const pressed = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.keyTimes.push({ key, ms: performance.now() - pressed });
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

/** Times of digits, and of the key that goes to the next cell. */
export interface KeyTimes {
  digits: number[];
  moves: number[];
}

/** Cells typed along in one go; a column of the table has 24. */
const CELLS = 20;
const ROUNDS = 2;
/** Faster than anyone types, slow enough that no key waits for the one before. */
const BETWEEN_KEYS_MS = 60;

/** Types three digits into cell after cell, as a clerk does; `next` goes on to the next one. */
export async function typeAlong(
  page: Page,
  cdp: CDPSession,
  { next, slowdown }: { next: 'Enter' | 'Tab'; slowdown: number },
): Promise<KeyTimes> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => window.keyTimes.splice(0));
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => document.querySelector<HTMLElement>('table input')?.focus());
    for (let cell = 0; cell < CELLS; cell += 1) {
      for (const key of ['1', '2', '3', next]) {
        await page.keyboard.press(key);
        await page.waitForTimeout(BETWEEN_KEYS_MS);
      }
    }
  }
  const pressed = ROUNDS * CELLS * 4;
  await page.waitForFunction((count) => window.keyTimes.length >= count, pressed);
  const times = await page.evaluate(() => window.keyTimes.splice(0));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return {
    digits: times.filter(({ key }) => /^\d$/.test(key)).map(({ ms }) => ms),
    moves: times.filter(({ key }) => key === next).map(({ ms }) => ms),
  };
}

/** Both lists of times joined. */
export function joined(a: KeyTimes, b: KeyTimes): KeyTimes {
  return { digits: [...a.digits, ...b.digits], moves: [...a.moves, ...b.moves] };
}
