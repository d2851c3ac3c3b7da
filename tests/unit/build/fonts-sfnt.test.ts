import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawnCodePoints } from '../../../build/fonts/coverage';
import { nameId, readNames, renameFont } from '../../../build/fonts/font-names';
import { readSfnt, tableOf, writeSfnt, type Sfnt } from '../../../build/fonts/sfnt';

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

/** A font of four glyphs; `loca` says where each outline begins, in steps of two bytes. */
function tinyFont(loca: readonly number[]): Sfnt {
  return {
    flavor: 0x00010000,
    tables: new Map([
      ['cmap', cmap],
      ['glyf', new Uint8Array(64)],
      ['head', new Uint8Array(54)],
      ['loca', words(...loca)],
      ['name', words(0, 0, 6)],
    ]),
  };
}

describe('a font file', () => {
  it('is the same after writing and reading', () => {
    const font = tinyFont([0, 4, 8, 12, 16]);
    const again = readSfnt(writeSfnt(font));
    expect([...again.tables.keys()]).toEqual([...font.tables.keys()].sort());
    expect([...tableOf(again, 'cmap')]).toEqual([...cmap]);
  });

  it('sums up to the value the format asks for', () => {
    const file = writeSfnt(tinyFont([0, 4, 8, 12, 16]));
    const view = new DataView(file.buffer);
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('in WOFF is read like the TTF it was made of', () => {
    const glyf = new Uint8Array(400).fill(7);
    const packed = deflateSync(glyf);
    const woff = new Uint8Array(44 + 20 + packed.length);
    const view = new DataView(woff.buffer);
    view.setUint32(0, 0x774f4646);
    view.setUint32(4, 0x00010000);
    view.setUint16(12, 1);
    woff.set(
      [...'glyf'].map((letter) => letter.charCodeAt(0)),
      44,
    );
    for (const [index, value] of [64, packed.length, glyf.length].entries()) {
      view.setUint32(48 + index * 4, value);
    }
    woff.set(packed, 64);
    expect([...tableOf(readSfnt(woff), 'glyf')]).toEqual([...glyf]);
  });

  it('of another kind is refused', () => {
    expect(() => readSfnt(new TextEncoder().encode('OTTO and more'))).toThrow(/not a TrueType font/u);
  });
});

describe('the drawn characters', () => {
  it('are those with an outline', () => {
    expect([...drawnCodePoints(tinyFont([0, 4, 8, 12, 16]))]).toEqual([0x41, 0x42, 0x43]);
  });

  it('are not those that are mapped to an empty glyph', () => {
    expect([...drawnCodePoints(tinyFont([0, 4, 8, 8, 16]))]).toEqual([0x41, 0x43]);
  });
});

describe('the name of a font', () => {
  it('is replaced in each of its forms', () => {
    const named = renameFont(tinyFont([0, 4, 8, 12, 16]), 'First Name');
    const names = readNames(renameFont(named, 'NB Kai'));
    expect(names.get(nameId.family)).toBe('NB Kai');
    expect(names.get(nameId.postscript)).toBe('NBKai-Regular');
    expect([...names.values()].join()).not.toContain('First');
  });
});
