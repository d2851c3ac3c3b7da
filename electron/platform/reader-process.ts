import { join } from 'node:path';
import { app } from 'electron';
import { READER_BUNDLE, READER_HEAP } from '../import/worker/reader-bundle';
import type { ReaderProcess } from '../import/worker/document-reader';
import type { ReadRequest } from '../import/worker/messages';
import { forkUtility } from './fork-utility';

/** Starts the reader of foreign files; `folder` is where the bundles lie. */
export function startReaderProcess(folder: string): ReaderProcess {
  const { pid, ...child } = forkUtility<ReadRequest, unknown>(join(folder, READER_BUNDLE), 'nianbao-reader', [
    READER_HEAP,
  ]);
  return {
    ...child,
    memory: () => {
      const own = app.getAppMetrics().find((each) => each.pid === pid());
      return own ? own.memory.workingSetSize * 1024 : null;
    },
  };
}
