import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The name of the list of fonts beside the font files. */
export const MANIFEST = 'fonts.json';

const entrySchema = z.object({
  /** What the font is for: ui, ui-symbols, ui-full, song, title, hei, kai. */
  role: z.string(),
  /** The family name that CSS uses. */
  family: z.string(),
  /** For the `font-weight` descriptor of `@font-face`. */
  weight: z.string(),
  file: z.string(),
  /** SPDX identifier, and the file with the text. */
  licence: z.string(),
  licenceFile: z.string(),
  /** The font this one is or was made of, as its makers call it, with their copyright line. */
  original: z.string(),
  copyright: z.string(),
  /** The npm package it came in, and the package's version. */
  source: z.string(),
  version: z.string(),
  /** How many hanzi it draws, and the size of the file in bytes. */
  hanzi: z.number(),
  bytes: z.number(),
  /** Families that have no file of their own and are shown in this one. */
  standsFor: z.array(z.string()),
});

/** The content of `fonts.json`, in the order of the plan. */
const fontManifestSchema = z.array(entrySchema);
export type FontEntry = z.infer<typeof entrySchema>;

/** Reads `fonts.json` of a folder made by `ensureFonts`. */
export async function readFontManifest(folder: string): Promise<FontEntry[]> {
  return fontManifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
}
