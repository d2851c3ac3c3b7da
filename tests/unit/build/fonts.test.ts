import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { gb2312Hanzi, gbkHanzi } from '../../../build/fonts/character-sets';
import { ensureFonts } from '../../../build/fonts/ensure-fonts';
import { readFontManifest, type FontEntry } from '../../../build/fonts/font-manifest';
import { drawnCodePoints, readFont } from '../../../build/fonts/read-font';

/** Characters of names of people and places that small fonts lack. */
const RARE_NAMES = '㛃堃喆犇垚燊昇珺玥祎翀頔赟旻旸䶮龑𬭎甪漷洨㳇浉';

/** The marks and button signs of the screens. */
const SCREEN_SIGNS = '✓✕!·○▸▾＋−↶↷⟲☰¶Σ◂▴●■△→←↑↓…×①';

/** The punctuation and signs an official text uses. */
const TEXT_SIGNS = '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·％%‰℃①⑩≤≥≠±×÷￥§№〇　0123456789ABCabc';

let folder: string;
let entries: FontEntry[];
/** What fontkit has of a file beside what its types say: the list of its tables, and its names by field. */
interface FontFile {
  directory: { tables: Record<string, unknown> };
  name: { records: Record<string, unknown> };
}

const fonts = new Map<string, ReturnType<typeof readFont> & FontFile>();
const drawn = new Map<string, Set<number>>();

beforeAll(async () => {
  folder = await ensureFonts();
  entries = await readFontManifest(folder);
  for (const { file } of entries) {
    // See FontFile.
    const font = readFont(await readFile(join(folder, file))) as ReturnType<typeof readFont> & FontFile;
    fonts.set(file, font);
    drawn.set(file, drawnCodePoints(font));
  }
});

/** The characters of a text that no font of these families draws. */
function undrawn(text: Iterable<string>, families: readonly string[]): string {
  const files = entries.filter((entry) => families.includes(entry.family)).map((entry) => entry.file);
  const isDrawn = (point: number): boolean => files.some((file) => drawn.get(file)?.has(point));
  return [...text].filter((character) => !isDrawn(character.codePointAt(0) ?? 0)).join('');
}

function textOf(points: Iterable<number>): string {
  return Array.from(points, (point) => String.fromCodePoint(point)).join('');
}

describe('the list of fonts', () => {
  it('has a file for every role, and names what stands for 仿宋', () => {
    expect(entries.map((entry) => `${entry.role} ${entry.family} ${entry.weight}`)).toEqual([
      'ui NB UI 400',
      'ui NB UI 600',
      'ui-symbols NB Symbols 1 1000',
      'ui-full NB UI Full 1 1000',
      'song NB Song 1 1000',
      'title NB Title 1 1000',
      'hei NB Hei 1 1000',
      'kai NB Kai 1 1000',
    ]);
    expect(entries.find((entry) => entry.standsFor.includes('NB FangSong'))?.family).toBe('NB Song');
  });

  it('tells the true size of every file', async () => {
    for (const { file, bytes } of entries) expect((await stat(join(folder, file))).size, file).toBe(bytes);
  });

  it('comes with a licence text that carries the copyright of each font', async () => {
    for (const { licenceFile, copyright, licence, file } of entries) {
      const text = await readFile(join(folder, licenceFile), 'utf8');
      expect(copyright, file).toMatch(/\(c\)|Copyright/iu);
      expect(text).toContain(copyright);
      expect(text).toContain(file);
      expect(text).toContain(
        licence === 'OFL-1.1' ? 'SIL OPEN FONT LICENSE' : 'Permission is hereby granted',
      );
    }
  });
});

describe('the font files', () => {
  it('are TrueType with outlines, so that a PDF embeds them as such', async () => {
    for (const [file, font] of fonts) {
      const bytes = await readFile(join(folder, file));
      expect(bytes.readUInt32BE(0), file).toBe(0x00010000);
      expect(Object.keys(font.directory.tables), file).toEqual(
        expect.arrayContaining(['glyf', 'loca', 'cmap', 'head', 'OS/2']),
      );
    }
  });

  it('may be embedded without restriction', () => {
    for (const [file, font] of fonts) {
      expect(Object.entries(font['OS/2'].fsType), file).not.toContainEqual([expect.anything(), true]);
    }
  });

  it('leave a reserved name to its owner where the font was changed', () => {
    const kai = fonts.get('NBKai.ttf');
    expect(kai?.familyName).toBe('NB Kai');
    expect(kai?.copyright).toContain('LXGW');
    const { copyright: _, license: __, ...shown } = kai?.name.records ?? {};
    expect(Object.keys(shown)).toContain('fontFamily');
    expect(JSON.stringify(shown)).not.toMatch(/LXGW|霞鹜/u);
  });

  it('are small where they are loaded at start-up', () => {
    const sizes = entries
      .filter((entry) => ['ui', 'ui-symbols'].includes(entry.role))
      .map(({ bytes }) => bytes);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(6_000_000);
  });
});

describe('the characters', () => {
  it('of GB 2312 are in every face of their own', () => {
    const hanzi = textOf(gb2312Hanzi());
    expect([...hanzi]).toHaveLength(6763);
    for (const { family, role, file } of entries) {
      if (role === 'ui-symbols' || role === 'ui-full') continue;
      expect(undrawn(hanzi, [family]), file).toBe('');
      expect(undrawn(TEXT_SIGNS, [family]), file).toBe('');
    }
  });

  it('of GBK are in the title and the song face', () => {
    const hanzi = textOf(gbkHanzi());
    expect([...hanzi].length).toBeGreaterThan(20_950);
    expect(undrawn(hanzi, ['NB Title'])).toBe('');
    expect(undrawn(hanzi, ['NB Song'])).toBe('');
  });

  it('of rare names are drawn on the screen and in every document face with its fallback', () => {
    expect(undrawn(RARE_NAMES, ['NB Song'])).toBe('');
    expect(undrawn(RARE_NAMES, ['NB Title'])).toBe('');
    expect(undrawn(RARE_NAMES, ['NB UI', 'NB UI Full'])).toBe('');
    expect(undrawn(RARE_NAMES, ['NB UI'])).toContain('𬭎');
  });

  it('of both screen faces together are those of a whole font', () => {
    const screen = entries.filter(({ file }) => ['NBUI-Regular.ttf', 'NBUIFull.ttf'].includes(file));
    expect(screen.reduce((sum, { hanzi }) => sum + hanzi, 0)).toBeGreaterThan(28_000);
    const [common, rest] = screen.map(({ file }) => drawn.get(file) ?? new Set<number>());
    const twice = [...(rest ?? [])].filter((point) => common?.has(point) && point > 0x3000);
    expect(textOf(twice)).toBe('');
  });

  it('for marks and buttons are there on machines without any font for them', () => {
    expect(undrawn(SCREEN_SIGNS, ['NB UI', 'NB Symbols'])).toBe('');
  });
});
