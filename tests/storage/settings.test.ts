import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSetting, writeSetting, type Setting } from '../../electron/storage/settings';
import { readStartFile, writeStartFile } from '../../electron/storage/start-file';
import { preferencesOf } from '../../electron/services/preferences';
import { silentLog } from '../helpers/silent-log';
import { testFolder, testLibrary } from './test-library';

const size: Setting<{ zoom: number }> = {
  key: 'size',
  schema: z.object({ zoom: z.number() }),
  fallback: { zoom: 1 },
};

describe('settings', () => {
  it('come back as stored, else as their fallback', async () => {
    const db = await testLibrary();
    expect(readSetting(db, size)).toEqual({ zoom: 1 });
    writeSetting(db, size, { zoom: 1.5 });
    writeSetting(db, size, { zoom: 1.25 });
    expect(readSetting(db, size)).toEqual({ zoom: 1.25 });
  });

  it.each(['{"zoom":', '"x"', 'null', ''])('of another shape count as not set: %s', async (text) => {
    const db = await testLibrary();
    writeSetting(db, size, { zoom: 2 });
    db.prepare('UPDATE settings SET value = ?').run(text);
    expect(readSetting(db, size)).toEqual({ zoom: 1 });
  });
});

describe('the report opened at the start', () => {
  it('is the last one that proved sound, not one that may have brought the program down', async () => {
    const db = await testLibrary();
    const preferences = preferencesOf(() => db, silentLog);
    expect(preferences.reportToReopen()).toBeNull();
    preferences.rememberOpen({ id: 'a', sound: false });
    expect(preferences.reportToReopen()).toBeNull();
    preferences.rememberOpen({ id: 'a', sound: true });
    expect(preferences.reportToReopen()).toBe('a');
    preferences.rememberOpen(null);
    expect(preferences.reportToReopen()).toBeNull();
  });
});

describe('what is remembered for comfort', () => {
  it('never stands in the way where nothing can be read or written', () => {
    const gone = preferencesOf(() => {
      throw new Error('no library');
    }, silentLog);
    gone.rememberOpen({ id: 'a', sound: true });
    gone.rememberFolder('export', '/x');
    expect([gone.reportToReopen(), gone.folder('export')]).toEqual([null, undefined]);
  });

  it('is one folder for each use', async () => {
    const db = await testLibrary();
    const preferences = preferencesOf(() => db, silentLog);
    preferences.rememberFolder('export', '/导出');
    preferences.rememberFolder('import', '/导入');
    expect([preferences.folder('export'), preferences.folder('import')]).toEqual(['/导出', '/导入']);
  });
});

describe('the start file', () => {
  it('comes back as written', () => {
    const { start } = testFolder();
    const window = { x: 1, y: 2, width: 1200, height: 700, maximized: true };
    writeStartFile(start, { window });
    expect(readStartFile(start)).toEqual({ window });
  });

  it.each(['', '{', '[]', '{"window":{"width":"wide"}}', '\0\0\0\0'])(
    'that is broken never keeps the program from starting: %j',
    (text) => {
      const { start } = testFolder();
      writeFileSync(start, text);
      expect(readStartFile(start)).toEqual({});
    },
  );
});
