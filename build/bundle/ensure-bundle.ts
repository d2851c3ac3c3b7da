import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, say, SetupError } from '../progress';
import { projectFolder } from '../project';
import type { Runtime } from '../runtime/ensure-runtime';
import { buildIfStale, fingerprint } from './stamp';

const SHARED_INPUTS = ['shared', 'package-lock.json', 'package.json', 'tsconfig.json', 'build/bundle'];

async function mainProcess(): Promise<boolean> {
  const print = await fingerprint(['electron', ...SHARED_INPUTS]);
  return buildIfStale('main', print, ['dist/main.cjs', 'dist/preload.cjs'], async () => {
    // The bundlers are loaded only when there is something to build: half a second of every start.
    const { buildMainProcess } = await import('./main-process');
    await buildMainProcess();
  });
}

async function renderer(): Promise<boolean> {
  const print = await fingerprint(['renderer', ...SHARED_INPUTS]);
  return buildIfStale('renderer', print, ['dist/renderer/index.html'], async () => {
    const { buildRenderer } = await import('./renderer');
    await buildRenderer();
  });
}

/** The database binding goes beside the bundle: a copy by a new name, renamed, as the old one may be in use. */
async function nativeBinding(runtime: Runtime): Promise<boolean> {
  const target = join(projectFolder, 'dist', 'native', 'better_sqlite3.node');
  const print = runtime.betterSqliteBinding;
  return buildIfStale('native', print, ['dist/native/better_sqlite3.node'], async () => {
    await mkdir(dirname(target), { recursive: true });
    const fresh = `${target}.${process.pid}`;
    await copyFile(runtime.betterSqliteBinding, fresh);
    await rename(fresh, target);
  });
}

/** Which parts to build: the command line needs no page. */
export interface Parts {
  renderer: boolean;
}

/** Builds what is stale of `dist/`. Throws a SetupError where the sources don't build. */
export async function ensureBundle(runtime: Runtime, parts: Parts = { renderer: true }): Promise<void> {
  const started = Date.now();
  try {
    const built = await Promise.all([
      mainProcess(),
      parts.renderer ? renderer() : false,
      nativeBinding(runtime),
    ]);
    if (built.includes(true)) {
      say(`The program is built in dist/ (${((Date.now() - started) / 1000).toFixed(1)} s).`);
    }
  } catch (error) {
    throw new SetupError({
      what: 'The program could not be built.',
      why: messageOf(error),
      todo: 'Fix the source named above, then run the command again. `npm run typecheck` tells more.',
    });
  }
}
