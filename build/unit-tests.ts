import { join } from 'node:path';
import { projectFolder } from './project';
import { runInForeground } from './run-program';
import type { Runtime } from './runtime/ensure-runtime';

/** The environment that makes Electron run as plain Node, with the database binding where tests look for it. */
export function asNode(runtime: Runtime): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ELECTRON_RUN_AS_NODE: '1',
    NIANBAO_SQLITE_BINDING: runtime.betterSqliteBinding,
  };
}

/** Runs vitest inside the Electron that ships; gives its exit code. */
export function runUnitTests(
  runtime: Runtime,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
  return runInForeground(runtime.electronPath, [vitest, 'run', ...args], {
    cwd: projectFolder,
    env: { ...asNode(runtime), ...env },
  });
}
