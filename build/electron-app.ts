import { spawn } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { projectFolder } from './project';
import type { Runtime } from './runtime/ensure-runtime';

/** Below this many bytes of shared memory (containers give 64 MB) pages crash unless they may use files. */
const ENOUGH_SHARED_MEMORY = 256 * 1024 * 1024;

function sharedMemoryIsSmall(): boolean {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < ENOUGH_SHARED_MEMORY;
  } catch {
    return true;
  }
}

/**
 * Switches only a launcher may pass: as root (containers, CI) Chromium refuses to start with its sandbox. The
 * program itself never turns it off.
 */
export function launcherSwitches(): string[] {
  if (process.platform !== 'linux') return [];
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return sharedMemoryIsSmall() ? [...switches, '--disable-dev-shm-usage'] : switches;
}

/** What Chromium says on machines without a session bus or a graphics card; no defect, nothing to do. */
const HARMLESS = /ERROR:(?:bus\.cc|object_proxy\.cc|viz_main_impl\.cc|gpu_process_host\.cc)\(\d+\)/u;

/** Whether a line of stderr is about something every machine without a desktop lacks. */
export function isHarmlessNoise(line: string): boolean {
  return HARMLESS.test(line);
}

export interface LaunchOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

/**
 * Runs the built program with these arguments to its end, passing on its output (without the harmless noise);
 * gives its exit code.
 */
export function runApp(
  runtime: Runtime,
  args: readonly string[],
  options: LaunchOptions = {},
): Promise<number> {
  const all = [...launcherSwitches(), projectFolder, ...args];
  return forwardRun(runtime.electronPath, all, options);
}

/** Runs a program, passing its stdout on byte by byte and its stderr without the harmless noise. */
export function forwardRun(
  command: string,
  args: readonly string[],
  options: LaunchOptions = {},
): Promise<number> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...options.env };
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: options.cwd, env, stdio: ['inherit', 'pipe', 'pipe'] });
    // Pipes, not the inherited console: a Windows program with a window has no console of its own.
    child.stdout.pipe(process.stdout, { end: false });
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!isHarmlessNoise(line)) process.stderr.write(`${line}\n`);
    });
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}
