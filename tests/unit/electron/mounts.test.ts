import { describe, expect, it } from 'vitest';
import { readMounts, typeOfFolder } from '../../../electron/storage/mounts';

const TEXT = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '30 22 0:26 / /proc rw,nosuid - proc proc rw',
  '40 22 8:17 / /media/王芳/U\\040盘 rw,nosuid shared:7 - fuseblk /dev/sdb1 rw,user_id=0',
  '41 22 8:18 / /media/fat rw - vfat /dev/sdb2 rw',
  '50 22 0:45 / /mnt/share rw - cifs //server/share rw',
  '51 50 0:46 / /mnt/share/local rw - ext4 /dev/sdc1 rw',
  '52 22 0:47 / /home/wang/remote rw - fuse.sshfs wang@server: rw',
  '',
].join('\n');

describe('the file system a folder is on', () => {
  // proc(5) writes other than ASCII as it is, and a blank as its octal number.
  it.each([
    ['/home/wang/.config/nianbao', 'ext4'],
    ['/media/王芳/U 盘/数据', 'fuseblk'],
    ['/media/王芳/U 盘', 'fuseblk'],
    ['/media/fat/data', 'vfat'],
    ['/media/fatty', 'ext4'],
    ['/mnt/share/data', 'cifs'],
    ['/mnt/share/local/data', 'ext4'],
    ['/home/wang/remote/data', 'fuse.sshfs'],
  ])('%s: %s', (folder, type) => {
    expect(typeOfFolder(readMounts(TEXT), folder)).toBe(type);
  });

  it('is not known where nothing is listed', () => {
    expect(typeOfFolder(readMounts(''), '/home')).toBeNull();
  });
});
