import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBundle } from './bundle/ensure-bundle';
import { runAllBenches } from './bench-table';
import { ensureDisplay } from './display';
import { runCommand, say } from './progress';
import { projectFolder } from './project';
import { ensureRuntime, type Runtime } from './runtime/ensure-runtime';
import { ensureSystemLibraries } from './system-libraries';

/** What a bench gets: the runtime, its arguments, and an environment with a display. */
export interface BenchContext {
  runtime: Runtime;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

/** What `tests/bench/<name>.ts` exports as `run`. Gives the exit code: 0 also when a target is missed. */
export type Bench = (context: BenchContext) => Promise<number>;

const folder = join(projectFolder, 'tests', 'bench');

function names(): string[] {
  return readdirSync(folder)
    .filter((name) => /^[a-z]+\.ts$/u.test(name))
    .map((name) => name.slice(0, -'.ts'.length));
}

// `npm run bench -- start`; without a name all of them, into one table. Speed is measured here and never in a test: machines differ, ratios on one machine do not.
await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined) return runAllBenches(names());
  const file = join(folder, `${name}.ts`);
  if (!/^[a-z]+$/u.test(name) || !existsSync(file)) {
    say(`Usage: npm run bench -- ${names().join(' | ')}`);
    return 2;
  }
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.electronPath, { display: true });
  await ensureBundle(runtime);
  const display = await ensureDisplay();
  // A bench is a module with one function; its type is checked where it is written (`satisfies Bench`).
  const { run } = (await import(pathToFileURL(file).href)) as { run: Bench };
  const code = await run({ runtime, args, env: { ...process.env, ...display.env } });
  display.close();
  return code;
});
