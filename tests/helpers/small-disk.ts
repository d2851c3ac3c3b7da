import { execFileSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A small disk in memory, for tests of what happens when there is no room or no right to write. */
export interface SmallDisk {
  folder: string;
  /** Takes all room but about `left` bytes. */
  fill: (left: number) => Promise<void>;
  /** Gives that room back. */
  free: () => Promise<void>;
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
    fill: async (left) => {
      const { bavail, bsize } = await statfs(folder);
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    },
    free: () => rm(ballast, { force: true }),
    remove: async () => {
      execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
