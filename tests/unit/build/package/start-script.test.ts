import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../../../build/project';

interface Machine {
  /** What `id -u` says. */
  user: string;
  /** Whether users may make namespaces. */
  namespaces: boolean;
  /** Whether the place lets programs run. */
  runs: boolean;
}

const OFFICE: Machine = { user: '1000', namespaces: true, runs: true };

function script(file: string, text: string): void {
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
}

/** Runs the start script in a folder as it is unpacked, on a pretended machine; the program echoes its arguments. */
function start(args: readonly string[], machine: Partial<Machine> = {}) {
  const { user, namespaces, runs } = { ...OFFICE, ...machine };
  const outer = mkdtempSync(join(realpathSync(tmpdir()), 'nianbao 包-'));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  const [home, tools] = [join(outer, '年报 程序'), join(outer, 'tools')];
  mkdirSync(join(home, 'bin'), { recursive: true });
  mkdirSync(tools);
  copyFileSync(join(projectFolder, 'build', 'package', 'linux', 'nianbao.sh'), join(home, 'bin', 'nianbao'));
  script(join(home, 'nianbao'), 'printf "%s|" "$@"; exit 3');
  if (!runs) chmodSync(join(home, 'nianbao'), 0o644);
  script(join(tools, 'id'), `echo ${user}`);
  script(join(tools, 'unshare'), `exit ${namespaces ? 0 : 1}`);
  const env = { PATH: `${tools}:${process.env['PATH'] ?? ''}` };
  const { status, stdout, stderr } = spawnSync('sh', [join(home, 'bin', 'nianbao'), ...args], {
    env,
    encoding: 'utf8',
  });
  const own = stdout.split('|').filter((each) => each !== '--disable-dev-shm-usage' && each !== '');
  return { status, args: own, stderr };
}

describe.runIf(process.platform === 'linux')('the start script of the packages', () => {
  it.each([['export', '--sample'], ['--help'], ['-v'], ['bogus']])(
    'runs the command %s without a display, and passes its exit status on',
    (...args) => {
      expect(start(args)).toEqual({
        status: 3,
        args: ['--ozone-platform=headless', '--log-level=3', ...args],
        stderr: '',
      });
    },
  );

  it('opens the window, also with a file', () => {
    expect(start([]).args).toEqual([]);
    expect(start(['我的 年报.nianbao']).args).toEqual(['我的 年报.nianbao']);
  });

  it('says why it can’t start: as root, from a stick that runs nothing, without namespaces', () => {
    expect(start([], { user: '0' })).toMatchObject({ status: 1, args: [] });
    expect(start([], { user: '0' }).stderr).toContain('不能以管理员（root）身份运行');
    expect(start(['export'], { runs: false }).stderr).toContain('复制到本机硬盘');
    expect(start([], { namespaces: false })).toMatchObject({ status: 1, args: [] });
    expect(start([], { namespaces: false }).stderr).toContain('.deb');
  });
});
