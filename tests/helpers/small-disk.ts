import { execFileSync } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A small disk in memory, for tests of what happens when there is no room or no right to write. */
export interface SmallDisk {
  folder: string;
  /** Takes all the room there is. */
  fill: () => Promise<void>;
  /** Gives that room back. */
  free: () => Promise<void>;
  /** Nothing can be written any more; only where no file is open for writing. */
  protect: () => void;
  allow: () => void;
  remove: () => Promise<void>;
}

/** Mounts a small disk on a new folder; null where this user or system can't. */
export async function onSmallDisk(folder: string, size: string): Promise<SmallDisk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  await mkdir(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => fillUp(ballast),
    free: () => rm(ballast, { force: true }),
    protect: () => void execFileSync('mount', ['-o', 'remount,ro', folder]),
    allow: () => void execFileSync('mount', ['-o', 'remount,rw', folder]),
    remove: async () => {
      execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes until the disk takes no more: what others write meanwhile only ends it sooner. */
async function fillUp(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const size of [1024 * 1024, 4096]) {
      const piece = Buffer.alloc(size);
      while (await handle.appendFile(piece).then(() => true, isFull));
    }
  } finally {
    await handle.close();
  }
}

function isFull(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
  throw error;
}
