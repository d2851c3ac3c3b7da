import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { say } from '../progress';
import { runProgram } from '../run-program';
import { betterSqliteVersion, electronVersion } from './pins';

const require = createRequire(import.meta.url);
const DOWNLOAD_LIMIT = 120_000;

/**
 * Fetches better-sqlite3's own build for this Electron (its `prebuild-install`, with its mirror settings) as
 * `<folder>/better_sqlite3.node`, for this system or the one named. Rejects with the downloader's words where it can't
 * be reached.
 */
export async function downloadBinding(
  folder: string,
  target: { platform: string; arch: string } = process,
): Promise<string> {
  say(`Fetching better-sqlite3 ${betterSqliteVersion} for Electron ${electronVersion} 正在下载数据存储组件…`);
  const work = join(folder, 'prebuild');
  await mkdir(work, { recursive: true });
  const described = require.resolve('better-sqlite3/package.json');
  await copyFile(described, join(work, 'package.json'));
  const installer = join(dirname(require.resolve('prebuild-install/package.json')), 'bin.js');
  const args = [
    ...[installer, '--runtime', 'electron', '--target', electronVersion, '--path', work],
    ...['--platform', target.platform, '--arch', target.arch],
  ];
  const result = await runProgram(process.execPath, args, { cwd: work, timeLimit: DOWNLOAD_LIMIT });
  if (result.code !== 0) {
    const reason = result.stderr.trim().split('\n').slice(-2).join(' | ');
    throw new Error(reason || `prebuild-install ended with ${result.code}`);
  }
  const binding = join(folder, 'better_sqlite3.node');
  await rename(join(work, 'build', 'Release', 'better_sqlite3.node'), binding);
  await rm(work, { recursive: true });
  return binding;
}
