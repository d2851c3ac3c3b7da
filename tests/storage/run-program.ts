import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

/** One of the programs beside this file, running in a process of its own. */
export interface TestProgram {
  child: ChildProcess;
  /** What it writes, line by line. */
  lines: AsyncIterableIterator<string>;
  /** Ends it as a power cut does, and waits until it is gone. */
  kill: () => Promise<void>;
}

/** Starts `programs/<name>.ts` with these arguments; it ends with the test at the latest. */
export async function runProgram(name: string, ...args: string[]): Promise<TestProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-program-'));
  const program = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, 'programs', `${name}.ts`)],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](), kill };
}
