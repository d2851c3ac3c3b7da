import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { betterSqliteVersion, electronVersion } from '../../../build/runtime/pins';
import packageJson from '../../../package.json' with { type: 'json' };

test('tests run in the Electron that ships', () => {
  expect(process.versions['electron']).toBe(electronVersion);
});

test('the pins agree with package.json', () => {
  expect(packageJson.devDependencies.electron).toBe(electronVersion);
  expect(packageJson.dependencies['better-sqlite3']).toBe(betterSqliteVersion);
});

test('the prepared better-sqlite3 opens a database', () => {
  const database = new Database(':memory:', { nativeBinding: process.env['NIANBAO_SQLITE_BINDING'] });
  expect(database.prepare('select 6 * 7 as answer').get()).toEqual({ answer: 42 });
  database.close();
});
