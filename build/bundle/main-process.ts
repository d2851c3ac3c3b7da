import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown, type InputOptions, type OutputOptions } from 'rolldown';
import { projectFolder } from '../project';
import { notePackages } from './bundled-packages';
import { noteFiles } from './current-files';
import { entryModules } from './entry-modules';
import { removeSuperseded } from './superseded';

/** What Electron runs. `main.cjs` is written by the build itself and loads this through the code cache. */
const MAIN = 'electron/main.ts';
const CODE_CACHE = 'build/bundle/code-cache.ts';

/** The entries that run without Electron's own modules, and what they become in `dist/`. */
const OTHERS = { cli: 'electron/cli/main.ts' };

/** Processes of their own are bundled apart: what they share with main would only cut main in more pieces. */
const HELPERS = [
  { name: 'reader', entry: 'electron/import/worker/main.ts' },
  { name: 'apart', entry: 'electron/storage/apart/main.ts' },
  { name: 'workbook', entry: 'electron/export/xlsx/apart/main.ts' },
] as const;

const DEFINED = { 'process.env.NODE_ENV': '"production"' };

const input = {
  cwd: projectFolder,
  external: ['electron'],
  logLevel: 'warn',
  transform: { target: 'node20', define: DEFINED },
} satisfies InputOptions;

const inputForNode = {
  ...input,
  platform: 'node',
  // Packages that have ES modules give them: smaller, and their names survive an import().
  resolve: { mainFields: ['module', 'main'] },
  transform: { target: 'node20', define: { ...DEFINED, 'import.meta.dirname': '__dirname' } },
} satisfies InputOptions;

const output = {
  format: 'cjs',
  // Names are kept: they are what a crash log of a clerk's PC tells about the place.
  minify: { mangle: false, compress: true, codegen: true },
  comments: false,
} satisfies OutputOptions;

/** A file to be written into `dist/`. */
interface Output {
  name: string;
  text: string;
}

/**
 * Bundles main and command line as CommonJS, each `import()` a chunk of its own that is loaded when first used. What
 * main needs at its start is in two files: one of its own, and one with what the other entries use, too, which must
 * never meet a module that wants Electron. All files lie in one folder, so `__dirname` is `dist/`.
 */
async function bundleMain(): Promise<Output[]> {
  const modules = entryModules();
  const atStart = (id: string): boolean => modules.atStart(MAIN, id);
  const byOthers = (id: string): boolean => Object.values(OTHERS).some((entry) => modules.ever(entry, id));
  const bundle = await rolldown({
    ...inputForNode,
    input: { start: MAIN, ...OTHERS, 'code-cache': CODE_CACHE },
    plugins: [modules.plugin],
  });
  const { output: files } = await bundle.generate({
    ...output,
    entryFileNames: (chunk) => (chunk.name === 'start' ? '[name]-[hash].cjs' : '[name].cjs'),
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      groups: [
        { name: 'both', test: (id: string) => atStart(id) && byOthers(id) },
        { name: 'start', test: atStart },
      ],
    },
  });
  const chunks = files.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  await notePackages('main', chunks);
  const packed = ['both', 'start'].flatMap((name) => chunks.filter((chunk) => chunk.name === name));
  const names = packed.map(({ fileName }) => fileName);
  const main = `require("./code-cache.cjs").load(${JSON.stringify(names)});\n`;
  return [
    ...chunks.map(({ fileName, code }) => ({ name: fileName, text: code })),
    { name: 'main.cjs', text: main },
  ];
}

async function bundleHelper({ name, entry }: (typeof HELPERS)[number]): Promise<Output[]> {
  const bundle = await rolldown({ ...inputForNode, input: { [name]: entry } });
  const { output: files } = await bundle.generate({
    ...output,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  });
  const chunks = files.flatMap((file) => (file.type === 'chunk' ? [file] : []));
  await notePackages(name, chunks);
  return chunks.map(({ fileName, code }) => ({ name: fileName, text: code }));
}

async function bundlePreload(): Promise<Output[]> {
  // A sandboxed preload has Electron's few modules and no Node.
  const bundle = await rolldown({ ...input, input: { preload: 'electron/preload.ts' }, platform: 'browser' });
  const { output: files } = await bundle.generate({ ...output, entryFileNames: '[name].cjs' });
  return files.flatMap((file) => (file.type === 'chunk' ? [{ name: file.fileName, text: file.code }] : []));
}

/** Writes under another name first: a program that starts in this moment gets the old file or the new one, whole. */
async function writeWhole(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}

/** Builds `dist/*.cjs` from `electron/`. */
export async function buildMainProcess(): Promise<void> {
  const outputs = (await Promise.all([bundleMain(), ...HELPERS.map(bundleHelper), bundlePreload()])).flat();
  const dist = join(projectFolder, 'dist');
  await mkdir(dist, { recursive: true });
  // The entries go last: what they name is there by then.
  const named = (each: Output): boolean => /-[\w-]{8}\.cjs$/u.test(each.name);
  const chunks = outputs.filter(named);
  const entries = outputs.filter((each) => !named(each));
  await Promise.all(chunks.map((each) => writeWhole(join(dist, each.name), each.text)));
  await Promise.all(entries.map((each) => writeWhole(join(dist, each.name), each.text)));
  await noteFiles(
    'main',
    outputs.map(({ name }) => name),
  );
  // The compiled code kept beside a chunk (code-cache.ts) lives as long as it.
  const fresh = new Set(outputs.flatMap(({ name }) => [name, name.replace(/\.cjs$/u, '.cache')]));
  await removeSuperseded(dist, /\.(?:cjs|cache)$/u, fresh, Date.now());
}
