import * as z from 'zod';
import { FACES, installedNames, LATIN_FACE, type Face } from '../../shared/document/faces';
import type { FontSet } from '../../shared/document/settings';

/**
 * Faces of the paper. For each there is a family of what is installed (`local()`, the official names first) and, for
 * most, one that comes with the program; 仿宋 has none of its own and is set in the bundled 宋体, which also holds every
 * character the others lack.
 */
const BUNDLED: Readonly<Partial<Record<Face, string>>> = {
  title: 'NB Title',
  hei: 'NB Hei',
  kai: 'NB Kai',
};
const LAST_RESORT = 'NB Song';
/** Latin letters and figures only: “ ” — … belong to the Chinese face. */
const LATIN = { family: 'NB Latin', names: [LATIN_FACE, 'Liberation Serif'], range: 'U+0020-007E' };

const localFamily = (face: Face, fonts: FontSet) => `NB Local ${fonts} ${face}`;

/** The CSS font stack of a face. `latin` leaves letters and figures to Times New Roman. */
export function fontStack(face: Face, fonts: FontSet, latin: boolean): string {
  const families = [localFamily(face, fonts), BUNDLED[face], LAST_RESORT];
  const stack = families.filter((family) => family !== undefined);
  return [...(latin ? [LATIN.family] : []), ...stack].map((family) => `'${family}'`).join(', ');
}

/** Where a face comes from on this PC. */
export type FaceSources = Record<Face, 'installed' | 'bundled'>;

const ready = new Map<FontSet, Promise<FaceSources>>();

/**
 * Makes the faces of a font set known to the page and loads them; later calls give the first answer. A bundled font is
 * only fetched where the installed one is missing (or lacks a character).
 */
export function loadPaperFonts(fonts: FontSet): Promise<FaceSources> {
  let loading = ready.get(fonts);
  if (!loading) {
    loading = loadFaces(fonts);
    ready.set(fonts, loading);
  }
  return loading;
}

async function loadFaces(fonts: FontSet): Promise<FaceSources> {
  await addCommonFaces();
  const entries = await Promise.all(
    FACES.map(async (face) => {
      const sources = installedNames(face, fonts).map((name) => `local("${name}")`);
      const local = new FontFace(localFamily(face, fonts), sources.join(', '));
      document.fonts.add(local);
      const installed = await loaded(local);
      if (!installed) await document.fonts.load(`16px '${BUNDLED[face] ?? LAST_RESORT}'`);
      return [face, installed ? 'installed' : 'bundled'] as const;
    }),
  );
  // Object.fromEntries forgets that FACES is complete.
  return Object.fromEntries(entries) as FaceSources;
}

/** The slices of the bundled families: each is fetched when a character of its range is first drawn in it. */
const slices = z.array(z.object({ family: z.string(), file: z.string(), range: z.string() }));

let common: Promise<void> | null = null;

function addCommonFaces(): Promise<void> {
  common ??= readSlices().then((list) => {
    for (const { family, file, range } of list) {
      const face = new FontFace(family, `url(/fonts/${file})`, { weight: '1 1000', unicodeRange: range });
      document.fonts.add(face);
    }
    const latin = new FontFace(LATIN.family, LATIN.names.map((name) => `local("${name}")`).join(', '), {
      unicodeRange: LATIN.range,
    });
    document.fonts.add(latin);
    void loaded(latin);
  });
  return common;
}

/** The code points the bundled last resort draws, as ranges from and to. */
export async function bundledRanges(): Promise<(readonly [number, number])[]> {
  const list = (await readSlices()).filter(({ family }) => family === LAST_RESORT);
  return list.flatMap(({ range }) =>
    range.split(',').map((part) => {
      const [from = '', to = from] = part.replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  );
}

async function readSlices(): Promise<z.infer<typeof slices>> {
  const answer = await fetch('/fonts/slices.json');
  return slices.parse(await answer.json());
}

/**
 * Lays pages out, and again once the fonts have come that the first layout sent for: a slice is only fetched when its
 * characters are measured, and the lines may move when it is there.
 */
export async function layOutWithFonts(layOut: () => void): Promise<void> {
  layOut();
  while (document.fonts.status === 'loading') {
    await document.fonts.ready;
    layOut();
  }
}

/** Whether the face could be loaded: an installed name that is not there is no mishap. */
async function loaded(face: FontFace): Promise<boolean> {
  try {
    await face.load();
    return true;
  } catch {
    return false;
  }
}
