import { inflateSync } from 'node:zlib';

/** A TrueType font taken apart: its kind (the first four bytes) and its tables. */
export interface Sfnt {
  flavor: number;
  tables: Map<string, Uint8Array>;
}

const TRUETYPE = 0x00010000;
const WOFF = 0x774f4646;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

/** Reads a TTF, or a WOFF (the same tables, each compressed). Throws for any other kind of file. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = viewOf(bytes);
  const kind = view.getUint32(0);
  if (kind === WOFF) return readWoff(bytes, view);
  if (kind !== TRUETYPE) throw new Error(`not a TrueType font (it begins with ${kind.toString(16)})`);
  const tables = new Map<string, Uint8Array>();
  for (let entry = 0; entry < view.getUint16(4); entry += 1) {
    const at = 12 + entry * 16;
    const offset = view.getUint32(at + 8);
    tables.set(tagAt(bytes, at), bytes.subarray(offset, offset + view.getUint32(at + 12)));
  }
  return { flavor: kind, tables };
}

function readWoff(bytes: Uint8Array, view: DataView): Sfnt {
  const tables = new Map<string, Uint8Array>();
  for (let entry = 0; entry < view.getUint16(12); entry += 1) {
    const at = 44 + entry * 20;
    const offset = view.getUint32(at + 4);
    const packed = bytes.subarray(offset, offset + view.getUint32(at + 8));
    const size = view.getUint32(at + 12);
    tables.set(tagAt(bytes, at), packed.length === size ? packed : inflateSync(packed));
  }
  return { flavor: view.getUint32(4), tables };
}

/** A table of a font; throws when the font has none. */
export function tableOf(font: Sfnt, tag: string): Uint8Array {
  const table = font.tables.get(tag);
  if (!table) throw new Error(`the font has no ${tag} table`);
  return table;
}

function checksum(bytes: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = viewOf(padded);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** The value that the checksum of a whole font and its checkSumAdjustment add up to (OpenType, table `head`). */
const WHOLE_FONT_SUM = 0xb1b0afba;

/** Writes a font as a TTF file, with fresh checksums. */
export function writeSfnt({ flavor, tables }: Sfnt): Uint8Array {
  const tags = [...tables.keys()].sort();
  const headerSize = 12 + tags.length * 16;
  const size = [...tables.values()].reduce((sum, table) => sum + Math.ceil(table.length / 4) * 4, headerSize);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  view.setUint32(0, flavor);
  view.setUint16(4, tags.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tags.length - power) * 16);
  let offset = headerSize;
  let headAt = 0;
  for (const [index, tag] of tags.entries()) {
    const table = Uint8Array.from(tables.get(tag) ?? []);
    if (tag === 'head') {
      viewOf(table).setUint32(8, 0);
      headAt = offset;
    }
    const at = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) file[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, checksum(table));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, table.length);
    file.set(table, offset);
    offset += Math.ceil(table.length / 4) * 4;
  }
  if (headAt > 0) view.setUint32(headAt + 8, (WHOLE_FONT_SUM - checksum(file)) >>> 0);
  return file;
}
