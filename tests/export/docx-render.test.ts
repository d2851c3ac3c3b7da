import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFonts } from '../../build/fonts/ensure-fonts';
import { ALL_SET, DEFAULTS, docxOf, GOLDEN_NAMES, type GoldenName } from './make-outputs';
import { convertToPdf } from './render/libre-office';
import {
  collisions,
  pageNumberOf,
  readFonts,
  readInfo,
  readPages,
  readText,
  readWords,
  textLines,
  type PdfPage,
} from './render/read-pdf';
import { hasRenderTools, LEFT_OUT } from './render/tools';

/** LibreOffice takes seconds to start; it opens all documents in one go. */
const SLOW = 180_000;
const MM = 72 / 25.4;
/** The type area of GB/T 9704: 28 mm from the left, 156 mm wide, 37 mm from the top, 225 mm high. */
const AREA = { left: 28 * MM, right: 184 * MM, top: 37 * MM, bottom: 262 * MM };
const DASH_HEIGHT = AREA.bottom + 7 * MM;

describe.skipIf(!hasRenderTools())(`the Word document in LibreOffice${LEFT_OUT}`, () => {
  let folder: string;
  const pdfs = new Map<string, string>();
  const pdfOf = (name: string) => pdfs.get(name) ?? '';
  const pagesOf = (name: GoldenName | 'all-set') => readPages(pdfOf(name));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-render-'));
    const files: string[] = [];
    const names = [
      ...GOLDEN_NAMES.map((name) => [name, name, DEFAULTS] as const),
      ['all-set', 'ordinary', ALL_SET] as const,
      ['large', 'large', DEFAULTS] as const,
    ];
    for (const [file, golden, settings] of names) {
      const path = join(folder, `${file}.docx`);
      await writeFile(path, await docxOf(golden, settings));
      files.push(path);
    }
    const converted = await convertToPdf(files, folder, await ensureFonts());
    names.forEach(([file], index) => pdfs.set(file, converted[index] ?? ''));
  }, SLOW);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['ordinary', 4],
    ['heavy', 9],
    ['empty', 3],
    ['rare', 4],
  ] as const)('takes as many pages as it should, all A4: %s', async (name, count) => {
    const pages = await pagesOf(name);
    expect(pages).toHaveLength(count);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(210 * MM, 0);
      expect(page.height).toBeCloseTo(297 * MM, 0);
    }
  });

  it('stands 22 lines on a full page, 28.95 pt apart, within the type area', async () => {
    const full = (await pagesOf('heavy')).slice(2, 6).map(textLines);
    for (const lines of full) {
      expect(lines).toHaveLength(22);
      lines.slice(1).forEach((line, index) => {
        expect(Math.abs(line.top - (lines[index]?.top ?? 0) - 28.95)).toBeLessThanOrEqual(0.15);
      });
      for (const line of lines) {
        expect(line.left).toBeGreaterThanOrEqual(AREA.left - 0.5);
        expect(line.right).toBeLessThanOrEqual(AREA.right + 0.5);
        expect(line.bottom).toBeLessThanOrEqual(AREA.bottom + 1);
      }
    }
  });

  it('holds 28 characters on a full line', async () => {
    const lines = (await pagesOf('heavy')).slice(2, 6).flatMap(textLines);
    const longest = Math.max(...lines.map((line) => [...line.text.replace(/\s/g, '')].length));
    expect(longest).toBe(28);
  });

  it('sets the first line of a paragraph in by two characters, and the others flush', async () => {
    const first = (await pagesOf('ordinary'))[0];
    const lines = first ? textLines(first) : [];
    const opening = lines.find((line) => line.text.startsWith('本报告根据'));
    expect(Math.abs((opening?.left ?? 0) - AREA.left - 32)).toBeLessThanOrEqual(0.5);
    const next = lines[lines.findIndex((line) => line === opening) + 1];
    expect(Math.abs((next?.left ?? 0) - AREA.left)).toBeLessThanOrEqual(0.5);
  });

  it.each(GOLDEN_NAMES)(
    'numbers its pages — n —, odd right and even left, 7 mm below the text: %s',
    async (name) => {
      const pages = await pagesOf(name);
      pages.forEach((page, index) => {
        const number = pageNumberOf(page);
        expect(number?.text.replaceAll(' ', '')).toBe(`—${index + 1}—`);
        expectNumberPlace(number, index % 2 === 0);
      });
    },
  );

  it('gives the cover no number, begins with 1 after it and goes on over the landscape sheet', async () => {
    const pages = await pagesOf('all-set');
    const numbers = pages.map((page) => pageNumberOf(page)?.text.replaceAll(' ', '') ?? null);
    expect(numbers).toEqual([null, ...pages.slice(1).map((_page, index) => `—${index + 1}—`)]);
    const turned = pages.map((page) => page.width > page.height);
    expect(turned[0]).toBe(false);
    expect(turned.filter(Boolean).length).toBeGreaterThanOrEqual(2);
    expect(turned.at(-1)).toBe(false);
  });

  it('repeats the head of Table 3 on each of its pages', async () => {
    const pages = (await pagesOf('all-set')).filter((page) => page.width > page.height);
    const withTable3 = pages.filter((page) => textOfPage(page).includes('申请人情况'));
    expect(withTable3.length).toBeGreaterThanOrEqual(2);
    for (const page of withTable3) expect(textOfPage(page)).toContain('法人或其他组织');
  });

  it('shows the largest figures whole: none cut, none over its column', async () => {
    const words = await readWords(pdfOf('large'));
    expect(collisions(words, AREA.right + 1)).toEqual([]);
    const shown = new Set(words.map(({ text }) => text));
    for (const figure of ['98765', '1234567', '4068.208']) expect(shown).toContain(figure);
    expect(await readText(pdfOf('large'))).toContain('300000000000');
  });

  it('shows every character of rare names, and no box in place of any', async () => {
    const text = await readText(pdfOf('rare'));
    for (const character of '㛃堃祎龑𬭎喆㳇犇') expect(text).toContain(character);
    expect(text).not.toMatch(/[□\uFFFD]/);
  });

  it('takes the faces the styles name, and embeds them', async () => {
    const fonts = await readFonts(pdfOf('ordinary'));
    expect(fonts.every((font) => font.embedded)).toBe(true);
    expect([...new Set(fonts.map((font) => font.name))].sort()).toEqual([
      'NBKai-Regular',
      'NotoSansSC-Medium',
      'NotoSerifSC-Black',
      'NotoSerifSC-Regular',
    ]);
  });

  it('carries its title', async () => {
    const info = await readInfo(pdfOf('ordinary'));
    expect(info.get('Title')).toBe('洛龙区李楼街道办事处2023年政府信息公开工作年度报告');
  });
});

function expectNumberPlace(
  number: { left: number; right: number; top: number; bottom: number } | undefined,
  odd: boolean,
): void {
  const inFromEdge = odd ? AREA.right - (number?.right ?? 0) : (number?.left ?? 0) - AREA.left;
  // One character of 14 pt, to within a hair of its side bearing.
  expect(Math.abs(inFromEdge - 14)).toBeLessThanOrEqual(1.5);
  const middle = ((number?.top ?? 0) + (number?.bottom ?? 0)) / 2;
  expect(Math.abs(middle - DASH_HEIGHT)).toBeLessThanOrEqual(3);
}

function textOfPage(page: PdfPage): string {
  return page.lines
    .map((line) => line.text)
    .join('')
    .replaceAll(' ', '');
}
