import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Runtime } from '../runtime/ensure-runtime';
import { contentsOf, type Content } from './contents';
import type { BuildFacts } from './facts';
import { iconPng } from './icon/icons';
import { makeDeb, type Effort } from './linux/deb';
import { makeTarball } from './linux/tarball';
import { DATA_WORDS, PORTABLE_WORDS } from './portable-words';
import { layOutApp, stageFolder } from './stage';
import { compileStart } from './warm-up';

async function scripts(): Promise<Map<string, string | Buffer>> {
  const read = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, 'linux', name));
  return new Map<string, string | Buffer>([
    ['bin/nianbao', await read('nianbao.sh')],
    ['打开年报.sh', await read('open.sh')],
    ['nianbao.png', await iconPng(256)],
    ['使用说明.txt', PORTABLE_WORDS.linux],
    ['data/说明.txt', DATA_WORDS],
  ]);
}

/** Makes the folder that runs unpacked, `target`, and gives what is in it. */
export async function stageLinux(target: string, runtime: Runtime, facts: BuildFacts): Promise<Content[]> {
  const work = await mkdtemp(join(tmpdir(), 'nianbao-package-'));
  try {
    const app = join(work, 'app');
    await layOutApp(app, facts, runtime.betterSqliteBinding);
    await compileStart(runtime.electronPath, app, join(work, 'data'));
    const shipped = {
      platform: 'linux' as const,
      dist: dirname(runtime.electronPath),
      binding: runtime.betterSqliteBinding,
    };
    await stageFolder(target, shipped, { app, scripts: await scripts() });
    return await contentsOf(target);
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Makes the package of this kind, `target`, of a staged folder. */
export async function packLinux(
  kind: 'deb' | 'tar.gz',
  target: string,
  from: { staged: string; facts: BuildFacts; effort: Effort },
): Promise<void> {
  const { staged, facts, effort } = from;
  if (kind === 'tar.gz') return makeTarball(target, staged, facts.time);
  return makeDeb(target, { staged, root: `${staged}.deb-root`, facts, effort });
}
