import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launcherSwitches } from '../../build/electron-app';
import { projectFolder } from '../../build/project';
import { ensureRuntime } from '../../build/runtime/ensure-runtime';
import { outputName } from '../../electron/export/file-names';
import { readForeign } from '../../electron/import/readers/read-source';
import { cellsOf } from '../../shared/form/form';
import { importSource } from '../../shared/import/import-source';
import type { Report } from '../../shared/report/model';
import { writeReportFile } from '../../shared/report/file';
import { figureAt } from '../../shared/report/values';
import { GOLDEN } from '../export/golden-reports';
import {
  collisions,
  pageNumberOf,
  readFonts,
  readInfo,
  readPages,
  readText,
  readWords,
  textLines,
} from '../export/render/read-pdf';
import { hasRenderTools, runTool } from '../export/render/tools';
import { expect, test } from '../helpers/launch';

const MM = 72 / 25.4;
const AREA = { left: 28 * MM, right: 184 * MM, bottom: 262 * MM };

const MAPS = join(projectFolder, 'node_modules', 'pdfjs-dist', 'cmaps');
const characterMaps = (map: string) => readFile(join(MAPS, `${map}.bcmap`)).catch(() => null);

/** A blank between signs of Chinese text can't be told from the spread of a line in a PDF. */
const unspaced = (narrative: Report['narrative']): unknown =>
  JSON.parse(JSON.stringify(narrative).replaceAll(' ', ''));

/** The PDF the program itself makes, read by poppler. One start of the program for each report. */
test.describe('the PDF', () => {
  test.skip(!hasRenderTools(), 'poppler is not installed');
  let folder: string;
  const pdfs = new Map<string, string>();
  const pdfOf = (name: keyof typeof GOLDEN) => pdfs.get(name) ?? '';

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    folder = await mkdtemp(join(tmpdir(), 'nianbao-pdf-'));
    const electron = process.env['NIANBAO_ELECTRON'] ?? (await ensureRuntime()).electronPath;
    for (const [name, make] of Object.entries(GOLDEN)) {
      const report = make();
      const out = join(folder, `${name} 输出`);
      await mkdir(out);
      const file = join(out, '报告.nianbao');
      await writeFile(file, writeReportFile(report));
      await runTool(electron, [
        ...launcherSwitches(),
        projectFolder,
        ...['export', file, '--to', 'pdf', '--out', out],
      ]);
      pdfs.set(name, join(out, outputName(report, 'pdf')));
    }
  });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test('has as many pages as the Word document, all A4', async () => {
    const counts = { ordinary: 4, heavy: 9, empty: 3, rare: 4 };
    for (const [name, count] of Object.entries(counts) as [keyof typeof GOLDEN, number][]) {
      const pages = await readPages(pdfOf(name));
      expect(pages, name).toHaveLength(count);
      for (const page of pages) {
        expect(Math.abs(page.width - 210 * MM)).toBeLessThan(0.5);
        expect(Math.abs(page.height - 297 * MM)).toBeLessThan(0.5);
      }
    }
  });

  test('stands 22 lines on a full page, 28.95 pt apart', async () => {
    const pages = (await readPages(pdfOf('heavy'))).slice(2, 6);
    for (const lines of pages.map(textLines)) {
      expect(lines).toHaveLength(22);
      lines.slice(1).forEach((line, index) => {
        expect(Math.abs(line.top - (lines[index]?.top ?? 0) - 28.95)).toBeLessThanOrEqual(0.15);
      });
      for (const line of lines) expect(line.right).toBeLessThanOrEqual(AREA.right + 1);
    }
  });

  test('numbers its pages — n —, odd right and even left', async () => {
    const pages = await readPages(pdfOf('heavy'));
    pages.forEach((page, index) => {
      const number = pageNumberOf(page);
      expect(number?.text.replaceAll(' ', '')).toBe(`—${index + 1}—`);
      const isOdd = index % 2 === 0;
      const inFromEdge = isOdd ? AREA.right - (number?.right ?? 0) : (number?.left ?? 0) - AREA.left;
      expect(Math.abs(inFromEdge - 14)).toBeLessThanOrEqual(1.5);
      const middle = ((number?.top ?? 0) + (number?.bottom ?? 0)) / 2;
      expect(Math.abs(middle - AREA.bottom - 7 * MM)).toBeLessThanOrEqual(3);
    });
  });

  test('holds every label and every figure as text', async () => {
    for (const name of ['ordinary', 'heavy'] as const) {
      const text = await readText(pdfOf(name));
      for (const label of ['（一）予以公开', '行政规范性文件', '本年处理决定数量', '尚未审结']) {
        expect(text).toContain(label);
      }
      expect(text).toContain(GOLDEN[name]().unit.name);
    }
    const text = await readText(pdfOf('heavy'));
    const cells = [...cellsOf('2021').values()].filter((cell) => cell.kind === 'figure');
    const figures = cells.map((cell) => String(figureAt(GOLDEN.heavy(), cell.address)));
    expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
  });

  test('shows the largest figures whole: none cut, none over its column', async () => {
    const words = await readWords(pdfOf('large'));
    expect(collisions(words, AREA.right + 1)).toEqual([]);
    const shown = new Set(words.map(({ text }) => text));
    for (const figure of ['98765', '1234567', '4068.208']) expect(shown).toContain(figure);
    // What no type that can be read makes fit a column goes on in a second line.
    expect(await readText(pdfOf('large'))).toContain('300000000000');
    expect(await readText(pdfOf('large'))).toContain('约98765件（含上年结转）');
  });

  test('is read back by the import with every figure, text, title and name', async () => {
    // A figure that had to go on in a second line is no figure to a reader of the PDF.
    for (const name of ['ordinary', 'heavy', 'empty', 'rare'] as const) {
      const report = GOLDEN[name]();
      const source = await readForeign(await readFile(pdfOf(name)), '报告.pdf', { characterMaps });
      if ('refused' in source) throw new Error(source.refused);
      const read = importSource(source, '报告.pdf');
      if (!read.ok) throw new Error(read.reason);
      const figures = (each: Report) =>
        [...cellsOf('2021').values()].flatMap((cell) =>
          cell.kind === 'figure' ? [[cell.address, figureAt(each, cell.address)]] : [],
        );
      expect(figures(read.report), name).toEqual(figures(report));
      expect(unspaced(read.report.narrative), name).toEqual(unspaced(report.narrative));
      expect(read.report, name).toMatchObject({ year: report.year, unit: report.unit });
    }
  });

  test('embeds real fonts: none missing, none drawn by program', async () => {
    for (const name of ['ordinary', 'rare'] as const) {
      const fonts = await readFonts(pdfOf(name));
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter((font) => !font.embedded || font.type === 'Type 3')).toEqual([]);
    }
  });

  test('shows every character of rare names', async () => {
    const text = await readText(pdfOf('rare'));
    for (const character of '㛃堃祎龑𬭎喆㳇犇') expect(text).toContain(character);
    expect(text).not.toMatch(/[□\uFFFD]/);
  });

  test('is tagged, with title, author, language and bookmarks', async () => {
    const info = await readInfo(pdfOf('ordinary'));
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Title')).toBe('洛龙区李楼街道办事处2023年政府信息公开工作年度报告');
    expect(info.get('Author')).toBe('洛龙区李楼街道办事处');
    const structure = await runTool('pdfinfo', ['-struct', pdfOf('ordinary')]);
    expect(structure.match(/\bH1\b/g)).toHaveLength(1);
    expect(structure.match(/^\s*Table\b/gm)).toHaveLength(3);
    expect(structure).toMatch(/\/Scope\s+\/Column/);
  });
});
