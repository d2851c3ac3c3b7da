import { readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * Chromium's lock (Linux) is a link named after computer and process. One left by another computer, as in a folder on
 * a USB stick or after the PC was renamed, would keep the program from starting for ever, since nobody can tell
 * whether that process still runs. The library has a lock of its own (SQLite's), so this one may go.
 */
export function removeForeignLock(browserFolder: string): void {
  if (process.platform !== 'linux') return;
  const lock = join(browserFolder, 'SingletonLock');
  const owner = ownerOf(lock);
  if (owner === null || owner === hostname()) return;
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(browserFolder, name), { force: true });
  }
}

/** The computer that holds a lock; the link's target is `<computer>-<process>`. */
function ownerOf(lock: string): string | null {
  try {
    return readlinkSync(lock).replace(/-\d+$/u, '');
  } catch {
    return null;
  }
}
