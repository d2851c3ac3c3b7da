import { basename } from 'node:path';
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
/** Beyond so many documents of a batch only what was read is kept, not the documents themselves. */
const MOST_WITH_BLOCKS = 200;

/** Keeps nothing at first; `newId` names the documents. */
export function importSessions(newId: () => string): ImportSessions {
  const single = new Map<string, ImportSession>();
  const batch = new Map<string, ImportSession>();

  const expected = new Map<string, string>();

  const kept = (where: Map<string, ImportSession>, session: ImportSession): ImportSession => {
    where.set(session.importId, session);
    return session;
  };
  const keepSingle = (session: ImportSession): ImportSession => {
    const [oldest] = single.keys();
    if (oldest !== undefined && single.size >= MOST_SINGLE) single.delete(oldest);
    return kept(single, session);
  };

  return {
    add: (fileName, read) => keepSingle({ importId: newId(), fileName, read }),
    startBatch: () => batch.clear(),
    addToBatch: (fileName, read) =>
      kept(batch, {
        importId: newId(),
        fileName,
        read: batch.size < MOST_WITH_BLOCKS ? read : withoutBlocks(read),
      }),
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
      return session;
    },
    drop: (importId) => {
      single.delete(importId);
      batch.delete(importId);
      expected.delete(importId);
    },
  };
}

function withoutBlocks(read: ReadReport): ReadReport {
  return { ...read, blocks: [], blocksLeftOut: read.blocksLeftOut + read.blocks.length };
}
