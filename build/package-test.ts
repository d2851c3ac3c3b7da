import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { canInstall, installPackages } from './apt';
import { ensureDisplay } from './display';
import { runCommand, say } from './progress';
import { projectFolder } from './project';
import { findProgram, runInForeground } from './run-program';
import { ensureRuntime } from './runtime/ensure-runtime';
import { ensureSystemLibraries } from './system-libraries';
import { runUnitTests } from './unit-tests';

/** What the tests use of Debian: a system that has nothing, a check of the desktop entry, the Windows installer. */
const TOOLS = { mmdebstrap: 'mmdebstrap', 'desktop-file-validate': 'desktop-file-utils', makensis: 'nsis' };

async function ensureTools(): Promise<void> {
  const missing = Object.entries(TOOLS).filter(([program]) => findProgram(program) === null);
  if (missing.length > 0 && canInstall())
    await installPackages(
      missing.map(([, debian]) => debian),
      'what the tests of the packages need',
    );
}

async function hasPackages(): Promise<boolean> {
  const names = await readdir(join(projectFolder, 'out', 'package')).catch(() => []);
  return ['.deb', '.tar.gz'].every((kind) => names.some((name) => name.endsWith(kind)));
}

// `npm run package:test`: the packages of out/package as a clerk gets them, on a Debian that has nothing. Built before
// where they are missing. Needs root and a Debian-like system for most; the rest says that it was left out.
await runCommand(async () => {
  const runtime = await ensureRuntime();
  await ensureTools();
  await ensureSystemLibraries(runtime.electronPath, { display: true });
  if (!(await hasPackages())) {
    const build = [join(projectFolder, 'build', 'package.ts'), '--only', 'deb,tar.gz', '--fast'];
    const code = await runInForeground(process.execPath, ['--import', 'tsx', ...build], {
      cwd: projectFolder,
    });
    if (code !== 0) return code;
  }
  const display = await ensureDisplay();
  say('Testing the packages 正在测试软件包…');
  const args = ['--config', 'vitest.package.config.ts', ...process.argv.slice(2)];
  // The tests run in Electron, which would take the archive for a folder.
  const code = await runUnitTests(runtime, args, { ...display.env, ELECTRON_NO_ASAR: '1' });
  display.close();
  return code;
});
