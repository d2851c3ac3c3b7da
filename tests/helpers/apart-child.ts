import { fork } from 'node:child_process';
import type { ApartProcess } from '../../electron/storage/apart/apart';

/** Starts the bundled process for jobs of SQLite's as a child of a process that runs as Node. */
export function startApartChild(bundle: string): ApartProcess {
  const child = fork(bundle, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    send: (job) => child.send(job),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', () => listener()),
    kill: () => child.kill('SIGKILL'),
  };
}
