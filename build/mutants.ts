import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runCommand, say } from './progress';
import { projectFolder } from './project';
import { runInForeground } from './run-program';
import { ensureRuntime } from './runtime/ensure-runtime';
import { ensureSystemLibraries } from './system-libraries';
import { asNode } from './unit-tests';

/** What mutants are made of: the rooms whose mistakes a clerk would find in a report or a lost file. */
const ROOM = /^(?:shared\/[\w-]+|electron\/storage)(?:\/[\w./-]+)?$/u;

/** The sandbox is no folder of node_modules: vitest looks for no tests there. */
const WORK = join('.cache', 'mutants');

/** The tests that are to notice a room's mutants: those in the room of the same name, else all that import from it. */
function testsOf(room: string): string[] {
  if (room.startsWith('electron/storage')) return ['tests/storage/**/*.test.ts'];
  const [, name = ''] = room.split('/');
  const own = `tests/unit/${name}`;
  if (existsSync(join(projectFolder, own))) return [`${own}/**/*.test.{ts,tsx}`];
  return readdirSync(join(projectFolder, 'tests/unit'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/u.test(file))
    .map((file) => `tests/unit/${file}`)
    .filter((file) => readFileSync(join(projectFolder, file), 'utf8').includes(`/shared/${name}/`));
}

function settings(room: string): object {
  return {
    mutate: [/\.tsx?$/u.test(room) ? room : `${room}/**/*.ts`],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    testFiles: testsOf(room),
    vitest: { configFile: 'vitest.config.ts', related: true },
    concurrency: 1,
    // Changes of what runs once when a module is loaded would need all tests again for each of them.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: join(WORK, `${room.replaceAll('/', '-')}.json`),
    tempDirName: join(WORK, 'sandbox'),
    ignorePatterns: ['.cache', 'dist', 'out', 'test-results', 'build/pictures'],
    dryRunTimeoutMinutes: 15,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    allowConsoleColors: false,
  };
}

// `npm run mutants -- shared/sums`: changes the code of a room bit by bit and tells which changes no test notices.
// Hours for all rooms, so one at a time, by hand, and never in CI. What was tried before is not tried again.
await runCommand(async () => {
  const [argument = '', ...more] = process.argv.slice(2);
  const room = argument.replace(/\/$/u, '');
  if (!ROOM.test(room) || !existsSync(join(projectFolder, room)) || more.length > 0) {
    say('Usage: npm run mutants -- <a folder or file of shared or electron/storage>, as shared/sums');
    return 2;
  }
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.electronPath, { display: false });
  await mkdir(join(projectFolder, WORK), { recursive: true });
  const file = join(WORK, `${basename(room)}.config.json`);
  await writeFile(join(projectFolder, file), JSON.stringify(settings(room)));
  const stryker = join(projectFolder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  return runInForeground(runtime.electronPath, [stryker, 'run', file], {
    cwd: projectFolder,
    env: asNode(runtime),
  });
});
