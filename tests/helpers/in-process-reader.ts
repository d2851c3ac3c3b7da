import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentReader } from '../../electron/import/worker/document-reader';
import { readOutcome } from '../../electron/import/worker/read-outcome';

const maps = join(import.meta.dirname, '../../node_modules/pdfjs-dist/cmaps');

/** Reads documents in the process of the test: what it is isolated by has tests of its own. */
export const inProcessReader: DocumentReader = {
  read: (bytes, name, { signal } = {}) => {
    signal?.throwIfAborted();
    return readOutcome(bytes, name, {
      characterMaps: (map) => readFile(join(maps, `${map}.bcmap`)).catch(() => null),
    });
  },
  keepWarm: () => undefined,
  close: () => undefined,
};
