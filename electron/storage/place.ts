import { readFileSync, realpathSync, statfsSync } from 'node:fs';
import { readMounts, typeOfFolder } from './mounts';

/**
 * What a folder's disk is like:
 * - `own`: this PC's own disk;
 * - `simple`: a stick with FAT or exFAT, or a disk driven by a user program: no permissions, no links, shared memory
 *   not to be relied on;
 * - `network`: another machine's.
 */
type Place = 'own' | 'simple' | 'network';

/** Kinds of file system, as Linux names them. A `fuseblk` is a disk of this PC (a stick) that a user program drives. */
const FAT_TYPES = new Set(['vfat', 'exfat', 'msdos']);
const USER_DRIVEN = 'fuseblk';
const NETWORK_TYPES = /^(?:nfs\d?|cifs|smb\d?|smbfs|9p|afs|ceph|glusterfs|fuse\..*|fuse|davfs)$/u;

/** Numbers statfs gives (linux/magic.h), where the list of mounts can't be read. */
const FAT_NUMBERS = new Set([0x4d44, 0x2011bab0]);
const NETWORK_NUMBERS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546]);

/** The folder with links and mapped drive letters resolved (a mapped drive becomes its `\\server\share`). */
function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

/** What the disk of a folder is like. */
function placeOf(folder: string): Place {
  const real = realFolder(folder);
  if (real.startsWith('\\\\')) return 'network';
  const type = mountType(real);
  if (type !== null) {
    if (FAT_TYPES.has(type) || type === USER_DRIVEN) return 'simple';
    return NETWORK_TYPES.test(type) ? 'network' : 'own';
  }
  const number = fileSystemNumber(real);
  if (FAT_NUMBERS.has(number)) return 'simple';
  return NETWORK_NUMBERS.has(number) ? 'network' : 'own';
}

function mountType(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return typeOfFolder(readMounts(readFileSync('/proc/self/mountinfo', 'utf8')), folder);
  } catch {
    return null;
  }
}

function fileSystemNumber(folder: string): number {
  try {
    return statfsSync(folder).type;
  } catch {
    return 0;
  }
}

/** Whether a folder is on another machine: a UNC path, a mapped drive, a network file system. */
export function isNetworkFolder(folder: string): boolean {
  return placeOf(folder) === 'network';
}

/** Whether a folder is on a disk with FAT or exFAT, as most USB sticks are. */
export function isFatFolder(folder: string): boolean {
  const real = realFolder(folder);
  const type = mountType(real);
  return type === null ? FAT_NUMBERS.has(fileSystemNumber(real)) : FAT_TYPES.has(type);
}

/**
 * How the library's changes reach the disk there. `wal`: SQLite's write-ahead file; `wal alone`: the same without the
 * shared memory that FAT lacks, for one connection; `rollback`: the classic journal, cut after each change, where SQLite
 * advises against the other (network).
 */
export type Durability = 'wal' | 'wal alone' | 'rollback';

/** The way of writing that suits a folder. */
export function durabilityIn(folder: string): Durability {
  const ways = { own: 'wal', simple: 'wal alone', network: 'rollback' } as const;
  return ways[placeOf(folder)];
}

const SYNC_FOLDERS =
  /[\\/](?:Dropbox|OneDrive[^\\/]*|iCloudDrive|坚果云|我的坚果云|百度网盘同步空间|BaiduSyncdisk|WPS云盘|WPSDrive)(?:[\\/]|$)/iu;

/** Whether a path leads through the folder of a known synchronising program. */
export function isSyncedFolder(folder: string): boolean {
  return SYNC_FOLDERS.test(realFolder(folder));
}
