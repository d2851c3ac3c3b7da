import { defineConfig } from '@playwright/test';

const inTestRun = Boolean(process.env['CI'] ?? process.env['NIANBAO_TEST_RUN']);

/** Tests in the real window. One at a time: each starts the whole program, and windows share one keyboard focus. */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './tests/setup/display.ts',
  workers: 1,
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
