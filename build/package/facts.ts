import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../project';
import { runProgram } from '../run-program';

/** What a package says about itself. */
export interface BuildFacts {
  /** `nianbao`, the Chinese name, and the version, as in package.json. */
  name: string;
  productName: string;
  version: string;
  /** The commit it was built from, shortened; with `+` where files were changed since; null outside a checkout. */
  commit: string | null;
  /** When that commit was made, in seconds since 1970: the time of everything inside, so that builds are alike. */
  time: number;
}

const packageSchema = z.object({ name: z.string(), productName: z.string(), version: z.string() });

async function git(...args: string[]): Promise<string | null> {
  const result = await runProgram('git', args, { cwd: projectFolder }).catch(() => null);
  return result?.code === 0 ? result.stdout.trim() : null;
}

/** Reads the facts of this checkout. SOURCE_DATE_EPOCH (seconds) is taken before the commit's time. */
export async function buildFacts(): Promise<BuildFacts> {
  const { name, productName, version } = packageSchema.parse(
    JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')),
  );
  const commit = await git('rev-parse', '--short=10', 'HEAD');
  const changed = (await git('status', '--porcelain', '--untracked-files=no')) ?? '';
  const stamp = process.env['SOURCE_DATE_EPOCH'] ?? (await git('log', '-1', '--format=%ct'));
  return {
    name,
    productName,
    version,
    commit: commit === null ? null : `${commit}${changed === '' ? '' : '+'}`,
    time: Number(stamp ?? Math.floor(Date.now() / 1000)),
  };
}
