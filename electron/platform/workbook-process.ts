import { join } from 'node:path';
import { WORKBOOK_BUNDLE } from '../export/xlsx/apart/messages';
import type { WorkbookProcess } from '../export/xlsx/apart/workbook-process';
import { forkUtility } from './fork-utility';

/** Starts a process for one workbook; `folder` is where the bundles lie. */
export function startWorkbookProcess(folder: string): WorkbookProcess {
  return forkUtility(join(folder, WORKBOOK_BUNDLE), 'nianbao-workbook');
}
