import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canInstall, installPackages } from '../../apt';
import { say, SetupError } from '../../progress';
import { findProgram, runProgram } from '../../run-program';
import type { BuildFacts } from '../facts';
import { iconIco } from '../icon/icons';

const TIME_LIMIT = 20 * 60_000;

/** Whether the compiler of installers is here, installing it where that can be done. */
async function hasCompiler(): Promise<boolean> {
  if (findProgram('makensis') !== null) return true;
  if (canInstall()) await installPackages(['nsis'], 'the compiler of Windows installers');
  return findProgram('makensis') !== null;
}

/** Compiles the installer `target` of a staged Windows folder of `kilobytes`. Throws a SetupError without makensis. */
export async function makeInstaller(
  target: string,
  from: { staged: string; work: string; facts: BuildFacts; kilobytes: number },
): Promise<void> {
  const { staged, work, facts, kilobytes } = from;
  if (!(await hasCompiler())) {
    throw new SetupError({
      what: 'The Windows installer can not be compiled here.',
      why: 'There is no makensis on this machine.',
      todo: 'Install the package nsis and run the command again; the folder and the .zip for Windows are made without it.',
    });
  }
  say('Compiling the Windows installer (several minutes) 正在生成安装程序…');
  const icon = join(work, 'nianbao.ico');
  await writeFile(icon, await iconIco());
  const defines = {
    VERSION: facts.version,
    SOURCE: staged,
    ICON: icon,
    OUTPUT: target,
    KILOBYTES: String(kilobytes),
  };
  const args = [
    ...['-V2', '-WX', '-INPUTCHARSET', 'UTF8'],
    ...Object.entries(defines).map(([name, value]) => `-D${name}=${value}`),
    join(import.meta.dirname, 'installer.nsi'),
  ];
  // Names of files are Chinese, too.
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
  const result = await runProgram('makensis', args, { env, timeLimit: TIME_LIMIT });
  if (result.code === 0) return;
  throw new SetupError({
    what: `makensis could not compile ${target}.`,
    why: [result.stdout, result.stderr].join('\n').trim().split('\n').slice(-4).join(' | '),
    todo: 'Mend build/package/windows/installer.nsi, or free some space (1 GB), and run the command again.',
  });
}
