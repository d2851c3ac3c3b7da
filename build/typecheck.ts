import { runCommand } from './progress';
import { typecheckAll } from './typecheck-projects';

// `npm run typecheck`
await runCommand(async () => {
  const troubles = await typecheckAll();
  for (const each of troubles) process.stdout.write(`${each}\n`);
  return troubles.length === 0 ? 0 : 1;
});
