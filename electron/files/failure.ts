/** What kept a file or the library from being read or written, whoever said so: the system or SQLite. */
export type FailureKind =
  | 'damaged'
  | 'indexDamaged'
  | 'full'
  | 'readonly'
  | 'folderReadonly'
  | 'busy'
  | 'disk'
  | 'diskDamaged'
  | 'memory'
  | 'moved'
  | 'cutOff'
  | 'missing'
  | 'exists'
  | 'isFolder'
  | 'isLink'
  | 'tooLong'
  | 'unavailable'
  | 'unknown';

/** The codes of the system. */
const SYSTEM: Readonly<Record<string, FailureKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'readonly',
  EACCES: 'readonly',
  EPERM: 'readonly',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EIO: 'disk',
  ENODEV: 'disk',
  ENXIO: 'disk',
  ESTALE: 'disk',
  ENOMEM: 'memory',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EEXIST: 'exists',
  EISDIR: 'isFolder',
  ELOOP: 'isLink',
  ENAMETOOLONG: 'tooLong',
};

/**
 * SQLite's codes (sqlite.org/rescode.html): the classes, and details that mean something else than their class. A
 * detail's number is that of its class in the lowest byte. Classes that are not here are mistakes of the program.
 */
const SQLITE: readonly [number: number, name: string, kind: FailureKind][] = [
  [3, 'PERM', 'readonly'],
  [5, 'BUSY', 'busy'],
  [6, 'LOCKED', 'busy'],
  [7, 'NOMEM', 'memory'],
  [8, 'READONLY', 'readonly'],
  [10, 'IOERR', 'disk'],
  [11, 'CORRUPT', 'damaged'],
  [13, 'FULL', 'full'],
  [14, 'CANTOPEN', 'unavailable'],
  [15, 'PROTOCOL', 'busy'],
  [22, 'NOLFS', 'full'],
  [24, 'FORMAT', 'damaged'],
  [26, 'NOTADB', 'damaged'],
  [526, 'CANTOPEN_ISDIR', 'isFolder'],
  [776, 'READONLY_ROLLBACK', 'cutOff'],
  [779, 'CORRUPT_INDEX', 'indexDamaged'],
  [1032, 'READONLY_DBMOVED', 'moved'],
  [1288, 'READONLY_CANTINIT', 'folderReadonly'],
  [1294, 'CANTOPEN_DIRTYWAL', 'cutOff'],
  [1544, 'READONLY_DIRECTORY', 'folderReadonly'],
  [1550, 'CANTOPEN_SYMLINK', 'isLink'],
  [3082, 'IOERR_NOMEM', 'memory'],
  [8202, 'IOERR_DATA', 'diskDamaged'],
  [8458, 'IOERR_CORRUPTFS', 'diskDamaged'],
];

/** How the binding names a code it has no name for. */
const UNNAMED = /^UNKNOWN_SQLITE_ERROR_(\d+)$/u;

/** The code the system or SQLite gave with an error, or an empty string. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What kind of failure a thrown value is; `unknown` for everything that is not about a file. */
export function failureKind(error: unknown): FailureKind {
  const code = errorCodeOf(error);
  return SYSTEM[code] ?? sqliteKind(code) ?? 'unknown';
}

function sqliteKind(code: string): FailureKind | undefined {
  const unnamed = UNNAMED.exec(code);
  if (unnamed) {
    const number = Number(unnamed[1]);
    const exact = SQLITE.find(([each]) => each === number);
    return (exact ?? SQLITE.find(([each]) => each === (number & 255)))?.[2];
  }
  const fitting = SQLITE.filter(
    ([, name]) => code === `SQLITE_${name}` || code.startsWith(`SQLITE_${name}_`),
  );
  return fitting.sort(([, a], [, b]) => b.length - a.length)[0]?.[2];
}

/** Whether SQLite said it, as a mistake of the program or for a reason this list does not know. */
export function isSqliteError(error: unknown): boolean {
  return /^(?:UNKNOWN_)?SQLITE_/u.test(errorCodeOf(error));
}
