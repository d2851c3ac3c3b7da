import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { existsSync } from 'node:fs';

/** What a finished program left behind. `code` is null when a signal ended it. */
export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Ended after this many milliseconds (code null). */
  timeLimit?: number;
}

/** Runs a program to its end and collects its output. Never rejects because of the exit code. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeLimit,
      windowsHide: true,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** Runs a program with this process's stdio and gives its exit code (1 when a signal ended it). */
export function runInForeground(
  command: string,
  args: readonly string[],
  options: Pick<RunOptions, 'cwd' | 'env'> = {},
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit', windowsHide: true });
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}

/** The full path of a program on PATH, or null. */
export function findProgram(name: string): string | null {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name + suffix);
    if (folder && existsSync(path)) return path;
  }
  return null;
}

/**
 * npm as a command that works without a shell on every platform: the npm that runs this script,
 * else the one beside node.
 */
export function npmCommand(): { command: string; args: string[] } {
  const running = process.env['npm_execpath'];
  if (running?.endsWith('.js') && existsSync(running)) return { command: process.execPath, args: [running] };
  const bundled = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(bundled)) return { command: process.execPath, args: [bundled] };
  return { command: 'npm', args: [] };
}
