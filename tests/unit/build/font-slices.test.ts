import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { ensureFonts } from '../../../build/fonts/ensure-fonts';
import { ensurePageFonts, SLICES, type FontSlice } from '../../../build/fonts/ensure-page-fonts';
import { readFontManifest } from '../../../build/fonts/font-manifest';
import { sliceCharacters, unicodeRange } from '../../../build/fonts/font-slices';
import { subset } from '../../../build/fonts/make-font';
import { drawnCodePoints, readFont } from '../../../build/fonts/read-font';
import { sampleReport } from '../../../shared/report/sample';
import { writeReportFile } from '../../../shared/report/file';

let folder: string;
let slices: FontSlice[];

beforeAll(async () => {
  folder = await ensurePageFonts();
  const schema = z.array(z.object({ family: z.string(), file: z.string(), range: z.string() }));
  slices = schema.parse(JSON.parse(await readFile(join(folder, SLICES), 'utf8')));
}, 300_000);

function pointsOf(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

it.each(['NB Song', 'NB Title', 'NB Hei', 'NB Kai'])(
  'every character of %s is in one slice, and drawn there',
  async (family) => {
    const whole = (await readFontManifest(await ensureFonts())).find((entry) => entry.family === family);
    const expected = drawnCodePoints(readFont(await readFile(join(await ensureFonts(), whole?.file ?? ''))));
    const found: number[] = [];
    for (const { file, range } of slices.filter((slice) => slice.family === family)) {
      const points = pointsOf(range);
      // Unpacked first: what is compressed the stronger way has no table of outlines to look at.
      const plain = await subset(await readFile(join(folder, file)), points);
      const drawn = drawnCodePoints(readFont(plain));
      expect(
        points.filter((point) => !drawn.has(point)),
        file,
      ).toEqual([]);
      found.push(...points);
    }
    expect(found).toHaveLength(expected.size);
    expect(new Set(found)).toEqual(expected);
  },
);

it('a usual report needs a small part of a face', async () => {
  const text = new Set(Array.from(writeReportFile(sampleReport()), (each) => each.codePointAt(0) ?? 0));
  const needed = slices.filter(
    ({ family, range }) => family === 'NB Song' && pointsOf(range).some((point) => text.has(point)),
  );
  const sizes = await Promise.all(
    needed.map(async ({ file }) => (await readFile(join(folder, file))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
});

it('punctuation lies in one slice, where it can be set close', () => {
  const points = (text: string): number[] => Array.from(text, (each) => each.codePointAt(0) ?? 0);
  const [first = []] = sliceCharacters(new Set(points('件公㐀。”（）《》、：“')));
  expect(first).toEqual(expect.arrayContaining(points('。”（）《》、：“件公')));
  expect(first).not.toContain('㐀'.codePointAt(0));
});

it('a range is written as CSS has it', () => {
  expect(unicodeRange([0x4e03, 0x4e00, 0x4e01, 0x20bb7])).toBe('U+4E00-4E01,U+4E03,U+20BB7');
});
