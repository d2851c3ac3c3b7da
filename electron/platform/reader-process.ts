import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { READER_BUNDLE, READER_HEAP } from '../import/worker/reader-bundle';
import type { ReaderProcess } from '../import/worker/document-reader';

/** Starts the reader of foreign files as Electron's utility process; `folder` is where the bundles lie. */
export function startReaderProcess(folder: string): ReaderProcess {
  const child = utilityProcess.fork(join(folder, READER_BUNDLE), [], {
    serviceName: 'nianbao-reader',
    execArgv: [READER_HEAP],
    stdio: 'ignore',
  });
  return {
    send: (request) => child.postMessage(request),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', () => listener()),
    memory: () => {
      const own = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return own ? own.memory.workingSetSize * 1024 : null;
    },
    kill: () => child.kill(),
  };
}
