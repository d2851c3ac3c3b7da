import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../build/run-program';
import { writeReportFile } from '../../shared/report/file';
import { sampleReport } from '../../shared/report/sample';
import packageJson from '../../package.json' with { type: 'json' };
import { cleanRoot, type CleanRoot } from './clean-root';
import { builtPackage, IS_ROOT } from './packages';
import { openScreen, type Screen } from './screen';

const CLERK = 'clerk';
const DATA = `/home/${CLERK}/.config/nianbao`;
const WINDOW_LIMIT = 120_000;

let root: CleanRoot;
let screen: Screen;

/** The package under an older version, as it is installed on a PC that is then brought up to date. */
async function olderPackage(target: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-older-'));
  await runProgram('dpkg-deb', ['--raw-extract', builtPackage('.deb'), folder]);
  const control = join(folder, 'DEBIAN', 'control');
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/mu, 'Version: 0.0.1'));
  const made = await runProgram('dpkg-deb', ['--root-owner-group', '-Znone', '--build', folder, target]);
  await rm(folder, { recursive: true, force: true });
  expect(made.code, made.stderr).toBe(0);
}

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** Opens the window as the clerk, waits until it has a picture, and ends it as its user would end the session. */
async function showWindow(args: string): Promise<Map<number, number>> {
  const pidFile = join(root.folder, 'home', CLERK, 'pid');
  await rm(pidFile, { force: true });
  const running = root.run(`nianbao ${args} & echo $! > ~/pid; wait`, {
    user: CLERK,
    env: { DISPLAY: screen.display },
  });
  let colours = new Map<number, number>();
  for (let waited = 0; waited < WINDOW_LIMIT && colours.size < 200; waited += 1000) {
    await pause(1000);
    colours = await screen.colours();
  }
  process.kill(Number(readFileSync(pidFile, 'utf8')));
  await running;
  return colours;
}

function reportsInLibrary(): number {
  const file = join(root.folder, DATA, 'library.db');
  const library = new Database(file, {
    nativeBinding: process.env['NIANBAO_SQLITE_BINDING'],
    readonly: true,
  });
  try {
    return Number(library.prepare('select count(*) from reports').pluck().get());
  } finally {
    library.close();
  }
}

describe.runIf(IS_ROOT)('the .deb on a Debian that has nothing', () => {
  beforeAll(async () => {
    root = await cleanRoot([CLERK]);
    screen = await openScreen();
    copyFileSync(builtPackage('.deb'), join(root.folder, 'nianbao.deb'));
    await olderPackage(join(root.folder, 'older.deb'));
    const home = join(root.folder, 'home', CLERK);
    writeFileSync(join(home, '样 例.nianbao'), writeReportFile(sampleReport()));
    chmodSync(join(home, '样 例.nianbao'), 0o644);
  });
  afterAll(async () => {
    await screen.close();
    await root.remove();
  });

  it('installs with everything it needs', async () => {
    const installed = await root.run('apt-get install -y -qq --no-install-recommends /older.deb');
    expect(installed.code, installed.stderr).toBe(0);
    const missing = await root.run('ldd /opt/nianbao/nianbao /opt/nianbao/*.so | grep "not found"');
    expect(missing.stdout).toBe('');
  });

  it('shows its window to a user who is no administrator, sandbox and all, and takes the report in', async () => {
    const colours = await showWindow("'样 例.nianbao'");
    expect(colours.size).toBeGreaterThan(200);
    expect(reportsInLibrary()).toBe(1);
  });

  it('is brought up to date, and everything is still there', async () => {
    const upgraded = await root.run('apt-get install -y -qq --no-install-recommends /nianbao.deb');
    expect(upgraded.code, upgraded.stderr).toBe(0);
    const version = await root.run('nianbao --version', { user: CLERK });
    expect(version).toMatchObject({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
    expect((await showWindow('')).size).toBeGreaterThan(200);
    expect(reportsInLibrary()).toBe(1);
  });

  it('exports without a display, and checks and imports as scripts ask it to', async () => {
    const made = await root.run('nianbao export --sample --to docx,pdf,xlsx --out "导 出"', { user: CLERK });
    expect(made, made.stderr).toMatchObject({ code: 0, stderr: '' });
    const paths = made.stdout.trim().split('\n');
    expect(paths.map((path) => path.replace(/^.*\./u, ''))).toEqual(['docx', 'pdf', 'xlsx']);
    for (const path of paths) expect(statSync(join(root.folder, path)).size).toBeGreaterThan(5000);
    const pdf = readFileSync(join(root.folder, paths[1] ?? ''));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const read = await root.run('nianbao import 导*/*.docx --json', { user: CLERK });
    expect(read.code, read.stderr).toBe(0);
    expect(JSON.parse(read.stdout)).toMatchObject({ report: { year: sampleReport().year } });
    expect((await root.run('nianbao nonsense', { user: CLERK })).code).toBe(2);
  });

  it('is known to the desktop: its files by their ending, its icon in every size', async () => {
    const type = await root.run('grep -r "\\.nianbao" /usr/share/mime/globs2 || true');
    const known = type.stdout.includes('application/x-nianbao');
    // The database of types is made by a package that a bare system lacks; desktops have it.
    if (existsSync(join(root.folder, 'usr/bin/update-mime-database'))) expect(known).toBe(true);
    const icons = readdirSync(join(root.folder, 'usr/share/icons/hicolor'));
    for (const size of ['16x16', '48x48', '256x256', '512x512', 'scalable']) expect(icons).toContain(size);
    const entry = join(root.folder, 'usr/share/applications/nianbao.desktop');
    const valid = await runProgram('desktop-file-validate', [entry]);
    expect(valid, valid.stdout).toMatchObject({ code: 0, stdout: '' });
  });

  it('leaves nothing but the clerk’s data when it is removed, and says so', async () => {
    const removed = await root.run('apt-get purge -y -qq nianbao');
    expect(removed.code, removed.stderr).toBe(0);
    expect(removed.stdout).toContain('报告和备份没有删除');
    const left = await root.run(
      'find / -xdev -iname "*nianbao*" -not -path "/home/*" -not -path "/proc/*" -not -path "/tmp/*"',
    );
    expect(
      left.stdout
        .split('\n')
        .filter(
          (path) =>
            path !== '' && !/^\/(?:nianbao|older)\.deb$|^\/var\/(?:cache|lib\/dpkg|log)\//u.test(path),
        ),
    ).toEqual([]);
    expect(reportsInLibrary()).toBe(1);
  });
});
