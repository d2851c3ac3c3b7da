import { join } from 'node:path';

/**
 * Where the compiled part of better-sqlite3 lies: beside the bundle (`dist/native`), or, where tests run the sources,
 * at the path in NIANBAO_SQLITE_BINDING. It is named outright, as nothing may search for it at start-up.
 */
export function nativeBinding(): string {
  return process.env['NIANBAO_SQLITE_BINDING'] ?? join(import.meta.dirname, 'native', 'better_sqlite3.node');
}
