import type { Database } from 'better-sqlite3';

/** A step of the library's structure. Numbers grow in tens; a step that has shipped is never edited. */
export interface Migration {
  version: number;
  up: (db: Database) => void;
}
