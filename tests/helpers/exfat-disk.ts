import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';

/** A stick with exFAT on it, as far as a program can tell. */
interface ExfatDisk {
  folder: string;
  remove: () => Promise<void>;
}

const SIZE = 64 * 1024 * 1024;
const LIMIT = { stdio: 'ignore', timeout: 20_000 } as const;

/** Puts an exFAT file system into a file and mounts it on a new folder; null where this user or system can't. */
export async function onExfatDisk(folder: string): Promise<ExfatDisk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const image = `${folder}.img`;
  await mkdir(folder);
  await writeFile(image, '');
  await truncate(image, SIZE);
  if (spawnSync('mkfs.exfat', [image], LIMIT).status !== 0) return null;
  const found = spawnSync('losetup', ['-f', '--show', image], { encoding: 'utf8' });
  if (found.status !== 0) return null;
  const device = found.stdout.trim();
  const mounted =
    spawnSync('mount', ['-t', 'exfat', device, folder], LIMIT).status === 0 ||
    spawnSync('mount.exfat-fuse', [device, folder], LIMIT).status === 0;
  const remove = async (): Promise<void> => {
    if (mounted) execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
    spawnSync('losetup', ['-d', device], LIMIT);
    await rm(image, { force: true });
  };
  if (mounted) return { folder, remove };
  await remove();
  return null;
}
