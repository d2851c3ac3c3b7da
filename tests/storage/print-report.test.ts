import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { AppError } from '../../shared/contract/errors';
import { printersOf, printReport, type PrintContext } from '../../electron/services/print';
import { listVersions } from '../../electron/storage/versions/version-rows';
import { silentLog } from '../helpers/silent-log';
import { addTestReport, NOON, testLibrary } from './test-library';

const OFFICE = { name: 'HP_1020', label: '办公室打印机', isDefault: false };
const CHOICE = { printer: OFFICE.name, copies: 2, duplex: 'longEdge' } as const;

async function context(more: Partial<PrintContext> = {}): Promise<PrintContext> {
  const db = await testLibrary();
  addTestReport(db, 'r1');
  return {
    db: () => db,
    print: () => Promise.resolve(true),
    printers: () => Promise.resolve([OFFICE]),
    ask: () => Promise.reject(new Error('nothing is to be asked')),
    temporaryFolder: tmpdir,
    desktop: { openFile: () => Promise.reject(new Error('nothing is to be opened')) },
    pdf: () => Promise.reject(new Error('no PDF is to be made')),
    now: () => NOON.toISOString(),
    log: silentLog,
    ...more,
  };
}

it('remembers printer, copies and sides of what was printed', async () => {
  const printing = await context();
  expect(await printersOf(printing)).toEqual({ printers: [OFFICE], last: null });
  expect(await printReport(printing, 'r1', CHOICE)).toBe(true);
  expect((await printersOf(printing)).last).toEqual(CHOICE);
});

it('does not remember what was cancelled, nor a printer that is gone', async () => {
  let printers = [OFFICE];
  let sent = false;
  const printing = await context({
    print: () => Promise.resolve(sent),
    printers: () => Promise.resolve(printers),
  });
  expect(await printReport(printing, 'r1', CHOICE)).toBe(false);
  expect((await printersOf(printing)).last).toBeNull();
  sent = true;
  await printReport(printing, 'r1', CHOICE);
  printers = [];
  expect(await printersOf(printing)).toEqual({ printers: [], last: null });
});

it('opens the same pages as PDF where printer or driver fail and the clerk agrees', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-print-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const bytes = await pdf.save();
  const opened: string[] = [];
  const printing = await context({
    print: () => Promise.reject(new AppError('print-failed', { reason: '没有纸' })),
    ask: ({ choices }) => Promise.resolve(choices[0]?.id ?? choices[1]?.id) as never, // the first answer offered
    temporaryFolder: () => folder,
    pdf: () => Promise.resolve(bytes),
    desktop: {
      openFile: (path) => {
        opened.push(path);
        return Promise.resolve();
      },
    },
  });
  expect(await printReport(printing, 'r1', CHOICE)).toBe(false);
  expect(opened.map((path) => path.slice(folder.length + 1))).toEqual(await readdir(folder));
  expect(opened).toHaveLength(1);
  expect((await printersOf(printing)).last).toBeNull();
});

it('keeps what was printed as a version, and nothing where it was cancelled', async () => {
  let sent = false;
  const printing = await context({ print: () => Promise.resolve(sent) });
  await printReport(printing, 'r1', CHOICE);
  expect(listVersions(printing.db(), 'r1')).toEqual([]);
  sent = true;
  await printReport(printing, 'r1');
  expect(listVersions(printing.db(), 'r1')).toMatchObject([
    { revision: 1, reason: 'print', madeAt: NOON.toISOString() },
  ]);
});
