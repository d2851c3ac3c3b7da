/** A mounted file system, as Linux lists it. */
interface Mount {
  /** Where it is in the tree. */
  point: string;
  /** Its kind: `ext4`, `fuseblk`, `cifs` … */
  type: string;
}

/**
 * The file systems in the text of `/proc/self/mountinfo` (proc(5)): fields by blanks, the mount point the fifth with
 * its own blanks as `\040`; after ` - ` the type.
 */
export function readMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const point = before.split(' ')[4];
    const type = after.split(' ')[0];
    if (point === undefined || type === undefined || type === '') return [];
    return [{ point: point.replace(/\\(\d{3})/gu, (_mark, octal: string) => fromOctal(octal)), type }];
  });
}

function fromOctal(octal: string): string {
  return String.fromCharCode(Number.parseInt(octal, 8));
}

/** The type of the file system a folder (full path, links resolved) is on, or null. The last mount on a point counts. */
export function typeOfFolder(mounts: readonly Mount[], folder: string): string | null {
  let best: Mount | null = null;
  for (const mount of mounts) {
    const inside = mount.point === '/' || folder === mount.point || folder.startsWith(`${mount.point}/`);
    if (inside && (!best || mount.point.length >= best.point.length)) best = mount;
  }
  return best?.type ?? null;
}
