import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentsOf, type Content } from './contents';
import type { BuildFacts } from './facts';
import { DATA_WORDS, PORTABLE_WORDS } from './portable-words';
import { EXECUTABLE, layOutApp, stageFolder, type ShippedRuntime } from './stage';
import { brandExecutable } from './windows/executable';
import { makeInstaller } from './windows/installer';
import { makeZip } from './windows/zip';

async function scripts(): Promise<Map<string, string | Buffer>> {
  const command = await readFile(join(import.meta.dirname, 'windows', 'nianbao.cmd'), 'utf8');
  const withCr = (text: string): string => text.replaceAll(/\r?\n/gu, '\r\n');
  return new Map([
    ['nianbao.cmd', withCr(command)],
    ['使用说明.txt', withCr(PORTABLE_WORDS.win32)],
    ['data/说明.txt', withCr(DATA_WORDS)],
  ]);
}

/** Makes the folder that runs on Windows as it is, `target`, and gives what is in it. */
export async function stageWindows(
  target: string,
  runtime: ShippedRuntime,
  facts: BuildFacts,
): Promise<Content[]> {
  const work = await mkdtemp(join(tmpdir(), 'nianbao-package-'));
  try {
    const app = join(work, 'app');
    await layOutApp(app, facts, runtime.binding);
    await stageFolder(target, runtime, { app, scripts: await scripts() });
    await brandExecutable(join(target, EXECUTABLE.win32), facts);
    return await contentsOf(target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Makes the package of this kind, `target`, of a staged folder of `bytes`. */
export async function packWindows(
  kind: 'zip' | 'exe',
  target: string,
  from: { staged: string; facts: BuildFacts; bytes: number },
): Promise<void> {
  const { staged, facts, bytes } = from;
  if (kind === 'zip') return makeZip(target, staged, facts.time);
  const work = await mkdtemp(join(tmpdir(), 'nianbao-package-'));
  try {
    await makeInstaller(target, { staged, work, facts, kilobytes: Math.ceil(bytes / 1024) });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
