import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BenchContext } from '../../build/bench';
import { projectFolder } from '../../build/project';
import { asNode } from '../../build/unit-tests';

/** Runs `tests/bench/programs/<name>.ts` in the Electron that ships, as Node, with a folder of its own; its exit code. */
export async function runBundled(
  name: string,
  args: readonly string[],
  { runtime, env }: BenchContext,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  const program = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(projectFolder, 'tests', 'bench', 'programs', `${name}.ts`)],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['electron'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'error',
  });
  try {
    const child = spawn(runtime.electronPath, [program, folder, ...args], {
      stdio: 'inherit',
      env: { ...env, ...asNode(runtime) },
    });
    return await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
