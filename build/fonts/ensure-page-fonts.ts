import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, say, SetupError } from '../progress';
import { cacheFolder } from '../runtime/cache-folder';
import { defectOf, prepareAtomically } from '../runtime/prepared-folder';
import { ensureFonts } from './ensure-fonts';
import { gb2312Hanzi } from './character-sets';
import { MANIFEST, readFontManifest, type FontEntry } from './font-manifest';
import { fontSetVersion, pageFontsVersion, SLICED_ROLES } from './font-plan';
import { sliceCharacters, unicodeRange } from './font-slices';
import { subset } from './make-font';
import { drawnCodePoints, readFont } from './read-font';

/** The name of the list of slices beside them: for each its family, its file and the `unicode-range` it is for. */
export const SLICES = 'slices.json';

/** Drawn in the font of symbols, which screens want from the start though it has no hanzi. */
const ARROW = 0x2190;

/** A slice as it stands in the list. */
export interface FontSlice {
  family: string;
  file: string;
  range: string;
}

interface PageFont {
  slices: FontSlice[];
  /** What the files of this font weigh together. */
  bytes: number;
  pattern: string;
}

/**
 * WOFF2 is a quarter smaller than WOFF, takes ten times as long to make and longer to unpack: for what is hardly ever
 * fetched.
 */
function formatOf(share: readonly number[], common: ReadonlySet<number>): 'woff' | 'woff2' {
  return share.some((point) => common.has(point)) ? 'woff' : 'woff2';
}

async function cutFont({ role, family, file }: FontEntry, from: string, to: string): Promise<PageFont> {
  const font = await readFile(join(from, file));
  const drawn = drawnCodePoints(readFont(font));
  const name = file.replace(/\.ttf$/u, '');
  const sliced = SLICED_ROLES.has(role);
  const shares = sliced ? sliceCharacters(drawn) : [[...drawn]];
  const common = new Set([...gb2312Hanzi(), ARROW]);
  const page: PageFont = { slices: [], bytes: 0, pattern: '' };
  for (const [index, share] of shares.entries()) {
    const format = formatOf(share, common);
    const slice = sliced ? `${name}-${String(index).padStart(2, '0')}.${format}` : `${name}.${format}`;
    page.pattern = sliced ? `${name}-*` : slice;
    const bytes = await subset(font, share, format);
    await writeFile(join(to, slice), bytes);
    page.bytes += bytes.length;
    if (sliced) page.slices.push({ family, file: slice, range: unicodeRange(share) });
  }
  return page;
}

async function fill(folder: string): Promise<void> {
  const from = await ensureFonts();
  const entries = await readFontManifest(from);
  say('Cutting the fonts for the pages (a minute, once) 正在切分字体…');
  const slices: FontSlice[] = [];
  const shipped: FontEntry[] = [];
  for (const entry of entries) {
    const page = await cutFont(entry, from, folder);
    slices.push(...page.slices);
    shipped.push({ ...entry, file: page.pattern, bytes: page.bytes });
  }
  for (const text of new Set(entries.map(({ licenceFile }) => licenceFile)))
    await copyFile(join(from, text), join(folder, text));
  await writeFile(join(folder, SLICES), `${JSON.stringify(slices)}\n`);
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(shipped, null, 2)}\n`);
}

/**
 * The absolute path of a folder with the product's fonts as its pages load them (WOFF, those for paper in slices by
 * `unicode-range`), their licence texts, the list `fonts.json` and the list of slices. Made once per user from the
 * whole fonts (`ensureFonts`). Throws a SetupError that says what to do.
 */
export async function ensurePageFonts(): Promise<string> {
  const cache = cacheFolder();
  const name = `page-fonts-r${fontSetVersion}.${pageFontsVersion}`;
  const folder = join(cache, name);
  if ((await defectOf(folder)) === null) return folder;
  const started = Date.now();
  try {
    await prepareAtomically(cache, name, fill);
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError({
      what: `The fonts of the pages can't be made in ${folder}.`,
      why: messageOf(error),
      todo: 'Free some space (200 MB) and make the folder writable, or name another folder in NIANBAO_CACHE_DIR. Then run the command again.',
    });
  }
  say(`The fonts of the pages are ready (${Math.round((Date.now() - started) / 1000)} s).`);
  return folder;
}
