import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

/**
 * What must be known whatever becomes of the library: where the window was, and the second place for backups. Kept
 * apart, so that neither waits for the other.
 */
const startSchema = z.object({
  window: z
    .object({
      x: z.int().optional(),
      y: z.int().optional(),
      width: z.int(),
      height: z.int(),
      maximized: z.boolean(),
    })
    .optional(),
  /** Where backups are copied to (full path), and the backup that was copied there last (its name). */
  secondPlace: z.object({ folder: z.string(), copied: z.string().nullable() }).optional(),
});
type StartFile = z.infer<typeof startSchema>;
/** Place and size of the window in device-independent pixels. */
export type WindowPlace = NonNullable<StartFile['window']>;

/** Reads the file; what is missing or broken counts as not set: it must never keep the program from starting. */
export function readStartFile(file: string): StartFile {
  try {
    return startSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? {};
  } catch {
    return {};
  }
}

/** Writes what is given into the file, by way of a temporary one, and leaves the rest of it. Throws what the disk throws. */
export function writeStartFile(file: string, part: StartFile): void {
  const content = { ...readStartFile(file), ...part };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify(content)}\n`);
  renameSync(`${file}.part`, file);
}
