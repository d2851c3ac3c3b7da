import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import type { HandlersOf } from '../../shared/contract/call';
import { AppError } from '../../shared/contract/errors';
import type { STOCK_CALLS } from '../../shared/contract/stock';
import {
  ownParagraphSchema,
  readOwnFile,
  withColleagues,
  writeOwnFile,
  type OwnParagraph,
} from '../../shared/stock/own';
import { isTaken } from '../files/free-name';
import { writeFileSafely } from '../files/write-file';
import type { Database } from '../storage/database';
import { readSetting, writeSetting, type Setting } from '../storage/settings';
import type { Dialogs } from './ports';
import type { Preferences } from './preferences';

interface StockContext {
  db: () => Database;
  dialogs: Pick<Dialogs, 'openFile' | 'saveFile'>;
  preferences: Pick<Preferences, 'folder' | 'rememberFolder'>;
  /** The folder proposed where none was used before. */
  documents: () => string;
  newId: () => string;
}

const paragraphs: Setting<OwnParagraph[]> = {
  key: 'ownParagraphs',
  schema: z.array(ownParagraphSchema),
  fallback: [],
};

const FILE_KIND = { name: '套话文件', extensions: ['json'] } as const;
const FILE_NAME = '套话.json';

/** The clerk's own paragraphs: kept in the library, and as a file for colleagues. */
export function stockHandlers(context: StockContext): HandlersOf<typeof STOCK_CALLS> {
  const { db, dialogs, preferences, documents } = context;
  return {
    'stock.own': () => ({ paragraphs: readSetting(db(), paragraphs) }),
    'stock.keepOwn': (kept) => {
      writeSetting(db(), paragraphs, kept.paragraphs);
      return {};
    },
    'stock.exportOwn': async () => {
      const folder = preferences.folder('export') ?? documents();
      const path = await dialogs.saveFile({
        title: '导出我的套话',
        path: join(folder, FILE_NAME),
        kind: FILE_KIND,
      });
      if (path === null) return { name: null };
      await writeFileSafely({
        path,
        bytes: new TextEncoder().encode(writeOwnFile(readSetting(db(), paragraphs))),
        // The system's own dialog has asked already.
        replace: await isTaken(path),
        verify: (bytes) => {
          if (readOwnFile(new TextDecoder().decode(bytes)) === null) throw new Error('写入的文件不完整');
        },
      });
      preferences.rememberFolder('export', dirname(path));
      return { name: basename(path) };
    },
    'stock.importOwn': async () => {
      const own = readSetting(db(), paragraphs);
      const path = await dialogs.openFile({
        title: '导入套话',
        folder: preferences.folder('import'),
        kinds: [FILE_KIND],
      });
      if (path === null) return { paragraphs: own, added: null };
      const theirs = readOwnFile(await textOf(path));
      if (!theirs) throw new AppError('not-paragraphs', { file: basename(path) });
      const all = withColleagues(own, theirs, context.newId);
      writeSetting(db(), paragraphs, all);
      preferences.rememberFolder('import', dirname(path));
      return { paragraphs: all, added: all.length - own.length };
    },
  };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new AppError('file-unreadable', { file: basename(path), reason: '读取时出错' }, { cause });
  }
}
