/** The file the process that reads foreign files is bundled to, beside that of main. */
export const READER_BUNDLE = 'reader.cjs';

/** The switch of V8 that limits the reader's heap (MB). */
export const READER_HEAP = '--max-old-space-size=256';
