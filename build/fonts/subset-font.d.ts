/** The part of `subset-font` (harfbuzz as WebAssembly, no types of its own) that the fonts are made with. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'truetype';
      /** OpenType layout features to keep; all others go, with the glyphs only they use. */
      keepFeatures: readonly string[];
      noHinting: boolean;
    },
  ): Promise<Uint8Array>;
}
