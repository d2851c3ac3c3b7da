import { tableOf, type Sfnt } from './sfnt';

/** The fields of a font's `name` table that are used here (OpenType name IDs). */
export const nameId = {
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

const WINDOWS = 3;
const UNICODE_BMP = 1;
const ENGLISH_US = 0x409;

const utf16 = new TextDecoder('utf-16be');

/** The English names of a font, by name ID. */
export function readNames(font: Sfnt): Map<number, string> {
  const table = tableOf(font, 'name');
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const strings = view.getUint16(4);
  const names = new Map<number, string>();
  for (let record = 0; record < view.getUint16(2); record += 1) {
    const at = 6 + record * 12;
    if (view.getUint16(at) !== WINDOWS || view.getUint16(at + 4) !== ENGLISH_US) continue;
    const start = strings + view.getUint16(at + 10);
    names.set(view.getUint16(at + 6), utf16.decode(table.subarray(start, start + view.getUint16(at + 8))));
  }
  return names;
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let unit = 0; unit < text.length; unit += 1) {
    bytes[unit * 2] = text.charCodeAt(unit) >> 8;
    bytes[unit * 2 + 1] = text.charCodeAt(unit) & 0xff;
  }
  return bytes;
}

function nameTable(names: ReadonlyMap<number, string>): Uint8Array {
  const records = [...names]
    .sort(([left], [right]) => left - right)
    .map(([id, text]) => ({ id, bytes: encodeUtf16(text) }));
  const strings = 6 + records.length * 12;
  const table = new Uint8Array(records.reduce((sum, { bytes }) => sum + bytes.length, strings));
  const view = new DataView(table.buffer);
  view.setUint16(2, records.length);
  view.setUint16(4, strings);
  let offset = 0;
  for (const [index, { id, bytes }] of records.entries()) {
    const at = 6 + index * 12;
    for (const [field, value] of [WINDOWS, UNICODE_BMP, ENGLISH_US, id, bytes.length, offset].entries()) {
      view.setUint16(at + field * 2, value);
    }
    table.set(bytes, strings + offset);
    offset += bytes.length;
  }
  return table;
}

/**
 * The same font under another family name, in all languages. The Open Font License asks for this when a font with a
 * reserved name is changed (and a subset is a change). Copyright and licence fields stay.
 */
export function renameFont(font: Sfnt, family: string): Sfnt {
  const old = readNames(font);
  const postscript = `${family.replaceAll(' ', '')}-Regular`;
  const names = new Map<number, string>([
    [nameId.family, family],
    [nameId.style, 'Regular'],
    [nameId.unique, `${postscript};${old.get(nameId.version) ?? ''}`],
    [nameId.full, family],
    [nameId.postscript, postscript],
  ]);
  for (const id of [nameId.copyright, nameId.version, nameId.licence, nameId.licenceAddress]) {
    const text = old.get(id);
    if (text !== undefined) names.set(id, text);
  }
  return { ...font, tables: new Map(font.tables).set('name', nameTable(names)) };
}
