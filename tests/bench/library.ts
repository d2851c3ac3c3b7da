import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Bench } from '../../build/bench';
import { projectFolder } from '../../build/project';
import { asNode } from '../../build/unit-tests';

/**
 * A library of 10,000 reports (another number as argument): the first list after an update, pages, units and searches,
 * each beside the plain SQL it rests on; the longest stretch in which no other call would be answered. Prints
 * milliseconds. The library is made anew each time, which takes a few minutes.
 */
export const run = (async ({ runtime, args, env }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  const program = join(folder, 'many-reports.mjs');
  await build({
    entryPoints: [join(projectFolder, 'tests', 'bench', 'programs', 'many-reports.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['electron'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  try {
    const child = spawn(runtime.electronPath, [program, folder, args[0] ?? '10000'], {
      stdio: 'inherit',
      env: { ...env, ...asNode(runtime) },
    });
    return await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}) satisfies Bench;
