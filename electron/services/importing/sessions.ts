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

  const kept = (where: Map<string, ImportSession>, fileName: string, read: ReadReport): ImportSession => {
    const session = { importId: newId(), fileName, read };
    where.set(session.importId, session);
    return session;
  };

  return {
    add: (fileName, read) => {
      const [oldest] = single.keys();
      if (oldest !== undefined && single.size >= MOST_SINGLE) single.delete(oldest);
      return kept(single, fileName, read);
    },
    startBatch: () => batch.clear(),
    addToBatch: (fileName, read) =>
      kept(batch, fileName, batch.size < MOST_WITH_BLOCKS ? read : withoutBlocks(read)),
    get: (importId) => {
      const session = single.get(importId) ?? batch.get(importId);
      if (!session) throw new AppError('import-gone');
      return session;
    },
    drop: (importId) => {
      single.delete(importId);
      batch.delete(importId);
    },
  };
}

function withoutBlocks(read: ReadReport): ReadReport {
  return { ...read, blocks: [], blocksLeftOut: read.blocksLeftOut + read.blocks.length };
}
