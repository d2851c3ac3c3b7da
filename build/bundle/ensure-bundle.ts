import { copyFile, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensurePageFonts } from '../fonts/ensure-page-fonts';
import { MANIFEST } from '../fonts/font-manifest';
import { say, SetupError } from '../progress';
import { projectFolder } from '../project';
import type { Runtime } from '../runtime/ensure-runtime';
import { BUNDLED_PARTS, bundledPackages } from './bundled-packages';
import { copyCharacterMaps } from './character-maps';
import { LICENCES_FILE, writeLicences } from './licences/write-licences';
import { buildIfStale, fingerprint } from './stamp';

const SHARED_INPUTS = ['shared', 'package-lock.json', 'package.json', 'tsconfig.json', 'build/bundle'];

async function mainProcess(): Promise<boolean> {
  const print = await fingerprint(['electron', ...SHARED_INPUTS]);
  return buildIfStale('main', print, ['dist/main.cjs', 'dist/reader.cjs', 'dist/preload.cjs'], async () => {
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

/** The fonts as prepared for this user, with their licences: 27 MB that are copied only when they changed. */
async function fonts(): Promise<boolean> {
  const folder = await ensurePageFonts();
  const print = `${folder}\n${await readFile(join(folder, MANIFEST), 'utf8')}`;
  const target = join(projectFolder, 'dist', 'fonts');
  return buildIfStale('fonts', print, [`dist/fonts/${MANIFEST}`], async () => {
    await rm(target, { recursive: true, force: true });
    await cp(folder, target, { recursive: true });
  });
}

/** The character maps a PDF without its own Chinese fonts is read by; see character-maps.ts. */
async function characterMaps(): Promise<boolean> {
  const print = await fingerprint(['package-lock.json', 'build/bundle/character-maps.ts']);
  return buildIfStale('cmaps', print, ['dist/cmaps/UniGB-UCS2-H.bcmap'], () =>
    copyCharacterMaps(join(projectFolder, 'dist', 'cmaps')),
  );
}

/** The licences of what the other parts brought into the program, so after them. */
async function licences(runtime: Runtime): Promise<boolean> {
  const held = await Promise.all(BUNDLED_PARTS.map(async (part) => Object.keys(await bundledPackages(part))));
  const fontList = await readFile(join(projectFolder, 'dist', 'fonts', MANIFEST), 'utf8');
  const print = await fingerprint(
    ['package-lock.json', 'build/bundle/licences'],
    JSON.stringify([held, fontList]),
  );
  return buildIfStale('licences', print, [`dist/${LICENCES_FILE}`], () =>
    writeLicences(runtime.electronPath),
  );
}

/** A bundler's error names the file and the line after its first one. */
function buildReason(error: unknown): string {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .slice(0, 4)
    .join(' | ');
}

/** What to build: `window` false leaves out what only pages need, for the part of the command line without any. */
export interface Parts {
  window: boolean;
}

/** Builds what is stale of `dist/`. Throws a SetupError where the sources don't build. */
export async function ensureBundle(runtime: Runtime, parts: Parts = { window: true }): Promise<void> {
  const started = Date.now();
  try {
    // All are waited for, so that a part that builds is kept when another one does not.
    const results = await Promise.allSettled([
      mainProcess(),
      nativeBinding(runtime),
      characterMaps(),
      parts.window ? renderer() : false,
      parts.window ? fonts() : false,
    ]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    const listed = parts.window && (await licences(runtime));
    if (listed || results.some((result) => result.status === 'fulfilled' && result.value)) {
      say(`The program is built in dist/ (${((Date.now() - started) / 1000).toFixed(1)} s).`);
    }
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError({
      what: 'The program could not be built.',
      why: buildReason(error),
      todo: 'Fix the source named above, then run the command again. `npm run typecheck` tells more.',
    });
  }
}
