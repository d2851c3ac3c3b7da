import { join } from 'node:path';
import { APART_BUNDLE, type ApartProcess } from '../storage/apart/apart';
import { forkUtility } from './fork-utility';

/** Starts a process for one job of SQLite's; `folder` is where the bundles lie. */
export function startApartProcess(folder: string): ApartProcess {
  return forkUtility(join(folder, APART_BUNDLE), 'nianbao-apart');
}
