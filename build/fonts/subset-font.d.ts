/** The part of `subset-font` (harfbuzz as WebAssembly, no types of its own) that the fonts are made with. */
declare module 'subset-font' {
  function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'truetype' | 'woff' | 'woff2';
      /** OpenType layout features to keep; all others go, with the glyphs only they use. */
      keepFeatures: readonly string[];
      noHinting: boolean;
    },
  ): Promise<Buffer>;
  export = subsetFont;
}
