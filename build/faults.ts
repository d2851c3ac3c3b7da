import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBundle } from './bundle/ensure-bundle';
import { runCommand, say } from './progress';
import { projectFolder } from './project';
import { runInForeground } from './run-program';
import { ensureRuntime } from './runtime/ensure-runtime';
import { ensureSystemLibraries } from './system-libraries';

/** Rounds of a run nobody gave a number for. */
const USUAL = '100';

// `npm run faults -- --rounds N [--seed S] [--only WORDS]`: a robot works in the real program while faults strike (only
// those whose name has the words); see tests/faults/rounds.
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: USUAL },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
    },
  });
  if (!/^\d+$/u.test(values.rounds) || !/^\d+$/u.test(values.seed)) {
    say('Usage: npm run faults -- --rounds N [--seed S] [--only WORDS]');
    return 2;
  }
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.electronPath, { display: true });
  await ensureBundle(runtime);
  const playwright = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  return runInForeground(process.execPath, [playwright, 'test', 'tests/faults/rounds.test.ts'], {
    cwd: projectFolder,
    env: {
      ...process.env,
      NIANBAO_ELECTRON: runtime.electronPath,
      NIANBAO_FAULT_ROUNDS: values.rounds,
      NIANBAO_FAULT_SEED: values.seed,
      NIANBAO_FAULT_ONLY: values.only,
    },
  });
});
