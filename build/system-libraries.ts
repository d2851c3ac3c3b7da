import { canInstall, installCommand, installPackages, isDebianLike } from './apt';
import { SetupError } from './progress';
import { findProgram, runProgram } from './run-program';

/** What a bare Debian lacks for Electron: GTK, NSS, sound, graphics buffers, idle time, the key ring. */
const ELECTRON_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libsecret-1-0'];

/** The shared libraries `ldd` names as not found. */
export function missingIn(lddOutput: string): string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gmu)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

async function missingLibraries(executable: string): Promise<string[]> {
  const result = await runProgram('ldd', [executable]).catch(() => null);
  return result ? missingIn(result.stdout) : [];
}

/** Whether a program that opens a window would find a display. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Makes sure Electron finds its system libraries and, where there is no display, Xvfb. Linux only. Installs as root
 * on a Debian-like system; elsewhere throws a SetupError with the exact command. Does nothing where all is there.
 */
export async function ensureSystemLibraries(executable: string, needs: { display: boolean }): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  const packages = missing.length > 0 ? [...ELECTRON_PACKAGES] : [];
  const lacksXvfb = needs.display && !hasDisplay() && findProgram('Xvfb') === null;
  if (lacksXvfb) packages.push('xvfb');
  if (packages.length === 0) return;
  if (!canInstall()) throw notInstallable(missing, lacksXvfb, packages);
  await installPackages(packages, 'what Electron needs of the system');
  const still = await missingLibraries(executable);
  if (still.length > 0) throw notInstallable(still, false, packages);
}

function notInstallable(missing: readonly string[], xvfb: boolean, packages: readonly string[]): SetupError {
  const lacks = [...missing, ...(xvfb ? ['Xvfb (a virtual display, as this machine has none)'] : [])];
  return new SetupError({
    what: 'Electron can not run on this system yet.',
    why: `Missing: ${lacks.join(', ')}.`,
    todo: isDebianLike()
      ? `Run this once, then the command again: ${installCommand(packages)}`
      : `Install these with the system's package manager (Debian calls them: ${packages.join(' ')}), then run the command again.`,
  });
}
