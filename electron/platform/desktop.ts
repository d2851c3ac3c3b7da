import { basename } from 'node:path';
import { shell } from 'electron';
import { AppError } from '../../shared/contract/errors';
import type { Desktop } from '../services/ports';

/** The clerk's desktop: its file manager and its other programs. */
export const desktop: Desktop = {
  showInFolder: (path) => shell.showItemInFolder(path),
  openFile: async (path) => {
    const failure = await shell.openPath(path);
    if (failure !== '') throw new AppError('file-unreadable', { file: basename(path), reason: failure });
  },
};
