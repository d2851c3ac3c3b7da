import { runLint } from './lint/lint-steps';
import { runCommand } from './progress';

// `npm run lint`, or single parts of it: `npm run lint -- circles unused`.
await runCommand(async () => ((await runLint(process.argv.slice(2))) ? 0 : 1));
