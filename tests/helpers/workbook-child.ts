import { fork } from 'node:child_process';
import type { WorkbookAnswer } from '../../electron/export/xlsx/apart/messages';
import type { WorkbookProcess } from '../../electron/export/xlsx/apart/workbook-process';

/** Starts the bundled process that writes workbooks as a child of a process that runs as Node. */
export function startWorkbookChild(bundle: string): WorkbookProcess {
  const child = fork(bundle, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    send: (message) => child.send(message),
    onMessage: (listener) => child.on('message', (answer) => listener(answer as WorkbookAnswer)), // its only message
    onExit: (listener) => {
      child.once('exit', () => listener());
      // What is sent to one that has ended is such an error.
      child.on('error', () => listener());
    },
    kill: () => child.kill('SIGKILL'),
  };
}
