import { realpathSync, statfsSync } from 'node:fs';

/** File systems that are not this PC's own disk, by the number statfs gives (linux/magic.h). */
const REMOTE_TYPES = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x65735546, // FUSE: sshfs, gvfs, cloud drives
]);

/** FAT knows no permissions and loses its last sectors when a stick is pulled: no shared-memory file there. */
const FAT_TYPES = new Set([0x4d44, 0x2011bab0]);

function fileSystemType(folder: string): number {
  try {
    return statfsSync(folder).type;
  } catch {
    return 0;
  }
}

/** The folder with links and mapped drive letters resolved (a mapped drive becomes its `\\server\share`). */
function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

/** Whether a folder is on another machine: a UNC path, a mapped drive, a network file system. */
export function isNetworkFolder(folder: string): boolean {
  return realFolder(folder).startsWith('\\\\') || REMOTE_TYPES.has(fileSystemType(folder));
}

/** Whether a folder is on a disk with FAT or exFAT, as most USB sticks are. */
export function isFatFolder(folder: string): boolean {
  return FAT_TYPES.has(fileSystemType(folder));
}

/** Whether WAL's shared-memory file works in a folder: on this PC's own disk only. */
export function supportsWal(folder: string): boolean {
  return !isNetworkFolder(folder) && !isFatFolder(folder);
}

const SYNC_FOLDERS =
  /[\\/](?:Dropbox|OneDrive[^\\/]*|iCloudDrive|坚果云|我的坚果云|百度网盘同步空间|BaiduSyncdisk|WPS云盘|WPSDrive)(?:[\\/]|$)/iu;

/** Whether a path leads through the folder of a known synchronising program. */
export function isSyncedFolder(folder: string): boolean {
  return SYNC_FOLDERS.test(realFolder(folder));
}
