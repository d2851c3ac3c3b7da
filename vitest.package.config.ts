import { defineConfig } from 'vitest/config';

/** Tests of the built packages: `npm run package:test`. They install, start and remove programs, so they take turns. */
export default defineConfig({
  test: {
    include: ['tests/package/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 1_800_000,
  },
});
