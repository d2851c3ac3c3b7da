import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import validate from '@ooxml-tools/validate';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSummaryXlsx } from '../../electron/export/xlsx/write-summary-xlsx';
import { formOf, TABLE_IDS, valueCells } from '../../shared/form/form';
import { withFigure } from '../../shared/report/values';
import { summarise } from '../../shared/summary/summarise';
import { sheetsOf } from '../../shared/summary/summary-sheets';
import { writeWorkbookApart } from '../../electron/export/xlsx/apart/workbook-process';
import { bundleWorkbookProcess } from '../helpers/bundle-workbook';
import { startWorkbookChild } from '../helpers/workbook-child';
import { heavyReport, ordinaryReport } from './golden-reports';
import { MADE_AT } from './make-outputs';
import { hasRenderTools, LEFT_OUT, runTool } from './render/tools';

const bodies = [
  withFigure(ordinaryReport(), 'active.fees', '0.1234'),
  withFigure(heavyReport(), 'active.penalties', null),
  ordinaryReport(),
].map((report, index) => ({
  ...report,
  year: 2023,
  unit: { ...report.unit, name: `青石县${['石桥镇', '柳河镇', '民政局'][index] ?? ''}` },
}));
const summary = summarise({
  name: '青石县人民政府',
  year: 2023,
  documents: bodies.map((report) => ({ file: `${report.unit.name}.docx`, report, findings: [] })),
  roster: [{ name: '马店镇', group: '乡镇', aliases: [] }],
  withErrors: true,
});

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

let bytes: Uint8Array = new Uint8Array();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '年报 表-'));
  bytes = await writeSummaryXlsx(sheetsOf(summary), MADE_AT);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every formula of a workbook with the value it shows, by sheet and cell. */
function shown(workbook: ExcelJS.Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula && cell.master === cell)
          found.set(`${sheet.name} ${cell.address}`, cell.result);
      });
    });
  }
  return found;
}

/** The workbook as a program shows it that has only the formulas. */
async function recalculated(): Promise<ExcelJS.Workbook> {
  const workbook = await load(bytes);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) cell.value = { formula: cell.formula };
      });
    });
  }
  await writeFile(join(folder, '汇总.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer()));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const out = join(folder, 'out');
  await runTool(
    'soffice',
    [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, '汇总.xlsx')],
    {
      HOME: folder,
    },
  );
  return load(await readFile(join(out, '汇总.xlsx')));
}

describe('the workbook of a summary', () => {
  it('has a row a body and the exact sum below, blanks left empty', async () => {
    const sheet = (await load(bytes)).getWorksheet('二、各单位');
    expect([5, 6, 7].map((row) => sheet?.getCell(row, 2).value)).toEqual([
      '青石县石桥镇',
      '青石县柳河镇',
      '青石县民政局',
    ]);
    const cells = valueCells(formOf('2021').tables.active);
    const column = 4 + cells.findIndex(({ address }) => address === 'active.fees');
    expect(sheet?.getCell(8, column).result).toBe(Number(summary.sums.get('active.fees')?.sum));
    const penalties = 4 + cells.findIndex(({ address }) => address === 'active.penalties');
    expect(sheet?.getCell(6, penalties).value).toBeNull();
  });

  it('holds the official tables, their figures taken from the sheets of bodies', async () => {
    const workbook = await load(bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...TABLE_IDS.map((id) => formOf('2021').tables[id].title),
      '二、各单位',
      '三、各单位',
      '四、各单位',
      '汇总范围',
    ]);
    expect(workbook.worksheets[1]?.getCell('D6').value).toMatchObject({ formula: "'三、各单位'!D8" });
  });

  it('is the same where a process of its own writes it from rows that come in pieces', async () => {
    const { bodies: rows, list, ...head } = sheetsOf(summary);
    const inPieces = async function* () {
      for (const [index, body] of rows.entries()) {
        await Promise.resolve();
        yield { bodies: [body], list: index === 0 ? list.slice(0, 1) : [] };
      }
      yield { bodies: [], list: list.slice(1) };
    };
    const bundle = await bundleWorkbookProcess(folder);
    const apart = await writeWorkbookApart(() => startWorkbookChild(bundle), head, inPieces(), MADE_AT);
    expect(Buffer.from(apart).equals(bytes)).toBe(true);
  });

  it('says so where that process ends without one', async () => {
    const bundle = join(folder, 'ends.cjs');
    await writeFile(bundle, 'process.exit(1)');
    const { bodies: _rows, list: _list, ...head } = sheetsOf(summary);
    const none = async function* () {};
    await expect(writeWorkbookApart(() => startWorkbookChild(bundle), head, none(), MADE_AT)).rejects.toThrow(
      'has ended',
    );
  });

  it('names who is missing', async () => {
    const sheet = (await load(bytes)).getWorksheet('汇总范围');
    expect(sheet?.getRow(6).values).toMatchObject({ 2: '马店镇', 4: '未报' });
  });

  it.skipIf(!hasRenderTools())(
    `comes out the same where a program works its formulas out${LEFT_OUT}`,
    async () => {
      const stored = shown(await load(bytes));
      const anew = shown(await recalculated());
      expect(stored.size).toBeGreaterThan(500);
      for (const [cell, value] of stored)
        expect([cell, Number(anew.get(cell))]).toEqual([cell, Number(value)]);
    },
    120_000,
  );

  it('is valid Open XML', async () => {
    expect(await validate(bytes, 'xlsx', 'Office2019')).toEqual([]);
  }, 60_000);
});
