import { runCommand } from './progress';
import { ensureRuntime } from './runtime/ensure-runtime';
import { ensureSystemLibraries } from './system-libraries';
import { runUnitTests } from './unit-tests';

// `npm run unit -- tests/unit/form`: the fast loop of a developer; arguments go to vitest.
await runCommand(async () => {
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.electronPath, { display: false });
  return runUnitTests(runtime, process.argv.slice(2));
});
