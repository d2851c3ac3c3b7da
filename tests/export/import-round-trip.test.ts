import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../electron/export/xlsx/write-xlsx';
import { readForeign } from '../../electron/import/readers/read-source';
import { plainText } from '../../shared/document/plain-text';
import { reportDocument } from '../../shared/document/report-document';
import { webPage } from '../../shared/document/web-page';
import { cellsOf } from '../../shared/form/form';
import { importSource } from '../../shared/import/import-source';
import type { Report } from '../../shared/report/model';
import { figureAt } from '../../shared/report/values';
import { GOLDEN } from './golden-reports';
import {
  ALL_SET,
  DEFAULTS,
  docxOf,
  goldenReport,
  GOLDEN_NAMES,
  MADE_AT,
  type GoldenName,
} from './make-outputs';
import { hasRenderTools, LEFT_OUT, runTool } from './render/tools';

/** What a report printed as `name` with these settings has to come back as. */
interface Printed {
  name: GoldenName;
  settings: typeof DEFAULTS;
}

const PRINTED: readonly [string, Printed][] = GOLDEN_NAMES.flatMap((name): [string, Printed][] => [
  [`${name}, as set first`, { name, settings: DEFAULTS }],
  [`${name}, with cover and signature`, { name, settings: ALL_SET }],
]);
const SLOW = 180_000;

async function readBack(bytes: Uint8Array, name: string) {
  const source = await readForeign(bytes, name, { characterMaps: () => Promise.resolve(null) });
  if ('refused' in source) throw new Error(source.refused);
  const result = importSource(source, name);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const figuresOf = (report: Report) =>
  Array.from(cellsOf(report.form).values()).flatMap((cell) =>
    cell.kind === 'figure' ? [[cell.address, figureAt(report, cell.address)]] : [],
  );

/** Figures, text, title, signature and date are those of the report that was printed. */
function expectWhole(read: Awaited<ReturnType<typeof readBack>>, { name, settings }: Printed): void {
  const report = goldenReport(name, settings);
  expect(figuresOf(read.report)).toEqual(figuresOf(report));
  expect(read.report.narrative).toEqual(report.narrative);
  expect(read.report.unit).toEqual(report.unit);
  expect(read.report).toMatchObject({ year: report.year, form: report.form });
  expect(read.report.imported?.title).toBe(reportDocument(report, settings).title);
  const signature = { name: report.unit.name, date: report.signature?.date };
  expect(read.report.signature).toEqual(report.signature && signature);
  // Only the notes below the tables have no place of their own.
  expect(read.unplaced.filter(({ text }) => !text.startsWith('注：'))).toEqual([]);
}

describe('what the program writes comes back whole', () => {
  it.each(PRINTED)('from Word: %s', async (_name, printed) => {
    const bytes = await docxOf(printed.name, printed.settings);
    expectWhole(await readBack(bytes, '报告.docx'), printed);
  });

  it.each(PRINTED)('from text and from a web page: %s', async (_name, printed) => {
    const document = reportDocument(goldenReport(printed.name, printed.settings), printed.settings);
    const encoder = new TextEncoder();
    expectWhole(await readBack(encoder.encode(plainText(document)), '报告.txt'), printed);
    expectWhole(await readBack(encoder.encode(webPage(document)), '报告.html'), printed);
  });

  it.each(GOLDEN_NAMES)('from a workbook, which holds the tables alone: %s', async (name) => {
    const report = GOLDEN[name]();
    const bytes = await writeXlsx(reportDocument(report), report.form, MADE_AT);
    const read = await readBack(bytes, '报告.xlsx');
    expect(figuresOf(read.report)).toEqual(figuresOf(report));
    expect(read.report.unit).toMatchObject({ name: report.unit.name });
    expect(read.report).toMatchObject({ year: report.year, form: report.form, printed: {} });
    expect(read.cells.get('requests.received.0')?.at).toEqual({
      sheet: '三、收到和处理政府信息公开申请情况',
      address: 'D6',
    });
  });
});

describe.skipIf(!hasRenderTools())(`the Word document saved again by LibreOffice${LEFT_OUT}`, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-again-'));
    const files: string[] = [];
    for (const [index, [, { name, settings }]] of PRINTED.entries()) {
      const file = join(folder, `${index}.docx`);
      await writeFile(file, await docxOf(name, settings));
      files.push(file);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'again');
    await runTool('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, ...files], {
      HOME: folder,
    });
  }, SLOW);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(PRINTED.map(([name, printed], index) => [name, printed, index] as const))(
    'comes back whole: %s',
    async (_name, printed, index) => {
      const file = join(folder, 'again', `${index}.docx`);
      expectWhole(await readBack(await readFile(file), basename(file)), printed);
    },
  );
});
