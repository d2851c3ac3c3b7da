import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { currentFiles } from './bundle/current-files';
import { ensureBundle } from './bundle/ensure-bundle';
import { buildIfStale, fingerprint } from './bundle/stamp';
import { contentsOf, sizeLines, type Content } from './package/contents';
import { buildFacts, type BuildFacts } from './package/facts';
import type { Effort } from './package/linux/deb';
import { packLinux, stageLinux } from './package/linux-packages';
import { packWindows, stageWindows } from './package/windows-packages';
import { ensureWindowsRuntime } from './package/windows/windows-runtime';
import { describeFailure, runCommand, say, SetupError } from './progress';
import { projectFolder } from './project';
import { ensureRuntime, type Runtime } from './runtime/ensure-runtime';
import { ensureSystemLibraries } from './system-libraries';

const out = join(projectFolder, 'out', 'package');
const KINDS = ['deb', 'tar.gz', 'windows'] as const;
type Kind = (typeof KINDS)[number];

interface Wishes {
  kinds: readonly Kind[];
  /** Whether the kinds were named: what can't be built then fails the command. */
  named: boolean;
  effort: Effort;
}

function readWishes(args: readonly string[]): Wishes | null {
  const at = args.indexOf('--only');
  const named = at < 0 ? [] : (args[at + 1] ?? '').split(',');
  const rest = args.filter(
    (each, index) => each !== '--fast' && (at < 0 || (index !== at && index !== at + 1)),
  );
  const known = named.flatMap((each) => KINDS.filter((kind) => kind === each));
  if (rest.length > 0 || known.length !== named.length || (at >= 0 && known.length === 0)) return null;
  const effort = args.includes('--fast') ? 'fast' : 'small';
  return { kinds: at < 0 ? KINDS : known, named: at >= 0, effort };
}

/** Builds one output in `out/package` unless it was built of the same inputs; tells its size. */
async function make(name: string, print: string, build: (target: string) => Promise<void>): Promise<void> {
  const target = join(out, name);
  const started = Date.now();
  const built = await buildIfStale(`package-${name}`, print, [relative(projectFolder, target)], () =>
    build(target),
  );
  const { size } = await stat(target);
  const how = built ? `${((Date.now() - started) / 1000).toFixed(0)} s` : 'as built before';
  say(`✔ ${relative(projectFolder, target)}  ${(size / 1e6).toFixed(1)} MB (${how})`);
}

/** Makes a folder that is the whole program, and lists each file in it with its part and licence. */
async function stage(
  name: string,
  print: string,
  build: (target: string) => Promise<Content[]>,
): Promise<{ folder: string; contents: Content[] }> {
  const folder = join(out, name, 'nianbao');
  const list = `${name}-contents.csv`;
  say(`Laying out ${relative(projectFolder, folder)} 正在准备程序文件夹…`);
  await make(list, print, async (target) => {
    const contents = await build(folder);
    const lines = contents.map(({ file, bytes, part, licence }) => `${file},${bytes},"${part}","${licence}"`);
    await writeFile(target, `file,bytes,part,licence\n${lines.join('\n')}\n`);
  });
  const contents = await contentsOf(folder);
  for (const line of sizeLines(contents)) say(`  ${line}`);
  return { folder, contents };
}

async function linux(runtime: Runtime, facts: BuildFacts, wishes: Wishes, print: string): Promise<void> {
  const { folder } = await stage('linux-x64', print, (target) => stageLinux(target, runtime, facts));
  const { version } = facts;
  const from = { staged: folder, facts, effort: wishes.effort };
  const names = { deb: `nianbao_${version}_amd64.deb`, 'tar.gz': `nianbao-${version}-linux-x64.tar.gz` };
  for (const kind of ['tar.gz', 'deb'] as const) {
    if (!wishes.kinds.includes(kind)) continue;
    await make(names[kind], `${print} ${wishes.effort}`, (target) => packLinux(kind, target, from));
  }
}

async function windows(facts: BuildFacts, print: string): Promise<void> {
  const runtime = await ensureWindowsRuntime();
  const { folder, contents } = await stage('win32-x64', print, (target) =>
    stageWindows(target, runtime, facts),
  );
  const bytes = contents.reduce((sum, each) => sum + each.bytes, 0);
  const { version } = facts;
  await make(`nianbao-${version}-win32-x64.zip`, print, (target) =>
    packWindows('zip', target, { staged: folder, facts, bytes }),
  );
  await make(`nianbao-${version}-setup.exe`, print, (target) =>
    packWindows('exe', target, { staged: folder, facts, bytes }),
  );
}

// `npm run package`: everything a clerk can be given, in out/package. Arguments: `--only deb,tar.gz,windows`, `--fast`
// (a larger .deb in a fifth of the time). What can't be built here is said, and fails only where it was asked for.
await runCommand(async () => {
  const wishes = readWishes(process.argv.slice(2));
  if (wishes === null) {
    say(`Usage: npm run package [-- [--only ${KINDS.join(',')}] [--fast]]`);
    return 2;
  }
  await mkdir(out, { recursive: true });
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.electronPath, { display: true });
  await ensureBundle(runtime);
  const facts = await buildFacts();
  say(`Packaging ${facts.productName} ${facts.version}, commit ${facts.commit ?? 'unknown'} 正在打包…`);
  const inputs = [
    ...(await currentFiles()).map((file) => `dist/${file}`),
    'build/package',
    'package-lock.json',
  ];
  const print = await fingerprint(inputs, JSON.stringify(facts));
  if (wishes.kinds.some((kind) => kind !== 'windows')) await linux(runtime, facts, wishes, print);
  if (!wishes.kinds.includes('windows')) return 0;
  try {
    await windows(facts, print);
    return 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    for (const line of describeFailure(error)) say(line);
    return wishes.named ? 2 : 0;
  }
});
