import { basename } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { AppError } from '../../../shared/contract/errors';
import type { ReadReport } from '../../import/worker/outcome';

/** A document that was read and not yet taken in. */
export interface ImportSession {
  importId: string;
  /** The file's name; in a folder with the folders below it. */
  fileName: string;
  read: ReadReport;
}

/** The documents that were read and wait for the clerk. */
export interface ImportSessions {
  /** Keeps a single document; of many, the oldest is dropped. */
  add: (fileName: string, read: ReadReport) => ImportSession;
  /** Begins a batch: the documents of the one before are dropped. */
  startBatch: () => void;
  addToBatch: (fileName: string, read: ReadReport) => ImportSession;
  /** Promises the document of a file (full path) that is read when it is first asked for; gives its import id. */
  expect: (path: string) => string;
  /** Reads the document where it was promised and is not read yet; a failure ends the promise. */
  fulfil: (importId: string, read: (path: string) => Promise<ReadReport>) => Promise<void>;
  /** Throws `import-gone` where it was dropped. */
  get: (importId: string) => ImportSession;
  drop: (importId: string) => void;
}

/** A clerk looks at one document at a time, maybe at a few side by side. */
const MOST_SINGLE = 8;
/** Beyond so many documents of a batch only what was read is kept, not the documents themselves, and that packed. */
const MOST_WITH_BLOCKS = 200;

/** A session at rest: of a province's ten thousand, objects would fill the memory. */
type Resting = Omit<ImportSession, 'read'> & { packed: Uint8Array };

/** Keeps nothing at first; `newId` names the documents. */
export function importSessions(newId: () => string): ImportSessions {
  const single = new Map<string, ImportSession>();
  const batch = new Map<string, ImportSession | Resting>();
  const expected = new Map<string, string>();

  const keepSingle = (session: ImportSession): ImportSession => {
    const [oldest] = single.keys();
    if (oldest !== undefined && single.size >= MOST_SINGLE) single.delete(oldest);
    single.set(session.importId, session);
    return session;
  };

  return {
    add: (fileName, read) => keepSingle({ importId: newId(), fileName, read }),
    startBatch: () => batch.clear(),
    addToBatch: (fileName, read) => {
      const isWhole = batch.size < MOST_WITH_BLOCKS;
      const session = { importId: newId(), fileName, read: isWhole ? read : withoutBlocks(read) };
      batch.set(session.importId, isWhole ? session : packed(session));
      return session;
    },
    expect: (path) => {
      const importId = newId();
      expected.set(importId, path);
      return importId;
    },
    fulfil: async (importId, read) => {
      const path = expected.get(importId);
      if (path === undefined) return;
      expected.delete(importId);
      keepSingle({ importId, fileName: basename(path), read: await read(path) });
    },
    get: (importId) => {
      const session = single.get(importId) ?? batch.get(importId);
      if (!session) throw new AppError('import-gone');
      return 'packed' in session ? unpacked(session) : session;
    },
    drop: (importId) => {
      single.delete(importId);
      batch.delete(importId);
      expected.delete(importId);
    },
  };
}

/** How little V8's own form is worked on: speed matters more than the last kilobyte. */
const LEVEL = { level: 1 };

const packed = ({ read, ...rest }: ImportSession): Resting => ({
  ...rest,
  packed: deflateRawSync(serialize(read), LEVEL),
});

const unpacked = ({ packed: bytes, ...rest }: Resting): ImportSession => ({
  ...rest,
  read: deserialize(inflateRawSync(bytes)) as ReadReport, // what `packed` was given
});

function withoutBlocks(read: ReadReport): ReadReport {
  return { ...read, blocks: [], blocksLeftOut: read.blocksLeftOut + read.blocks.length };
}
