import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readSetting, writeSetting, type Setting } from '../../electron/storage/settings';
import { readStartFile, writeStartFile } from '../../electron/storage/start-file';
import { rememberOpen, reportToReopen } from '../../electron/services/preferences';
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
    expect(reportToReopen(db)).toBeNull();
    rememberOpen(db, { id: 'a', sound: false });
    expect(reportToReopen(db)).toBeNull();
    rememberOpen(db, { id: 'a', sound: true });
    expect(reportToReopen(db)).toBe('a');
    rememberOpen(db, null);
    expect(reportToReopen(db)).toBeNull();
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
