import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launcherSwitches } from '../../build/electron-app';
import { projectFolder } from '../../build/project';

/** A program to start: the app folder and its arguments, and the CSS selector of what must be usable. */
export interface Start {
  folder: string;
  args: readonly string[];
  selector: string;
}

const LIMIT = 60_000;

/** Starts an app, waits until the wanted element is on screen, ends it; gives the milliseconds from launch to there. */
export function measureStart(electron: string, start: Start, env: NodeJS.ProcessEnv): Promise<number> {
  const probe = join(projectFolder, 'tests', 'bench', 'probe.cjs');
  const args = [...launcherSwitches(), start.folder, ...start.args];
  return new Promise((done, fail) => {
    const launched = Date.now();
    const child = spawn(electron, args, {
      env: { ...env, NODE_OPTIONS: `--require ${JSON.stringify(probe)}`, PROBE_SELECTOR: start.selector },
      // Closing its stdin tells the probe to quit the program as its user would.
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT);
    let taken: number | null = null;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('PROBE ') || taken !== null) return;
      taken = Number(line.slice('PROBE '.length)) - launched;
      child.stdin.end();
    });
    child.on('error', fail);
    child.on('close', () => {
      clearTimeout(timer);
      if (taken === null) fail(new Error(`"${start.selector}" never came on screen in ${start.folder}`));
      else done(taken);
    });
  });
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? NaN;
  return (lower + upper) / 2;
}
