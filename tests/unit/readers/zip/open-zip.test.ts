import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../../electron/import/readers/outcome/refused';
import { openZip } from '../../../../electron/import/readers/zip/open-zip';

/** Reads every part; gives the refusal where there is one. */
function outcome(bytes: Uint8Array): string {
  try {
    const zip = openZip(bytes);
    for (const name of zip.names) zip.read(name);
    return 'read';
  } catch (error) {
    if (error instanceof Refused) return error.refusal.refused;
    throw error;
  }
}

function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed.set(values, at);
  return changed;
}

function find(bytes: Uint8Array, signature: number, from = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = from; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === signature) return at;
  throw new Error('signature not found');
}

const ENTRY = 0x02014b50;
const text = strToU8('政府信息公开'.repeat(50));
const small = zipSync({ 'word/document.xml': text, 'stored.bin': [text, { level: 0 }] });

describe('openZip', () => {
  it('lists the parts and unpacks them, whatever the case of the name', () => {
    const zip = openZip(small);
    expect(zip.names).toEqual(['word/document.xml', 'stored.bin']);
    expect(zip.read('Word/Document.XML')).toEqual(text);
    expect(zip.read('stored.bin')).toEqual(text);
    expect(zip.read('missing')).toBeUndefined();
  });

  it('reads an archive with bytes before it and a comment behind it', () => {
    const moved = new Uint8Array(small.length + 10);
    moved.set(small, 10);
    expect(outcome(moved)).toBe('read');
    const end = find(small, 0x06054b50);
    const commented = new Uint8Array(small.length + 3);
    commented.set(patched(small, end + 20, 3, 0));
    expect(outcome(commented)).toBe('read');
  });

  it('unpacks no more than the file itself gives reason for', () => {
    const bomb = zipSync({ 'a.xml': [new Uint8Array(3 * 1024 * 1024), { level: 9 }] });
    expect(bomb.length).toBeLessThan(5000);
    expect(outcome(bomb)).toBe('zipBomb');
  });

  it('counts what comes out of all parts together, not what the archive claims', () => {
    const part = new Uint8Array(700_000);
    const many = zipSync({ a: [part, { level: 9 }], b: [part, { level: 9 }] });
    expect(outcome(many)).toBe('zipBomb');
    const entry = find(many, ENTRY);
    expect(outcome(patched(many, entry + 24, 1, 0, 0, 0))).toBe('zipBomb');
  });

  it('leaves parts that nobody asks for packed', () => {
    const bomb = zipSync({
      'a.xml': [new Uint8Array(3 * 1024 * 1024), { level: 9 }],
      'b.xml': strToU8('乙'),
    });
    expect(strFromU8(openZip(bomb).read('b.xml') ?? new Uint8Array())).toBe('乙');
  });

  it('refuses a password, a wrong checksum, an unknown packing, two parts of one name', () => {
    const entry = find(small, ENTRY);
    expect(outcome(patched(small, entry + 8, 1))).toBe('encrypted');
    expect(outcome(patched(small, entry + 16, 0, 0, 0, 0))).toBe('damaged');
    expect(outcome(patched(small, entry + 10, 12))).toBe('damaged');
    const twice = zipSync({ 'a.xml': text, 'A.XML': text });
    expect(outcome(twice)).toBe('damaged');
  });

  it('refuses an archive of too many parts', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 2001 }, (_, index) => [`${index}`, new Uint8Array()]),
    );
    expect(outcome(zipSync(parts))).toBe('tooManyParts');
  });

  it('refuses what is cut off, at any place', () => {
    for (let end = 0; end < small.length; end += 1) expect(outcome(small.subarray(0, end))).toBe('damaged');
  });
});
