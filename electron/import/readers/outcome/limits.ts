export const MEGABYTE = 1024 * 1024;

/** How much of a foreign file is read. A report is far below all of it: some hundred paragraphs, 400 cells, 1 MB. */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 64 * MEGABYTE,
  /** Parts in a packed file. */
  parts: 2000,
  /** Bytes of one part, unpacked. */
  partBytes: 64 * MEGABYTE,
  /** Bytes of all parts that are unpacked. */
  unpackedBytes: 128 * MEGABYTE,
  /** Unpacked bytes for each byte of the file, once over `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: MEGABYTE,
  /** Elements inside elements, groups inside groups. */
  depth: 200,
  /** Elements and texts of one XML part. */
  nodes: 3_000_000,
  /** Paragraphs and cells of a document. */
  pieces: 200_000,
  /** Rows and columns of a sheet; what lies outside is left out with a notice. A wide one has a column for every figure. */
  sheetRows: 2000,
  sheetColumns: 64,
  wideRows: 100,
  wideColumns: 256,
} as const;

/** How many columns of a row of a sheet are read. */
export function columnsReadOf(row: number): number {
  return row < LIMITS.wideRows ? LIMITS.wideColumns : LIMITS.sheetColumns;
}
