/**
 * Goes into `resources/app` of a prepared Electron that comes without its own default app, and does what
 * `electron <folder>` does with the official one: the first argument that is not a switch is the app.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

interface AppPackage {
  name?: string;
  productName?: string;
  version?: string;
  main?: string;
}

/** Electron has these two for its own default app and leaves them out of its types. */
interface DefaultAppSetters {
  setVersion(version: string): void;
  setAppPath(folder: string): void;
}

const setters = app as typeof app & DefaultAppSetters;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readPackage(folder: string): AppPackage {
  try {
    // The fields are those every package.json has; anything else in it does not matter here.
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as AppPackage;
  } catch (error) {
    return fail(`Can't start ${folder}: its package.json can't be read (${String(error)}).`);
  }
}

const argument = process.argv.slice(1).find((each) => !each.startsWith('-'));
if (argument === undefined) {
  if (process.argv.includes('--version')) {
    process.stdout.write(`v${process.versions.electron}\n`);
    process.exit(0);
  }
  fail('Usage: electron [switches] <app folder or script> [arguments]');
}

const target = resolve(argument);
const isScript = /\.[cm]?js$/u.test(target);
const folder = isScript ? dirname(target) : target;
if (!isScript) {
  const description = readPackage(folder);
  const name = description.productName ?? description.name;
  if (name !== undefined) app.setName(name);
  if (description.version !== undefined) setters.setVersion(description.version);
  start(join(folder, description.main ?? 'index.js'));
} else {
  start(target);
}

function start(main: string): void {
  setters.setAppPath(folder);
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  if (main.endsWith('.cjs')) {
    // Synchronous, so that the app can still set switches and paths before Electron is ready.
    createRequire(main)(main);
    return;
  }
  import(pathToFileURL(main).href).catch((error: unknown) => {
    fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
}
