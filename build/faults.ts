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

const USAGE =
  'Usage: npm run faults -- --rounds N [--seed S] [--only WORDS] [--place small|exfat] | --spoilt';

// `--rounds N`: a robot works in the real program while faults strike (only those whose name has the words), on a disk
// of the machine or one made for it; see tests/faults/rounds. `--spoilt`: the program is started with files that are
// damaged, exchanged or missing, in all the ways of tests/faults/spoilt.
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: USUAL },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      place: { type: 'string', default: '' },
      spoilt: { type: 'boolean', default: false },
    },
  });
  const numbers = [values.rounds, values.seed].every((each) => /^\d+$/u.test(each));
  if (!numbers || !['', 'small', 'exfat'].includes(values.place)) {
    say(USAGE);
    return 2;
  }
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.electronPath, { display: true });
  await ensureBundle(runtime);
  const playwright = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  return runInForeground(
    process.execPath,
    [playwright, 'test', `tests/faults/${values.spoilt ? 'spoilt' : 'rounds'}.test.ts`],
    {
      cwd: projectFolder,
      env: {
        ...process.env,
        NIANBAO_ELECTRON: runtime.electronPath,
        NIANBAO_FAULT_ROUNDS: values.rounds,
        NIANBAO_FAULT_SEED: values.seed,
        NIANBAO_FAULT_ONLY: values.only,
        NIANBAO_FAULT_PLACE: values.place,
        ...(values.spoilt && { NIANBAO_SPOILT_EACH: '1' }),
      },
    },
  );
});
