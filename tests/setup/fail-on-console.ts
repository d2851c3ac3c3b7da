import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A warning on the console is a defect nobody looks at: any console.warn or console.error fails the test. */
beforeEach(() => {
  vi.spyOn(console, 'warn').mockName('console.warn');
  vi.spyOn(console, 'error').mockName('console.error');
});

afterEach(() => {
  const calls = [vi.mocked(console.warn), vi.mocked(console.error)].flatMap((spy) => spy.mock.calls);
  vi.restoreAllMocks();
  expect(calls, 'console.warn or console.error was called').toEqual([]);
});
