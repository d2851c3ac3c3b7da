import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS, MEGABYTE } from '../outcome/limits';
import { Refused } from '../outcome/refused';
import { type ZipEntry, zipDirectory } from './directory';

export interface OpenZip {
  /** Names of the parts, in the order of the archive's directory. */
  names: readonly string[];
  /** A part unpacked; undefined where there is none. Names are found in any case, as Office finds them. */
  read: (name: string) => Uint8Array | undefined;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** Whether the bytes begin as an archive does, an empty one too. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Opens a ZIP archive (DOCX, XLSX, ODT, ODS). Parts are unpacked when asked for, within limits that count the bytes
 * that come out, not the sizes the archive claims. Throws `Refused`: damaged (also where a checksum is wrong, as a
 * changed byte could be a changed figure), encrypted, zipBomb, tooManyParts.
 */
export function openZip(bytes: Uint8Array): OpenZip {
  const entries = zipDirectory(bytes);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const unpacked = new Map<ZipEntry, Uint8Array>();
  let left = Math.min(LIMITS.unpackedBytes, Math.max(LIMITS.ratioFrom, bytes.length * LIMITS.ratio));
  return {
    names: entries.map((entry) => entry.name),
    read: (name) => {
      const entry = byName.get(name.toLowerCase());
      if (!entry) return undefined;
      const known = unpacked.get(entry);
      if (known) return known;
      const part = unpack(bytes, entry, Math.min(left, LIMITS.partBytes));
      left -= part.length;
      unpacked.set(entry, part);
      return part;
    },
  };
}

function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.encrypted) throw new Refused('encrypted');
  const packed = packedBytes(bytes, entry);
  const part = entry.method === STORED ? packed : inflate(packed, entry.method, most);
  if (part.length > most) throw bomb();
  if (crc32(part) !== entry.crc) throw new Refused('damaged');
  return part;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new Refused('damaged');
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw new Refused('damaged');
  return bytes.subarray(start, start + entry.packedSize);
}

function inflate(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method !== DEFLATED) throw new Refused('damaged');
  try {
    const { buffer, byteOffset, byteLength } = inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw bomb(error);
    throw new Refused('damaged', {}, { cause: error });
  }
}

function bomb(cause?: Error): Refused {
  return new Refused('zipBomb', { limit: LIMITS.unpackedBytes / MEGABYTE }, { cause });
}
