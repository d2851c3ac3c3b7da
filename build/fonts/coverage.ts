import { tableOf, type Sfnt } from './sfnt';

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The offset of the richest Unicode subtable in `cmap`: format 12 (all planes) before format 4. */
function unicodeSubtable(cmap: DataView): number {
  let best = { format: 0, offset: -1 };
  for (let entry = 0; entry < cmap.getUint16(2); entry += 1) {
    const at = 4 + entry * 8;
    const platform = cmap.getUint16(at);
    if (platform !== 0 && platform !== 3) continue;
    const offset = cmap.getUint32(at + 4);
    const format = cmap.getUint16(offset);
    if ((format === 4 || format === 12) && format > best.format) best = { format, offset };
  }
  if (best.offset < 0) throw new Error('the font has no Unicode cmap of format 4 or 12');
  return best.offset;
}

function* format12(cmap: DataView, offset: number): Generator<readonly [number, number]> {
  for (let group = 0; group < cmap.getUint32(offset + 12); group += 1) {
    const at = offset + 16 + group * 12;
    const first = cmap.getUint32(at);
    const glyph = cmap.getUint32(at + 8);
    for (let point = first; point <= cmap.getUint32(at + 4); point += 1) yield [point, glyph + point - first];
  }
}

function* format4(cmap: DataView, offset: number): Generator<readonly [number, number]> {
  const segments = cmap.getUint16(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const step = segment * 2;
    const delta = cmap.getUint16(deltas + step);
    const range = cmap.getUint16(ranges + step);
    const start = cmap.getUint16(starts + step);
    for (let point = start; point <= cmap.getUint16(ends + step) && point < 0xffff; point += 1) {
      const listed = range === 0 ? point : cmap.getUint16(ranges + step + range + (point - start) * 2);
      if (listed !== 0) yield [point, (listed + delta) & 0xffff];
    }
  }
}

function outlineSizes(font: Sfnt): (glyph: number) => number {
  const loca = viewOf(tableOf(font, 'loca'));
  const long = viewOf(tableOf(font, 'head')).getInt16(50) === 1;
  const at = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return (glyph) => at(glyph + 1) - at(glyph);
}

/**
 * The code points a TrueType font really draws: mapped by `cmap` to a glyph other than .notdef that has an outline
 * (or, for spaces, none by nature). A mapping alone is no proof: a font damaged by tools still has a full `cmap`.
 */
export function drawnCodePoints(font: Sfnt): Set<number> {
  const cmap = viewOf(tableOf(font, 'cmap'));
  const offset = unicodeSubtable(cmap);
  const pairs = cmap.getUint16(offset) === 12 ? format12(cmap, offset) : format4(cmap, offset);
  const sizeOf = outlineSizes(font);
  const glyfSize = tableOf(font, 'glyf').length;
  const drawn = new Set<number>();
  for (const [point, glyph] of pairs) {
    if (glyph === 0) continue;
    const size = sizeOf(glyph);
    const blank = /[\p{White_Space}\p{Cf}\p{Mn}\u3164\uffa0]/u.test(String.fromCodePoint(point));
    if ((size > 0 && size <= glyfSize) || blank) drawn.add(point);
  }
  return drawn;
}
