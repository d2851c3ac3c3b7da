import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupError } from './progress';
import { projectFolder } from './project';
import { npmCommand, runProgram, type Finished } from './run-program';

/** A package of the npm registry that is fetched on demand and never a dependency. Trusted by its hash alone. */
export interface NpmPackage {
  name: string;
  version: string;
  /** npm's integrity string: `sha512-…` in base64. */
  integrity: string;
}

/** Long enough for 200 MB over an office line, short enough not to hang a CI machine for ever. */
const DOWNLOAD_LIMIT = 20 * 60_000;

/** The npm-style integrity string (`sha512-…` in base64) of a file. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** The first lines of what npm said: its later ones are general advice. */
function whyNpmFailed({ code, stderr }: Finished): string {
  if (code === null) return `It took longer than ${DOWNLOAD_LIMIT / 60_000} minutes.`;
  const lines = stderr.split('\n').map((line) => line.replace(/^npm error\s*/u, '').trim());
  return (
    lines
      .filter((line) => line !== '' && !line.startsWith('npm warn'))
      .slice(0, 4)
      .join(' | ') || `npm ended with ${code}.`
  );
}

/**
 * Fetches a package with the npm configuration of this user and gives the path of the .tgz in `folder`. `otherWay` is
 * what else a person could do where the registry can't be reached. Throws a SetupError when the package can't be
 * fetched or is not the file this project trusts.
 */
export async function fetchNpmPackage(wanted: NpmPackage, folder: string, otherWay = ''): Promise<string> {
  const spec = `${wanted.name}@${wanted.version}`;
  const npm = npmCommand();
  const options = ['--ignore-scripts', '--prefer-offline', '--loglevel=error', '--pack-destination', folder];
  const result = await runProgram(npm.command, [...npm.args, 'pack', spec, ...options], {
    cwd: projectFolder,
    timeLimit: DOWNLOAD_LIMIT,
  });
  const name = result.stdout.trim().split(/\s+/u).at(-1) ?? '';
  if (result.code !== 0 || !name.endsWith('.tgz')) {
    throw new SetupError({
      what: `The npm package ${spec} could not be fetched.`,
      why: whyNpmFailed(result),
      todo: `Check that the npm registry can be reached (\`npm ping\`), then run the command again.${otherWay}`,
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
