import { existsSync } from 'node:fs';
import { say, SetupError } from './progress';
import { findProgram, runProgram, type Finished } from './run-program';

/** Whether packages can be installed from here: a Debian-like system, as root. */
export function canInstall(): boolean {
  return isDebianLike() && process.getuid?.() === 0;
}

/** Whether the system has apt-get (Debian, Ubuntu, UOS, Kylin desktop). */
export function isDebianLike(): boolean {
  return process.platform === 'linux' && existsSync('/etc/debian_version') && findProgram('apt-get') !== null;
}

/** The command a person would type to install these packages. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

function apt(args: readonly string[]): Promise<Finished> {
  // Another apt (an automatic update, a second run of this) is waited for.
  const all = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', '-qq', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return runProgram('apt-get', all, { env, timeLimit: 15 * 60_000 });
}

/** Debian 13 and Ubuntu 24.04 renamed libraries with a 64-bit clock: takes the new name where there is one. */
async function nameHere(name: string): Promise<string> {
  const renamed = await runProgram('apt-cache', ['show', `${name}t64`]);
  return renamed.code === 0 && renamed.stdout.trim() !== '' ? `${name}t64` : name;
}

/** Installs Debian packages as root, without the recommended ones. Throws a SetupError where apt-get fails. */
export async function installPackages(packages: readonly string[], purpose: string): Promise<void> {
  say(`Installing ${purpose}: ${packages.join(' ')} 正在安装系统组件…`);
  const update = await apt(['update']);
  if (update.code !== 0) say('  apt-get update failed; trying with the package lists that are there.');
  const names = await Promise.all(packages.map(nameHere));
  const install = await apt(['install', '-y', '--no-install-recommends', ...names]);
  if (install.code === 0) return;
  throw new SetupError({
    what: `apt-get could not install ${names.join(' ')}.`,
    why: install.stderr.trim().split('\n').slice(-3).join(' | ') || `apt-get ended with ${install.code}`,
    todo: `Check the package sources and the network, then run: ${installCommand(names)}`,
  });
}
