/** What kept a file or the library from being read or written, whoever said so: the system or SQLite. */
export type FailureKind =
  | 'damaged'
  | 'full'
  | 'readonly'
  | 'busy'
  | 'disk'
  | 'missing'
  | 'exists'
  | 'tooLong'
  | 'unavailable'
  | 'unknown';

/** The codes of the system and of SQLite; SQLite adds details behind an underscore (`SQLITE_IOERR_FSYNC`). */
const KINDS: readonly [code: string, kind: FailureKind][] = [
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_FULL', 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EFBIG', 'full'],
  ['SQLITE_READONLY', 'readonly'],
  ['EROFS', 'readonly'],
  ['EACCES', 'readonly'],
  ['EPERM', 'readonly'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['EBUSY', 'busy'],
  ['ETXTBSY', 'busy'],
  ['SQLITE_IOERR', 'disk'],
  ['EIO', 'disk'],
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['EEXIST', 'exists'],
  ['ENAMETOOLONG', 'tooLong'],
  ['SQLITE_CANTOPEN', 'unavailable'],
];

/** The code the system or SQLite gave with an error, or an empty string. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** What kind of failure a thrown value is; `unknown` for everything that is not about a file. */
export function failureKind(error: unknown): FailureKind {
  const code = errorCodeOf(error);
  return KINDS.find(([known]) => code === known || code.startsWith(`${known}_`))?.[1] ?? 'unknown';
}
