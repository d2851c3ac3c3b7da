import { defineConfig } from 'vitest/config';

/** Unit, storage and export tests. They run in the Electron that ships, as Node: `npm run unit`. */
export default defineConfig({
  test: {
    setupFiles: ['tests/setup/fail-on-console.ts'],
    sequence: { shuffle: true },
    allowOnly: !process.env['CI'] && !process.env['NIANBAO_TEST_RUN'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Forks are started with this same Electron, and ELECTRON_RUN_AS_NODE reaches them through the environment.
    pool: 'forks',
    projects: [
      {
        extends: true,
        // Loading the modules anew for every file takes longer than the tests: these share them.
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], isolate: false },
      },
      {
        extends: true,
        test: { name: 'storage', include: ['tests/{storage,export}/**/*.test.ts'] },
      },
    ],
  },
});
