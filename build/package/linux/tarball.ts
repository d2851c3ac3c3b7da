import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { messageOf, say, SetupError } from '../../progress';
import { runProgram } from '../../run-program';

const TIME_LIMIT = 10 * 60_000;

/** Packs a folder, under its own name, as .tar.gz: everything root's, in order of names, dated `time` (seconds). */
export async function makeTarball(target: string, folder: string, time: number): Promise<void> {
  say('Packing the .tar.gz 正在打包…');
  const args = [
    ...['--sort=name', '--owner=0', '--group=0', '--numeric-owner', `--mtime=@${time}`],
    ...['-C', dirname(folder), '-czf', target, basename(folder)],
  ];
  const result = await runProgram('tar', args, { timeLimit: TIME_LIMIT });
  if (result.code === 0) return;
  await rm(target, { force: true });
  throw new SetupError({
    what: `tar could not write ${target}.`,
    why: messageOf(result.stderr.trim() || `it ended with ${result.code}`),
    todo: 'Free some space (500 MB), see that tar is GNU tar, and run the command again.',
  });
}
