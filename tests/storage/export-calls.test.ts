import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../shared/contract/errors';
import { reportTitle } from '../../shared/report/title';
import { exportHandlers, type ExportCallsContext } from '../../electron/services/export';
import { listVersions } from '../../electron/storage/versions/version-rows';
import { silentLog } from '../helpers/silent-log';
import { addTestReport, NOON, testLibrary, testReport } from './test-library';

const title = (year: number): string => reportTitle(testReport(year));

/** The calls of the export over a library with two reports; files go to a folder of their own. */
async function calls(more: Partial<ExportCallsContext> = {}) {
  const db = await testLibrary();
  addTestReport(db, 'r1', testReport(2024));
  addTestReport(db, 'r2', testReport(2025));
  const folder = mkdtempSync(join(tmpdir(), 'nianbao 导出-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const shown: string[] = [];
  const nobody = (): never => {
    throw new Error('not to be asked');
  };
  const context: ExportCallsContext = {
    db: () => db,
    dialogs: {
      openFile: nobody,
      openFiles: nobody,
      ask: nobody,
      saveFile: ({ path }) => Promise.resolve(path),
      chooseFolder: () => Promise.resolve(folder),
    },
    send: () => undefined,
    pdf: nobody,
    log: silentLog,
    now: () => NOON.toISOString(),
    folder: () => folder,
    rememberFolder: () => undefined,
    desktop: { showInFolder: (path) => shown.push(path), openFile: nobody },
    ...more,
  };
  return { handlers: exportHandlers(context), folder, shown, db };
}

const refusal = async (work: () => unknown): Promise<unknown> => {
  try {
    return await work();
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

describe('an export', () => {
  it('keeps the report as a version, with the hash of each file as it lies on the disk', async () => {
    const { handlers, folder, db } = await calls();
    await handlers['export.files']({ id: 'r1', formats: ['txt', 'html'] });
    const hash = (extension: string): string =>
      createHash('sha256')
        .update(readFileSync(join(folder, `${title(2024)}.${extension}`)))
        .digest('hex');
    expect(listVersions(db, 'r1')).toMatchObject([
      {
        reason: 'export',
        revision: 1,
        detail: {
          files: [
            { name: `${title(2024)}.txt`, format: 'txt', sha256: hash('txt') },
            { name: `${title(2024)}.html`, format: 'html', sha256: hash('html') },
          ],
        },
      },
    ]);
    await handlers['export.batch']({ ids: ['r1', 'r2'], formats: ['txt'] });
    expect([listVersions(db, 'r1'), listVersions(db, 'r2')].map(({ length }) => length)).toEqual([2, 1]);
  });
});

describe('opening an exported file', () => {
  it('hands what the last export wrote to its program, and nothing else', async () => {
    const opened: string[] = [];
    const { handlers, folder } = await calls({
      desktop: {
        showInFolder: () => undefined,
        openFile: (path) => Promise.resolve(void opened.push(path)),
      },
    });
    await handlers['export.files']({ id: 'r1', formats: ['txt', 'html'] });
    await handlers['export.open']({ name: `${title(2024)}.html` });
    await handlers['export.files']({ id: 'r2', formats: ['txt'] });
    for (const name of ['/etc/passwd', `${title(2024)}.html`])
      expect(await refusal(() => handlers['export.open']({ name }))).toBe('file-missing');
    expect(opened).toEqual([join(folder, `${title(2024)}.html`)]);
  });

  it('says so where no program opens it', async () => {
    const failure = new AppError('file-unreadable', { file: 'x', reason: '没有关联的程序' });
    const { handlers } = await calls({
      desktop: { showInFolder: () => undefined, openFile: () => Promise.reject(failure) },
    });
    await handlers['export.files']({ id: 'r1', formats: ['txt'] });
    expect(await refusal(() => handlers['export.open']({ name: `${title(2024)}.txt` }))).toBe(
      'file-unreadable',
    );
  });
});

describe('showing an exported file', () => {
  it('shows what the last export wrote, and nothing else', async () => {
    const { handlers, folder, shown } = await calls();
    await handlers['export.files']({ id: 'r1', formats: ['txt'] });
    await handlers['export.reveal']({ name: `${title(2024)}.txt` });
    expect(shown).toEqual([join(folder, `${title(2024)}.txt`)]);
    for (const name of ['/etc/passwd', '../x.txt', `${title(2025)}.txt`])
      expect(await refusal(() => handlers['export.reveal']({ name }))).toBe('file-missing');
    expect(shown).toHaveLength(1);
  });
});

describe('a copy of a report that can not be stored', () => {
  it('is written although the library can not even be read', async () => {
    const { handlers, folder } = await calls({
      db: () => {
        throw new AppError('library-damaged', { reason: '文件内容已损坏', folder: '' });
      },
    });
    const outcome = await handlers['report.saveCopy']({ report: testReport(2025) });
    expect(outcome.files).toEqual([{ name: `${title(2025)}.nianbao`, folder, format: 'nianbao' }]);
    expect(readdirSync(folder)).toEqual([`${title(2025)}.nianbao`]);
  });
});

describe('a batch', () => {
  it('says before each report how far it is, and numbers what is there already', async () => {
    const steps: unknown[] = [];
    const { handlers, folder } = await calls({ send: (_name, data) => void steps.push(data) });
    const batch = { ids: ['r1', 'r2'], formats: ['txt' as const] };
    expect(await handlers['export.batch'](batch)).toMatchObject({ cancelled: false, files: 2, failures: [] });
    expect(steps).toEqual([
      { done: 0, total: 2, title: title(2024) },
      { done: 1, total: 2, title: title(2025) },
    ]);
    await handlers['export.batch'](batch);
    expect(readdirSync(folder)).toHaveLength(4);
  });

  it('stops after the report that is being written, and the next one starts afresh', async () => {
    const { handlers, folder } = await calls({
      send: () => void handlers['export.cancelBatch']({}),
    });
    const batch = { ids: ['r1', 'r2'], formats: ['txt' as const] };
    for (const time of [1, 2]) {
      expect(await handlers['export.batch'](batch)).toMatchObject({ cancelled: true, files: 1 });
      expect(readdirSync(folder)).toHaveLength(time);
    }
  });
});
