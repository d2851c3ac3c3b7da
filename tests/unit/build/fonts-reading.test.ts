import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawnCodePoints, readFont } from '../../../build/fonts/read-font';
import { renameFont } from '../../../build/fonts/rename-font';

function words(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint16(index * 2, value);
  return bytes;
}

/** `cmap` format 4 that maps A, B and C to the glyphs 1, 2 and 3. */
const cmap = words(
  ...[0, 1, 3, 1, 0, 12],
  ...[4, 32, 0, 4, 4, 1, 0],
  ...[0x43, 0xffff, 0, 0x41, 0xffff],
  ...[0x10000 - 0x40, 1, 0, 0],
);

/** The tables of a font of four glyphs; `loca` says where each outline begins, in steps of two bytes. */
function tinyTables(loca: readonly number[]): [string, Uint8Array][] {
  const maxp = new Uint8Array(32);
  maxp[5] = 4;
  return [
    ['cmap', cmap],
    ['glyf', new Uint8Array(64)],
    ['head', new Uint8Array(54)],
    ['loca', words(...loca)],
    ['maxp', maxp],
    ['name', words(0, 0, 6)],
  ];
}

/** Puts tables behind a header; `record` gives the fields of a table's record, `size` is their number. */
function fontFile(header: Uint8Array, parts: readonly { tag: string; record: number[]; body: Uint8Array }[]) {
  const size = 4 + (parts[0]?.record.length ?? 0) * 4;
  const records: Buffer[] = [];
  const bodies: Uint8Array[] = [];
  let offset = header.length + parts.length * size;
  for (const { tag, record, body } of parts) {
    const fields = Buffer.alloc(size);
    fields.write(tag, 'latin1');
    for (const [index, value] of record.entries()) {
      fields.writeUInt32BE(value === -1 ? offset : value, 4 + index * 4);
    }
    records.push(fields);
    const whole = new Uint8Array(Math.ceil(body.length / 4) * 4);
    whole.set(body);
    bodies.push(whole);
    offset += whole.length;
  }
  return Buffer.concat([header, ...records, ...bodies]);
}

function tinyFont(loca: readonly number[]): Uint8Array {
  const tables = tinyTables(loca);
  const header = words(1, 0, tables.length, 64, 2, 32);
  return fontFile(
    header,
    tables.map(([tag, body]) => ({ tag, record: [0, -1, body.length], body })),
  );
}

function tinyWoff(loca: readonly number[]): Uint8Array {
  const tables = tinyTables(loca);
  const header = Buffer.alloc(44);
  header.write('wOFF', 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt16BE(tables.length, 12);
  const parts = tables.map(([tag, body]) => {
    const packed = deflateSync(body);
    const shorter = packed.length < body.length ? packed : body;
    return { tag, record: [-1, shorter.length, body.length, 0], body: shorter };
  });
  return fontFile(header, parts);
}

const FULL = [0, 4, 8, 12, 16];

describe('a font file', () => {
  it('in WOFF is read like the TTF it was made of', () => {
    expect([...drawnCodePoints(readFont(tinyWoff(FULL)))]).toEqual([0x41, 0x42, 0x43]);
  });

  it('of another kind is refused', () => {
    expect(() => readFont(new TextEncoder().encode('no font at all, but a text'))).toThrow();
    const woff2 = Buffer.from('wOF2 and nothing of it');
    expect(() => readFont(woff2)).toThrow();
  });

  it('with outlines of another kind is refused', () => {
    const tables = tinyTables(FULL).filter(([tag]) => tag !== 'loca' && tag !== 'glyf');
    const header = Buffer.concat([Buffer.from('OTTO'), words(tables.length, 0, 0, 0)]);
    const parts = tables.map(([tag, body]) => ({ tag, record: [0, -1, body.length], body }));
    expect(() => readFont(fontFile(header, parts))).toThrow(/not a TrueType font/u);
  });
});

describe('the drawn characters', () => {
  it('are those with an outline', () => {
    expect([...drawnCodePoints(readFont(tinyFont(FULL)))]).toEqual([0x41, 0x42, 0x43]);
  });

  it('are not those that are mapped to an empty glyph', () => {
    expect([...drawnCodePoints(readFont(tinyFont([0, 4, 8, 8, 16])))]).toEqual([0x41, 0x43]);
  });
});

describe('a renamed font', () => {
  it('has the new name in each of its forms and draws the same', () => {
    const named = renameFont(tinyFont(FULL), 'First Name');
    const again = renameFont(named, 'NB Kai');
    const font = readFont(again);
    expect([font.familyName, font.fullName, font.postscriptName]).toEqual([
      'NB Kai',
      'NB Kai',
      'NBKai-Regular',
    ]);
    // Not even as letters of a table that nothing names any more.
    expect(Buffer.from(again).toString('latin1')).not.toContain('F\0i\0r\0s\0t');
    expect([...drawnCodePoints(font)]).toEqual([0x41, 0x42, 0x43]);
  });

  it('sums up to the value the format asks for', () => {
    const file = Buffer.from(renameFont(tinyFont(FULL), 'NB Kai'));
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});
