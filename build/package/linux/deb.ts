import { chmod, cp, mkdir, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, say, SetupError } from '../../progress';
import { findProgram, runProgram } from '../../run-program';
import type { BuildFacts } from '../facts';
import { ICON_SIZES, iconPng, SCALABLE_ICON } from '../icon/icons';

/** Compression of the package: small for a release, fast where it is only tested. All dpkg in question read xz. */
export type Effort = 'small' | 'fast';
const LEVEL: Readonly<Record<Effort, string>> = { small: '-z6', fast: '-z1' };
/** On two busy cores xz takes five minutes. */
const TIME_LIMIT = 20 * 60_000;

/**
 * What the program needs of the system; the rest comes through these. Not what `dpkg-shlibdeps` finds on the machine
 * that builds: its newer libc would lock out Kylin V10 and UOS 20, while the binaries ask for 2.28 at most.
 */
const DEPENDS = [
  'libc6 (>= 2.28)',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libxkbcommon0',
  // Loaded by Chromium at run time, and then not being there ends it without a word.
  'libx11-xcb1',
  'libdrm2',
];

function control({ version }: BuildFacts, kilobytes: number): string {
  return [
    'Package: nianbao',
    `Version: ${version}`,
    'Architecture: amd64',
    'Maintainer: nianbao contributors <nianbao@example.invalid>',
    `Installed-Size: ${kilobytes}`,
    `Depends: ${DEPENDS.join(', ')}`,
    'Section: editors',
    'Priority: optional',
    'Description: 政府信息公开工作年度报告编辑器',
    ' Offline editor for the Chinese annual report on government information disclosure.',
    ' 编制、校核、导出《政府信息公开工作年度报告》，不需要网络。',
    '',
  ].join('\n');
}

function copyright(commit: string | null): string {
  return [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    'Upstream-Name: nianbao',
    `Comment: Built from commit ${commit ?? 'unknown'}. Electron and Chromium: /opt/nianbao/LICENSE.electron.txt and`,
    ' /opt/nianbao/LICENSES.chromium.html; bundled packages and fonts: /opt/nianbao/LICENSES.others.txt.',
    '',
    'Files: *',
    'Copyright: nianbao contributors',
    'License: Expat',
    ' See /opt/nianbao/LICENSE.txt.',
    '',
  ].join('\n');
}

/** Writes a file of the package with mode 644 (or the given one), folders included. */
async function put(root: string, path: string, content: string | Buffer, mode = 0o644): Promise<void> {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
  await chmod(target, mode);
}

async function layOutRoot(root: string, staged: string, facts: BuildFacts): Promise<void> {
  const here = import.meta.dirname;
  await rm(root, { recursive: true, force: true });
  await mkdir(join(root, 'opt'), { recursive: true });
  await cp(staged, join(root, 'opt', 'nianbao'), { recursive: true });
  // The portable folder's own words and place for data have no business in an installed program.
  for (const name of ['data', '使用说明.txt', '打开年报.sh'])
    await rm(join(root, 'opt', 'nianbao', name), { recursive: true, force: true });
  // With this mode (and root as owner) pages have their sandbox where the system forbids namespaces to users.
  await chmod(join(root, 'opt', 'nianbao', 'chrome-sandbox'), 0o4755);
  await mkdir(join(root, 'usr', 'bin'), { recursive: true });
  await symlink('/opt/nianbao/bin/nianbao', join(root, 'usr', 'bin', 'nianbao'));
  const share = 'usr/share';
  await put(root, `${share}/applications/nianbao.desktop`, await readFile(join(here, 'nianbao.desktop')));
  await put(root, `${share}/mime/packages/nianbao.xml`, await readFile(join(here, 'nianbao.xml')));
  for (const size of ICON_SIZES) {
    await put(root, `${share}/icons/hicolor/${size}x${size}/apps/nianbao.png`, await iconPng(size));
  }
  await put(root, `${share}/icons/hicolor/scalable/apps/nianbao.svg`, await readFile(SCALABLE_ICON));
  await put(root, `${share}/doc/nianbao/copyright`, copyright(facts.commit));
}

/** Folders readable by all whatever the umask was, everything dated like the commit; gives the size in kilobytes. */
async function finishRoot(root: string, time: number): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    if (entry.isFile()) {
      bytes += (await stat(path)).size;
      await utimes(path, time, time);
    }
  }
  await chmod(root, 0o755);
  return Math.ceil(bytes / 1024);
}

/** Makes the .deb `target` of a staged folder, working in the folder `root`. Throws a SetupError without dpkg-deb. */
export async function makeDeb(
  target: string,
  from: { staged: string; root: string; facts: BuildFacts; effort: Effort },
): Promise<void> {
  const { staged, root, facts, effort } = from;
  if (findProgram('dpkg-deb') === null) {
    throw new SetupError({
      what: 'The .deb can not be built here.',
      why: 'There is no dpkg-deb on this machine.',
      todo: 'Build it on Debian, UOS or Kylin (package dpkg), or leave it out: npm run package -- --only tar.gz',
    });
  }
  await layOutRoot(root, staged, facts);
  const kilobytes = await finishRoot(root, facts.time);
  await put(root, 'DEBIAN/control', control(facts, kilobytes));
  await put(root, 'DEBIAN/postrm', await readFile(join(import.meta.dirname, 'postrm')), 0o755);
  await chmod(join(root, 'DEBIAN'), 0o755);
  say(`Packing the .deb (${effort === 'small' ? 'several minutes' : 'about a minute'}) 正在打包…`);
  const args = ['--root-owner-group', '-Zxz', LEVEL[effort], '--build', root, target];
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(facts.time) };
  const result = await runProgram('dpkg-deb', args, { env, timeLimit: TIME_LIMIT });
  await rm(root, { recursive: true, force: true });
  if (result.code === 0) return;
  throw new SetupError({
    what: `dpkg-deb could not build ${target}.`,
    why: messageOf(result.stderr.trim() || `it ended with ${result.code}`),
    todo: 'Free some space (1 GB) and run the command again.',
  });
}
