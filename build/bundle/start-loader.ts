/**
 * Becomes `dist/main.cjs`: loads the packed start of the program, with the code V8 compiled in an earlier run where
 * there is some. Measured 2026-11: the modules of main then take half the time to load.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction, Script } from 'node:vm';
import { app } from 'electron';

/** The name of the packed file, put in by the bundler. */
declare const START_FILE: string;

interface LoadedModule {
  exports: object;
}

type Part = (
  exports: object,
  require: (id: string) => unknown,
  module: LoadedModule,
  filename: string,
  folder: string,
) => void;

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'];

const nodeRequire = createRequire(__filename);
const file = join(__dirname, START_FILE);
const cache = file.replace(/\.cjs$/u, '.cache');

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}

const cachedData = readCache();
const script = new Script(readFileSync(file, 'utf8'), { filename: file, cachedData });
// The packed file is an object of functions: its shape is the bundler's (pack-start.ts).
const parts = script.runInThisContext() as Readonly<Record<string, Part>>;
const loaded = new Map<string, LoadedModule>();

/** A chunk that is not needed at the start: read when first asked for, and bound to the same modules. */
function partFromFile(path: string): Part {
  // What compileFunction gives has the parameters named in the call.
  return compileFunction(readFileSync(path, 'utf8'), PARAMETERS, { filename: path }) as Part;
}

function load(id: string): unknown {
  if (!id.startsWith('./')) return nodeRequire(id);
  const known = loaded.get(id);
  if (known) return known.exports;
  const path = join(__dirname, id);
  const part = parts[id] ?? partFromFile(path);
  const module: LoadedModule = { exports: {} };
  loaded.set(id, module);
  try {
    part(module.exports, load, module, path, __dirname);
  } catch (error) {
    loaded.delete(id);
    throw error;
  }
  return module.exports;
}

/** By now V8 has compiled what a start needs. Where the folder can't be written, the next start is no faster. */
function keepCompiledCode(): void {
  try {
    const fresh = `${cache}.${process.pid}`;
    writeFileSync(fresh, script.createCachedData());
    renameSync(fresh, cache);
  } catch {
    // A read-only place of installation: the packager makes the file there.
  }
}

if (cachedData === undefined || script.cachedDataRejected === true) app.once('quit', keepCompiledCode);
load('./main.cjs');
