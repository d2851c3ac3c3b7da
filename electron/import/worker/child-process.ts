import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READER_BUNDLE, READER_HEAP } from './reader-bundle';
import type { ReaderProcess } from './document-reader';

/** Bytes of a page of memory on the machines the program runs on. */
const PAGE = 4096;

/**
 * Starts the reader as a child of a process that runs as Node: the command line in a checkout. A process of its own, not
 * a thread: a thread that fills the memory takes its process along, and can't be measured apart.
 */
export function startReaderChild(folder: string): ReaderProcess {
  const child = fork(join(folder, READER_BUNDLE), [], {
    // Bytes travel as bytes, not as JSON.
    serialization: 'advanced',
    execArgv: [READER_HEAP],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (request) => child.send(request),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', listener);
      child.once('error', listener);
    },
    memory: () => (child.pid === undefined ? null : residentBytes(child.pid)),
    kill: () => child.kill('SIGKILL'),
  };
}

/** What Linux says a process holds; other systems have the limit of the heap only. */
function residentBytes(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return Number.isFinite(pages) ? pages * PAGE : null;
  } catch {
    return null;
  }
}
