import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { APART_BUNDLE, type ApartProcess } from '../storage/apart/apart';

/** Starts a process for one job of SQLite's as Electron's utility process; `folder` is where the bundles lie. */
export function startApartProcess(folder: string): ApartProcess {
  const child = utilityProcess.fork(join(folder, APART_BUNDLE), [], {
    serviceName: 'nianbao-apart',
    stdio: 'ignore',
  });
  return {
    send: (job) => child.postMessage(job),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', () => listener()),
    kill: () => child.kill(),
  };
}
