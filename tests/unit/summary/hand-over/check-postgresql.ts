import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import Big from 'big.js';
import { countyOfManyBodies, expectedSums, tablesFolder } from './county-tables';

/**
 * Loads the tables of `summarize --tables` into PostgreSQL with the script that goes with them and holds its sums against
 * the program's own: `npm run hand-over -- DATABASE`. Needs psql and an empty database; the server is found by psql's own
 * settings (PGHOST, PGUSER, …).
 */
async function check(database: string): Promise<boolean> {
  const summary = countyOfManyBodies();
  const folder = await tablesFolder(summary);
  const psql = (...args: string[]): string =>
    execFileSync('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...args, database], {
      cwd: folder,
      encoding: 'utf8',
    });
  try {
    psql('-f', 'load-postgresql.sql');
    const text = psql('-At', '-c', 'SELECT cell, value, filled, blank FROM sums');
    const lines = text.trimEnd().split('\n');
    const sums = lines.map((line) => {
      const [cell = '', value = '', filled, blank] = line.split('|');
      return [cell, value === '' ? null : new Big(value).toFixed(), Number(filled), Number(blank)];
    });
    sums.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    const findings = Number(psql('-At', '-c', 'SELECT count(*) FROM findings'));
    const found = summary.bodies.reduce((count, body) => count + body.findings.length, 0);
    return JSON.stringify(sums) === JSON.stringify(expectedSums(summary)) && findings === found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [database] = process.argv.slice(2);
if (database === undefined) {
  console.error('npm run hand-over -- DATABASE');
  process.exitCode = 2;
} else {
  const same = await check(database);
  console.log(same ? 'PostgreSQL comes to the same sums, blanks and findings.' : 'PostgreSQL differs.');
  process.exitCode = same ? 0 : 1;
}
