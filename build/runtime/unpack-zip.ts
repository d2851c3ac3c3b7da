import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { open, type Entry, type ZipFile } from 'yauzl';

/** The type bits of a Unix file mode, as zip files made on Unix carry them in the upper half of the attributes. */
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;
const PERMISSIONS = 0o777;

function openZip(file: string): Promise<ZipFile> {
  return new Promise((done, fail) => {
    open(file, { lazyEntries: true }, (error, zip) => (error ? fail(error) : done(zip)));
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => (error ? fail(error) : done(stream)));
  });
}

async function writeEntry(zip: ZipFile, entry: Entry, target: string): Promise<void> {
  const mode = entry.externalFileAttributes >>> 16;
  await mkdir(dirname(target), { recursive: true });
  const stream = await openEntry(zip, entry);
  if ((mode & FILE_TYPE) === SYMLINK) {
    // Electron.app on macOS is full of links inside its frameworks.
    await symlink((await buffer(stream)).toString('utf8'), target);
    return;
  }
  await pipeline(stream, createWriteStream(target, { mode: mode & PERMISSIONS || 0o644 }));
}

/**
 * Unpacks a zip into a folder. `nameFor` gives the path each file gets below that folder, or `null` to leave it out.
 * A name that would land outside the folder is refused.
 */
export async function unpackZip(
  file: string,
  folder: string,
  nameFor: (name: string) => string | null,
): Promise<number> {
  const root = resolve(folder);
  const zip = await openZip(file);
  let written = 0;
  return new Promise((done, fail) => {
    const stop = (error: unknown): void => {
      zip.close();
      fail(error instanceof Error ? error : new Error(String(error)));
    };
    zip.on('error', stop);
    zip.on('end', () => done(written));
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName.endsWith('/') ? null : nameFor(entry.fileName);
      if (name === null) return zip.readEntry();
      const target = resolve(root, name);
      if (!target.startsWith(root + sep)) return stop(new Error(`${name} lies outside ${root}`));
      writeEntry(zip, entry, target).then(() => {
        written += 1;
        zip.readEntry();
      }, stop);
    });
    zip.readEntry();
  });
}
