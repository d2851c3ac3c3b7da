import { basename } from 'node:path';
import { shell } from 'electron';
import { AppError } from '../../shared/contract/errors';
import type { Desktop } from '../services/ports';

/** The clerk's desktop: its file manager and its other programs. */
export const desktop: Desktop = {
  showInFolder: (path) => shell.showItemInFolder(path),
  openFile: async (path) => {
    const failure = await shell.openPath(path);
    if (failure === '') return;
    const reason = '没有程序能打开它，或者打开时出错';
    throw new AppError('file-unreadable', { file: basename(path), reason }, { cause: failure });
  },
};
