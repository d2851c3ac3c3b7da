import { runCommand } from './progress';
import { ensureRuntime } from './runtime/ensure-runtime';

// stdout carries the path and nothing else, so that `$(npm run -s electron:path)` works.
await runCommand(async () => {
  const { electronPath } = await ensureRuntime();
  process.stdout.write(`${electronPath}\n`);
  return 0;
});
