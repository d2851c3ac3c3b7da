import { defineConfig } from 'vitest/config';

/** Unit, storage and export tests. They run in the Electron that ships, as Node: `npm run unit`. */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/storage/**/*.test.ts', 'tests/export/**/*.test.ts'],
    setupFiles: ['tests/setup/fail-on-console.ts'],
    sequence: { shuffle: true },
    allowOnly: !process.env['CI'] && !process.env['NIANBAO_TEST_RUN'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Forks are started with this same Electron, and ELECTRON_RUN_AS_NODE reaches them through the environment.
    pool: 'forks',
  },
});
