import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { WORKBOOK_BUNDLE } from '../export/xlsx/apart/messages';
import type { WorkbookProcess } from '../export/xlsx/apart/workbook-process';

/** Starts a process for one workbook as Electron's utility process; `folder` is where the bundles lie. */
export function startWorkbookProcess(folder: string): WorkbookProcess {
  const child = utilityProcess.fork(join(folder, WORKBOOK_BUNDLE), [], {
    serviceName: 'nianbao-workbook',
    stdio: 'ignore',
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', () => listener()),
    kill: () => child.kill(),
  };
}
