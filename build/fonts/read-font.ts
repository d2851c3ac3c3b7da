import { create, type Font } from 'fontkit';

/** A TrueType font: where in `glyf` the outline of each glyph begins, and of the one after the last. */
type TrueTypeFont = Font & { loca: { offsets: readonly number[] } };

/** Reads a TTF or a WOFF. Throws for any other kind of file, also for fonts with outlines of another kind. */
export function readFont(bytes: Uint8Array): TrueTypeFont {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  // fontkit gives every table of a font as a property; its types have only those that all fonts share.
  if ('fonts' in font || !('loca' in font) || !font.loca) throw new Error('not a TrueType font');
  return font as TrueTypeFont;
}

/**
 * The code points a font really draws: mapped to a glyph other than .notdef that has an outline (or, for spaces, none
 * by nature). A mapping alone is no proof: a font damaged by tools still has all of them.
 */
export function drawnCodePoints(font: TrueTypeFont): Set<number> {
  const { offsets } = font.loca;
  const drawn = new Set<number>();
  for (const point of font.characterSet) {
    const { id } = font.glyphForCodePoint(point);
    if (id === 0) continue;
    const size = (offsets[id + 1] ?? 0) - (offsets[id] ?? 0);
    const blank = /[\p{White_Space}\p{Cf}\p{Mn}\u3164\uffa0]/u.test(String.fromCodePoint(point));
    if (size > 0 || blank) drawn.add(point);
  }
  return drawn;
}
