import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Big from 'big.js';
import { expect, it, onTestFinished } from 'vitest';
import { countyOfManyBodies, expectedSums, tablesFolder } from './county-tables';

it('DuckDB loads the tables with their script and comes to the same sums, blanks and findings', async () => {
  const summary = countyOfManyBodies();
  const folder = await tablesFolder(summary);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const database = await DuckDBInstance.create(':memory:');
  const engine = await database.connect();
  onTestFinished(() => {
    engine.closeSync();
    database.closeSync();
  });
  // Who runs the script stands in the folder; a test shares its process with others.
  await engine.run(`SET file_search_path = '${folder}'`);
  await engine.run(await readFile(join(folder, 'load.sql'), 'utf8'));
  const rowsOf = async (sql: string) => (await engine.runAndReadAll(sql)).getRows();

  const sums = await rowsOf(
    'SELECT cell, value::VARCHAR, filled::INTEGER, blank::INTEGER FROM sums ORDER BY cell',
  );
  const exact = sums.map(([cell, value, filled, blank]) => [
    cell,
    value === null ? null : new Big(String(value)).toFixed(),
    filled,
    blank,
  ]);
  expect(exact).toEqual(expectedSums(summary));

  const findings = summary.bodies.reduce((count, body) => count + body.findings.length, 0);
  expect(findings).toBeGreaterThan(0);
  expect(await rowsOf('SELECT count(*)::INTEGER FROM findings')).toEqual([[findings]]);
  const names = await rowsOf('SELECT name FROM bodies ORDER BY id');
  expect(names.flat()).toEqual(summary.bodies.map(({ name }) => name));

  // The Parquet files hold the same rows, money and blanks included.
  for (const table of ['bodies', 'reports', 'figures', 'findings']) {
    const file = `read_parquet('${join(folder, `${table}.parquet`)}')`;
    const countOf = (from: string) => rowsOf(`SELECT count(*)::INTEGER FROM ${from}`);
    expect([table, ...(await countOf(file))]).toEqual([table, ...(await countOf(table))]);
    expect(await rowsOf(`SELECT * FROM ${file} EXCEPT SELECT * FROM ${table}`)).toEqual([]);
    expect(await rowsOf(`SELECT * FROM ${table} EXCEPT SELECT * FROM ${file}`)).toEqual([]);
  }
  const [types] = await rowsOf(
    `SELECT typeof(value) FROM read_parquet('${join(folder, 'figures.parquet')}') LIMIT 1`,
  );
  expect(String(types?.[0])).toMatch(/^DECIMAL\(38,/u);
});
