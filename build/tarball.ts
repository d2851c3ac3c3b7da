import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const BLOCK = 512;
const REGULAR_FILE = new Set(['0', '\0']);

function textAt(block: Buffer, offset: number, length: number): string {
  const field = block.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

/**
 * Some files of an npm package (.tgz), by their path inside it (`package/…`). Read here and not with the program `tar`,
 * so that of a package of 100 MB only the wanted files are ever written to disk. Throws when one is not there.
 */
export async function filesInTarball(
  tarball: string,
  wanted: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const tar = await promisify(gunzip)(await readFile(tarball));
  const found = new Map<string, Uint8Array>();
  let at = 0;
  while (at + BLOCK <= tar.length && tar[at] !== 0) {
    const header = tar.subarray(at, at + BLOCK);
    const prefix = textAt(header, 345, 155);
    const name = (prefix ? `${prefix}/` : '') + textAt(header, 0, 100);
    const size = Number.parseInt(textAt(header, 124, 12).trim() || '0', 8);
    at += BLOCK;
    if (REGULAR_FILE.has(String.fromCharCode(header[156] ?? 0)) && wanted.includes(name)) {
      found.set(name, tar.subarray(at, at + size));
    }
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
  const missing = wanted.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`the package has no ${missing.join(', ')}`);
  return found;
}
