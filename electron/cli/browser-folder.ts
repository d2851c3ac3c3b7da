import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'nianbao-command-';

/**
 * A folder of its own for what Chromium writes during one command. Chromium still writes into it while it ends, after
 * the last moment the program could remove it: so the folders that earlier commands left are removed here.
 */
export function browserFolder(pid: number, isRunning: (pid: number) => boolean): string {
  const parent = tmpdir();
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (!Number.isInteger(owner) || (owner !== pid && isRunning(owner))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Another user's, or still held by a process that ends: the next command tries again.
    }
  }
  return mkdtempSync(join(parent, `${PREFIX}${pid}-`));
}

/** Whether a process with this number is there. */
export function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
