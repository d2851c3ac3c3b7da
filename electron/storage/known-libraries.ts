import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';

/**
 * What the user's own folder remembers of the libraries opened on this PC: the only witness once a whole data folder is
 * gone. By place, as a copied folder holds a library of the same id.
 */
const knownSchema = z.object({
  /** Full path of the data folder. */
  folder: z.string(),
  id: z.string(),
  serial: z.int(),
  reports: z.int(),
  removed: z.int(),
  /** ISO time. */
  at: z.string(),
});
export type KnownLibrary = z.infer<typeof knownSchema>;

/** Places remembered; the longest unused goes first. */
const MOST = 50;

function readKnown(file: string): KnownLibrary[] {
  try {
    return z.array(knownSchema).safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? [];
  } catch {
    return [];
  }
}

/** What is remembered of the library in a data folder, or null. */
export function knownLibrary(file: string, folder: string): KnownLibrary | null {
  return readKnown(file).find((each) => each.folder === resolve(folder)) ?? null;
}

/** Remembers a library; throws what the disk throws. */
export function rememberLibrary(file: string, known: KnownLibrary): void {
  const entry = { ...known, folder: resolve(known.folder) };
  const others = readKnown(file).filter((each) => each.folder !== entry.folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify([entry, ...others].slice(0, MOST))}\n`);
  renameSync(`${file}.part`, file);
}
