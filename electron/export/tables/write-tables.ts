import { join } from 'node:path';
import { LONG_COLUMNS, type LongTables } from '../../../shared/summary/long-tables';
import { writeFileSafely } from '../../files/write-file';
import { LOAD_SCRIPTS } from './load-scripts';
import type { Field } from './parquet';

const TABLES = ['bodies', 'reports', 'figures', 'findings'] as const satisfies readonly (keyof LongTables)[];

/**
 * Writes the tables as CSV with a script for DuckDB and one for PostgreSQL that load them, and once more as Parquet,
 * replacing those of an earlier run; gives the paths. CSV is UTF-8 without a mark, one line a row, an empty field is
 * NULL. Throws with the codes of writeFileSafely.
 */
export async function writeTables(tables: LongTables, folder: string): Promise<string[]> {
  const { parquetOf } = await import('./parquet');
  const paths: string[] = [];
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    const path = join(folder, name);
    const verify = (written: Uint8Array): void => {
      if (written.length !== bytes.length) throw new Error('写入的文件不完整');
    };
    await writeFileSafely({ path, bytes, replace: true, verify });
    paths.push(path);
  };
  for (const name of TABLES) {
    // Rows that are made one by one are gone once read.
    const rows = [...tables[name]];
    await write(`${name}.csv`, new TextEncoder().encode(csvOf(LONG_COLUMNS[name], rows)));
    await write(`${name}.parquet`, parquetOf(LONG_COLUMNS[name], rows));
  }
  for (const { name, text } of LOAD_SCRIPTS) await write(name, new TextEncoder().encode(text));
  return paths;
}

function csvOf(head: readonly string[], rows: Iterable<readonly Field[]>): string {
  const lines = [head.join(',')];
  for (const row of rows) lines.push(row.map(fieldText).join(','));
  return `${lines.join('\n')}\n`;
}

/** NULL is an empty field without quotes, and an empty text one in quotes: both engines tell them apart that way. */
function fieldText(field: Field): string {
  if (field === null) return '';
  const text = String(field);
  return text === '' || /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
