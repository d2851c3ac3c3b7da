import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runProgram, type Finished } from '../../build/run-program';
import { cacheFolder } from '../../build/runtime/cache-folder';

/** The oldest Debian that its mirrors still carry in full; the offices' systems are as old. */
const SUITE = 'bookworm';
const SET_UP_LIMIT = 25 * 60_000;

/** A Debian that has nothing but apt, in a folder of its own. */
export interface CleanRoot {
  folder: string;
  /** Runs a shell command inside, as root or as the clerk `user`, and gives what came of it. */
  run: (
    command: string,
    options?: { user?: string; env?: Readonly<Record<string, string>> },
  ) => Promise<Finished>;
  remove: () => Promise<void>;
}

function must(result: Finished, what: string): void {
  if (result.code === 0) return;
  throw new Error(
    `${what} ended with ${result.code}: ${result.stderr.trim().split('\n').slice(-5).join(' | ')}`,
  );
}

/** The packed root, made once per user: it comes over the network. */
async function packedRoot(): Promise<string> {
  const file = join(cacheFolder(), 'roots', `${SUITE}.tar`);
  if (existsSync(file)) return file;
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  const args = ['--variant=apt', '--format=tar', '--include=ca-certificates', SUITE, fresh];
  must(await runProgram('mmdebstrap', args, { timeLimit: SET_UP_LIMIT }), 'mmdebstrap');
  await rename(fresh, file);
  return file;
}

/** Every command has its own view of mounts: what it needs is there, and gone with it. */
const ENTER = `
mount -t proc proc "$ROOT/proc" && mount --rbind /dev "$ROOT/dev" && mount -t tmpfs -o mode=1777 tmpfs "$ROOT/dev/shm" &&
if [ "$CLERK" = root ]; then exec chroot "$ROOT" /bin/sh -c "$COMMAND"
else exec chroot --userspec="$CLERK:$CLERK" "$ROOT" /usr/bin/env HOME="/home/$CLERK" USER="$CLERK" /bin/sh -c "cd && $COMMAND"; fi`;

/** Unpacks a fresh root with the users named, each with a home. Needs root and mmdebstrap. */
export async function cleanRoot(users: readonly string[]): Promise<CleanRoot> {
  const packed = await packedRoot();
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-root-'));
  must(await runProgram('tar', ['-C', folder, '-xf', packed]), 'tar');
  await runProgram('chmod', ['755', folder]);
  await rm(join(folder, 'etc', 'resolv.conf'), { force: true });
  await copyFile('/etc/resolv.conf', join(folder, 'etc', 'resolv.conf'));
  await writeFile(join(folder, 'usr', 'sbin', 'policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const run: CleanRoot['run'] = (command, { user = 'root', env = {} } = {}) => {
    const inside = {
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      DEBIAN_FRONTEND: 'noninteractive',
      LANG: 'C.UTF-8',
      ...Object.fromEntries(
        Object.entries(process.env).filter(([name]) => /^(?:https?|no)_proxy$/iu.test(name)),
      ),
      ...env,
    };
    const all = { ...inside, ROOT: folder, CLERK: user, COMMAND: command };
    return runProgram('unshare', ['--mount', '--fork', 'sh', '-c', ENTER], {
      env: all,
      timeLimit: SET_UP_LIMIT,
    });
  };
  must(await run('apt-get -qq update'), 'apt-get update');
  for (const user of users) must(await run(`useradd --create-home ${user}`), 'useradd');
  return { folder, run, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}
