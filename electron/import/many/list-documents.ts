import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { AppError } from '../../../shared/contract/errors';
import { isDocumentName, isHiddenName } from '../file-kinds';

/** A province has some ten thousand bodies; a folder with more documents is a wrong one (the whole disk). */
const MOST_DOCUMENTS = 20_000;
const DEEPEST = 8;

/** What lies in a folder and the folders below it, as paths relative to it, by name. */
interface FolderList {
  documents: string[];
  /** Files of other kinds (pictures, packed files): not read, but a report may be among them. */
  others: string[];
}

/** Links are not followed; the folder `except` (full path) is left out. Throws `file-missing` or `file-unreadable`. */
export async function listDocuments(folder: string, except?: string): Promise<FolderList> {
  const found: string[] = [];
  const others: string[] = [];
  const open: { path: string; depth: number }[] = [{ path: folder, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, depth } = next;
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      if (depth > 0) return [];
      throw new AppError(
        'file-unreadable',
        { file: basename(folder), reason: '文件夹不能打开' },
        { cause: error },
      );
    });
    for (const entry of entries) {
      const full = join(path, entry.name);
      if (entry.isDirectory() && depth < DEEPEST && full !== except && !entry.name.startsWith('.'))
        open.push({ path: full, depth: depth + 1 });
      if (!entry.isFile() || isHiddenName(entry.name)) continue;
      (isDocumentName(entry.name) ? found : others).push(relative(folder, full));
    }
    if (found.length > MOST_DOCUMENTS) {
      const reason = `文件夹中的文件超过 ${MOST_DOCUMENTS} 个，请把报告放进单独的文件夹`;
      throw new AppError('file-unreadable', { file: basename(folder), reason });
    }
  }
  return { documents: found.sort(byName), others: others.sort(byName) };
}

/** Made once: of ten thousand names each comparison would make its own. */
const { compare: byName } = new Intl.Collator('zh-Hans-CN', { numeric: true });
