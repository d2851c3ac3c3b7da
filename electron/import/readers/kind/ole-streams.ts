import { Refused } from '../outcome/refused';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_SIZE = 512;
const ENTRY_SIZE = 128;
const NAME_SIZE = 64;
/** The first entries of the list of allocation sectors stand in the header. */
const LISTED_IN_HEADER = 109;
/** Sectors above this are marks: end of chain, free, and others. */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;
const SHORT = 4096;
/** A document has some dozens of entries. */
const MOST_SECTORS = 1000;

/** Whether the bytes are a compound file: what Office wrote before 2007, and an encrypted file of today. */
export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The names of the streams and storages of a compound file. Throws `Refused` damaged, also where its end was cut off. */
export function oleNames(bytes: Uint8Array): string[] {
  if (bytes.length < HEADER_SIZE) throw new Refused('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Refused('damaged');
  const size = 1 << shift;
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < LAST_SECTOR && count < MOST_SECTORS; count += 1) {
    const start = (sector + 1) * size;
    if (start + size > bytes.length) throw new Refused('damaged');
    for (let entry = start; entry < start + size; entry += ENTRY_SIZE) {
      names.push(...nameAt(view, entry));
      checkStream(view, entry, size);
    }
    sector = nextSector(view, sector, size);
  }
  return names;
}

/**
 * Follows a stream to its end. What is cut off the end of such a file goes unnoticed by those who read it: rows would
 * be missing without a word.
 */
function checkStream(view: DataView, entry: number, size: number): void {
  const kind = view.getUint8(entry + 66);
  const length = view.getUint32(entry + 120, true);
  // Short streams lie inside the one of the root.
  if (kind !== ROOT && (kind !== STREAM || length < SHORT)) return;
  let sector = view.getUint32(entry + 116, true);
  for (let left = Math.ceil(length / size); left > 0 && sector < LAST_SECTOR; left -= 1) {
    if ((sector + 1) * size >= view.byteLength) throw new Refused('damaged');
    sector = nextSector(view, sector, size);
  }
}

function nameAt(view: DataView, entry: number): string[] {
  const length = view.getUint16(entry + NAME_SIZE, true) / 2 - 1;
  if (length < 1 || length > NAME_SIZE / 2 - 1) return [];
  const codes = Array.from({ length }, (_, index) => view.getUint16(entry + index * 2, true));
  return [String.fromCharCode(...codes)];
}

/** The sector after this one in its chain, by the allocation sectors the header lists: enough for 6 MB, and for a directory. */
function nextSector(view: DataView, sector: number, size: number): number {
  const perSector = size / 4;
  const list = Math.floor(sector / perSector);
  if (list >= LISTED_IN_HEADER) return LAST_SECTOR;
  const table = view.getUint32(76 + list * 4, true);
  const place = (table + 1) * size + (sector % perSector) * 4;
  if (table >= LAST_SECTOR || place + 4 > view.byteLength) throw new Refused('damaged');
  return view.getUint32(place, true);
}
