import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, transform, type BuildOptions, type Metafile } from 'esbuild';
import { projectFolder } from '../project';
import { packStart } from './pack-start';
import { removeSuperseded } from './superseded';

/**
 * The entries of the main process and what they become in `dist/`. Not all are there in every state of the work:
 * those missing are left out.
 */
const ENTRIES = { main: 'electron/main.ts', cli: 'electron/cli/main.ts' };
/** The process that reads foreign files is bundled apart: what it shares with main would only cut main in more pieces. */
const READER = { reader: 'electron/import/worker/main.ts' };
const PRELOAD = 'electron/preload.ts';
const ENTRY_NAMES = new Set(['main.cjs', 'cli.cjs', 'reader.cjs', 'preload.cjs']);

const common: BuildOptions = {
  absWorkingDir: projectFolder,
  bundle: true,
  target: 'node20',
  external: ['electron'],
  // Names are kept: they are what a crash log of a clerk's PC tells about the place.
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
};

/** A file to be written into `dist/`. */
export interface Output {
  name: string;
  text: string;
}

/**
 * Bundles entries with what they share in common chunks, each `import()` a chunk of its own that is
 * loaded when first used. esbuild splits ES modules only, while CommonJS starts faster in Electron (no wait for an
 * asynchronous entry), so it is split as ES modules first and each chunk turned into CommonJS then. All files
 * lie in one folder, so `__dirname` is `dist/` in all of them.
 */
async function bundleNode(entries: Readonly<Record<string, string>>): Promise<Bundled> {
  const entryPoints = Object.fromEntries(
    Object.entries(entries).filter(([, file]) => existsSync(join(projectFolder, file))),
  );
  const result = await build({
    ...common,
    write: false,
    metafile: true,
    entryPoints,
    platform: 'node',
    // Packages that have ES modules give them: smaller, and their names survive an import().
    mainFields: ['module', 'main'],
    format: 'esm',
    splitting: true,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.dirname': '__dirname' },
  });
  const files = result.outputFiles.map((file) => asCommonJs(basename(file.path), file.text));
  return { outputs: await Promise.all(files), metafile: result.metafile };
}

interface Bundled {
  outputs: Output[];
  metafile: Metafile;
}

async function bundleMain(): Promise<Output[]> {
  const { outputs, metafile } = await bundleNode(ENTRIES);
  return packStart(outputs, loadedAtStart(metafile));
}

async function bundleReader(): Promise<Output[]> {
  return (await bundleNode(READER)).outputs;
}

/** The chunks that main loads before it does anything: what it imports, not what it will `import()`. */
function loadedAtStart({ outputs }: Metafile): Set<string> {
  const names = new Set<string>();
  const follow = (path: string): void => {
    if (names.has(basename(path))) return;
    names.add(basename(path));
    for (const each of outputs[path]?.imports ?? []) {
      if (each.kind === 'import-statement' && !each.external) follow(each.path);
    }
  };
  follow('dist/main.cjs');
  return names;
}

async function asCommonJs(name: string, code: string): Promise<Output> {
  const result = await transform(code, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    // import() becomes a require() at that moment: faster, and a chunk's code can come from the code cache.
    supported: { 'dynamic-import': false },
  });
  return { name, text: result.code };
}

async function bundlePreload(): Promise<Output[]> {
  if (!existsSync(join(projectFolder, PRELOAD))) return [];
  const result = await build({
    ...common,
    write: false,
    entryPoints: [PRELOAD],
    // A sandboxed preload has Electron's few modules and no Node.
    platform: 'browser',
    format: 'cjs',
    outfile: 'dist/preload.cjs',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles.map((file) => ({ name: basename(file.path), text: file.text }));
}

/** Writes under another name first: a program that starts in this moment gets the old file or the new one, whole. */
async function writeWhole(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}

/** Builds `dist/*.cjs` from `electron/`. */
export async function buildMainProcess(): Promise<void> {
  const outputs = (await Promise.all([bundleMain(), bundleReader(), bundlePreload()])).flat();
  const dist = join(projectFolder, 'dist');
  await mkdir(dist, { recursive: true });
  // The entries go last: what they name is there by then.
  const entries = outputs.filter((each) => ENTRY_NAMES.has(each.name));
  const chunks = outputs.filter((each) => !ENTRY_NAMES.has(each.name));
  await Promise.all(chunks.map((each) => writeWhole(join(dist, each.name), each.text)));
  await Promise.all(entries.map((each) => writeWhole(join(dist, each.name), each.text)));
  // The compiled code kept beside the start file (start-loader.ts) lives as long as it.
  const fresh = new Set(outputs.flatMap(({ name }) => [name, name.replace(/\.cjs$/u, '.cache')]));
  await removeSuperseded(dist, /\.(?:cjs|cache)$/u, fresh, Date.now());
}
