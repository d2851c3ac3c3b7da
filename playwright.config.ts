import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { hasDisplay } from './build/system-libraries';

const inTestRun = Boolean(process.env['CI'] ?? process.env['NIANBAO_TEST_RUN']);

/**
 * Tests in the real window. Each starts the whole program, and the windows of a screen share one keyboard focus: side by
 * side they run only where each worker gets a screen of its own (tests/helpers/launch.ts).
 */
const workers = hasDisplay() || availableParallelism() < 2 ? 1 : 2;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  workers,
  fullyParallel: false,
  forbidOnly: inTestRun,
  retries: inTestRun ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'faults', testDir: 'tests/faults' },
  ],
});
