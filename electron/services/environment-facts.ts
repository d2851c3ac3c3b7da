import { randomBytes } from 'node:crypto';
import { readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { arch, freemem, homedir, totalmem } from 'node:os';
import { join, sep } from 'node:path';
import * as z from 'zod';
import type { EnvironmentFacts } from '../../shared/contract/environment';
import { openFile } from '../storage/database';
import { isNetworkFolder } from '../storage/place';
import type { DataFiles } from '../storage/data-files';
import type { Pages } from './ports';

export interface FactsContext {
  files: DataFiles;
  /** The program's own package.json, and the folder of its executable. */
  packageFile: string;
  programFolder: string;
  version: string;
  /** Name and version of the system. */
  system: string;
  printers: Pages['printers'];
}

/** What the packager wrote into package.json; a checkout has none of it. */
const buildSchema = z.object({ build: z.object({ commit: z.string().nullable(), date: z.string() }) });

async function builtFrom(packageFile: string): Promise<{ commit: string | null; built: string | null }> {
  const text = await readFile(packageFile, 'utf8').catch(() => '{}');
  const found = buildSchema.safeParse(JSON.parse(text)).data?.build;
  return { commit: found?.commit ?? null, built: found?.date ?? null };
}

/** Whether files can be written into a folder: one is. Permission bits are no proof on a stick or a network drive. */
async function canWrite(folder: string): Promise<boolean> {
  const trial = join(folder, `.nianbao-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(trial, 'x', { flag: 'wx' });
    return true;
  } catch {
    return false;
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
}

function sqliteVersion(): string {
  const db = openFile(':memory:');
  try {
    return String(db.prepare('select sqlite_version()').pluck().get());
  } finally {
    db.close();
  }
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** What this PC has, for the program. Whatever can't be found out counts as missing and stops nothing. */
export async function factsOf(context: FactsContext): Promise<EnvironmentFacts> {
  const { folder } = context.files;
  const printers = await context.printers().catch(() => []);
  return {
    program: { version: context.version, ...(await builtFrom(context.packageFile)) },
    versions: {
      electron: process.versions['electron'] ?? '',
      chromium: process.versions['chrome'] ?? '',
      sqlite: sqliteVersion(),
    },
    system: `${context.system} ${arch()}`,
    memory: { total: totalmem(), free: freemem() },
    data: {
      folder,
      isPortable: folder.startsWith(context.programFolder + sep),
      isWritable: await canWrite(folder),
      isNetwork: isNetworkFolder(folder),
      free: await freeBytes(folder),
    },
    printers: printers.map(({ label, isDefault }) => ({ label, isDefault })),
  };
}

/** The end of the log that is passed on, in characters. */
const LOG_END = 20_000;

/** The clerk's own folder is nobody's business: its name is often a person's. */
function withoutHome(text: string): string {
  return text.replaceAll(homedir(), '~');
}

/** The text that is passed on to who maintains the PC: the lines of the page and the end of the log. */
export async function diagnosisOf(context: FactsContext, lines: readonly string[]): Promise<string> {
  const log = await readFile(join(context.files.logs, 'main.log'), 'utf8').catch(() => '');
  return withoutHome(
    [...lines, '', '日志（最后部分）', log === '' ? '没有日志。' : log.slice(-LOG_END), ''].join('\n'),
  );
}
