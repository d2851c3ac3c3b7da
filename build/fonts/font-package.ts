import { join } from 'node:path';
import { SetupError } from '../progress';
import { projectFolder } from '../project';
import { npmCommand, runProgram, type Finished } from '../run-program';
import { integrityOf } from '../runtime/integrity';
import type { FontPackage } from './font-plan';

/** Long enough for 70 MB over an office line, short enough not to hang a CI machine for ever. */
const DOWNLOAD_LIMIT = 15 * 60_000;

function whyNpmFailed({ code, stderr }: Finished): string {
  if (code === null) return `It took longer than ${DOWNLOAD_LIMIT / 60_000} minutes.`;
  const lines = stderr.split('\n').map((line) => line.replace(/^npm error\s*/u, '').trim());
  return lines.filter(Boolean).slice(0, 4).join(' | ') || `npm ended with ${code}.`;
}

/**
 * Fetches a package with the npm configuration of this user and gives the path of the .tgz in `folder`.
 * Throws a SetupError when it can't be fetched or is not the file this project trusts.
 */
export async function fetchFontPackage(wanted: FontPackage, folder: string): Promise<string> {
  const spec = `${wanted.name}@${wanted.version}`;
  const npm = npmCommand();
  const result = await runProgram(
    npm.command,
    [
      ...npm.args,
      'pack',
      spec,
      '--ignore-scripts',
      '--prefer-offline',
      '--loglevel=error',
      '--pack-destination',
      folder,
    ],
    { cwd: projectFolder, timeLimit: DOWNLOAD_LIMIT },
  );
  const name = result.stdout.trim().split(/\s+/u).at(-1) ?? '';
  if (result.code !== 0 || !name.endsWith('.tgz')) {
    throw new SetupError({
      what: `The npm package ${spec} with fonts could not be fetched.`,
      why: whyNpmFailed(result),
      todo: 'Check that the npm registry can be reached (`npm ping`), then run the command again.',
    });
  }
  const file = join(folder, name);
  const found = await integrityOf(file);
  if (found === wanted.integrity) return file;
  throw new SetupError({
    what: `The downloaded ${spec} is not the file this project trusts.`,
    why: `Its hash is ${found}, expected ${wanted.integrity}: the download is damaged, or something in between changed it.`,
    todo: 'Run `npm cache clean --force` and the command again. If it stays so, do not use this network for it.',
  });
}
