import { readFont } from './read-font';

/** OpenType name IDs: fields of the table `name`. */
const ID = {
  copyright: 0,
  family: 1,
  style: 2,
  unique: 3,
  full: 4,
  version: 5,
  postscript: 6,
  licence: 13,
  licenceAddress: 14,
} as const;

/** A record for Windows, in Unicode, in American English: what every program reads. */
const WINDOWS = [3, 1, 0x409] as const;

/** The sizes in bytes of a font file's header and of each table's record behind it. */
const HEADER = 12;
const RECORD = 16;

/** The value that the checksum of a whole font and its checkSumAdjustment add up to (OpenType, table `head`). */
const WHOLE_FONT_SUM = 0xb1b0afba;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function checksum(bytes: Uint8Array): number {
  const whole = new Uint8Array(padded(bytes.length));
  whole.set(bytes);
  const view = viewOf(whole);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function nameTable(names: ReadonlyMap<number, string>): Uint8Array {
  const records = [...names]
    .sort(([left], [right]) => left - right)
    .map(([id, text]) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }));
  const strings = 6 + records.length * 12;
  const table = new Uint8Array(records.reduce((sum, { bytes }) => sum + bytes.length, strings));
  const view = viewOf(table);
  view.setUint16(2, records.length);
  view.setUint16(4, strings);
  let offset = 0;
  for (const [index, { id, bytes }] of records.entries()) {
    for (const [field, value] of [...WINDOWS, id, bytes.length, offset].entries()) {
      view.setUint16(6 + index * 12 + field * 2, value);
    }
    table.set(bytes, strings + offset);
    offset += bytes.length;
  }
  return table;
}

/** The tables of a TTF file by their tags. */
function tablesOf(file: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(file);
  const tables = new Map<string, Uint8Array>();
  for (let entry = 0; entry < view.getUint16(4); entry += 1) {
    const at = HEADER + entry * RECORD;
    const offset = view.getUint32(at + 8);
    const tag = Buffer.from(file.subarray(at, at + 4)).toString('latin1');
    tables.set(tag, file.slice(offset, offset + view.getUint32(at + 12)));
  }
  return tables;
}

/** Puts tables into a TTF file, with fresh checksums; the first bytes are those of `original`, of as many tables. */
function writeTables(original: Uint8Array, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const body = HEADER + tables.size * RECORD;
  const file = new Uint8Array([...tables.values()].reduce((sum, { length }) => sum + padded(length), body));
  file.set(original.subarray(0, HEADER));
  const view = viewOf(file);
  let offset = body;
  let adjustment = 0;
  for (const [index, tag] of [...tables.keys()].sort().entries()) {
    const table = tables.get(tag) ?? new Uint8Array();
    if (tag === 'head') {
      viewOf(table).setUint32(8, 0);
      adjustment = offset + 8;
    }
    const at = HEADER + index * RECORD;
    file.set(Buffer.from(tag, 'latin1'), at);
    for (const [field, value] of [checksum(table), offset, table.length].entries()) {
      view.setUint32(at + 4 + field * 4, value);
    }
    file.set(table, offset);
    offset += padded(table.length);
  }
  view.setUint32(adjustment, (WHOLE_FONT_SUM - checksum(file)) >>> 0);
  return file;
}

/**
 * The same TTF under another family name, in all languages. The Open Font License asks for this when a font with a
 * reserved name is changed (and a subset is a change). Copyright and licence fields stay. Written here, as no kept
 * library changes a name and leaves the other tables as they are.
 */
export function renameFont(file: Uint8Array, family: string): Uint8Array {
  const old = readFont(file);
  const version = old.getName('version', 'en');
  const postscript = `${family.replaceAll(' ', '')}-Regular`;
  const names = new Map<number, string>([
    [ID.family, family],
    [ID.style, 'Regular'],
    [ID.unique, `${postscript};${version ?? ''}`],
    [ID.full, family],
    [ID.postscript, postscript],
  ]);
  const kept = [
    [ID.copyright, old.getName('copyright', 'en')],
    [ID.version, version],
    [ID.licence, old.getName('license', 'en')],
    [ID.licenceAddress, old.getName('licenseURL', 'en')],
  ] as const;
  for (const [id, text] of kept) if (text !== null) names.set(id, text);
  return writeTables(file, tablesOf(file).set('name', nameTable(names)));
}
