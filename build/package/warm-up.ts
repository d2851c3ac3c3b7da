import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDisplay } from '../display';
import { launcherSwitches } from '../electron-app';
import { SetupError } from '../progress';

/** How long the start may take until the compiled code lies there, in milliseconds, and how often it is looked for. */
const LIMIT = 60_000;
const STEP = 200;
/** After the library is there, the page still loads and asks for its report. */
const SETTLE = 4000;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

async function isThere(folder: string, name: RegExp): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).some((each) => name.test(each));
}

async function waitFor(condition: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < LIMIT; waited += STEP) {
    if (await condition()) return true;
    await pause(STEP);
  }
  return false;
}

/**
 * Starts the program laid out in `app` once, with the Electron that ships, so that the code V8 compiles at a start
 * lies beside it (build/bundle/code-cache.ts): inside an archive it could never be written. `data` is a folder for the
 * library of this one run. Throws a SetupError where no compiled code comes of it.
 */
export async function compileStart(electronPath: string, app: string, data: string): Promise<void> {
  const display = await ensureDisplay();
  const child = spawn(electronPath, [...launcherSwitches(), app], {
    env: { ...process.env, ...display.env, NIANBAO_DATA_DIR: data },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  if (await waitFor(() => isThere(data, /^library\.db$/u))) await pause(SETTLE);
  child.kill('SIGTERM');
  const made = await waitFor(() => isThere(join(app, 'dist'), /^start-.*\.cache$/u));
  if (child.exitCode === null) {
    const timer = setTimeout(() => child.kill('SIGKILL'), STEP * 25);
    await ended;
    clearTimeout(timer);
  }
  display.close();
  if (made) return;
  throw new SetupError({
    what: 'The program could not be started once to compile its code.',
    why: `No start-….cache appeared in ${join(app, 'dist')} within ${LIMIT / 1000} s.`,
    todo: 'See with `npm start` whether the program starts here, then run the command again.',
  });
}
