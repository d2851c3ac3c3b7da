import { ensureBundle } from './bundle/ensure-bundle';
import { runCommand } from './progress';
import { ensureRuntime } from './runtime/ensure-runtime';

// `npm run build`: what `main` in package.json points to, with everything it loads.
await runCommand(async () => {
  await ensureBundle(await ensureRuntime());
  return 0;
});
