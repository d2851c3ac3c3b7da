import { basename, dirname, join } from 'node:path';
import type { HandlersOf } from '../../shared/contract/call';
import type { CallOutput } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import type { SALVAGE_CALLS } from '../../shared/contract/salvage';
import { writeFileSafely } from '../files/write-file';
import type { LibrarySession } from './library-session';
import type { Dialogs } from './ports';
import { saving } from './reports';
import type { Salvage } from '../storage/salvage-report';
import { rawText } from '../storage/unreadable-rows';

interface SalvageContext {
  session: LibrarySession;
  dialogs: Dialogs;
  /** Reports found not to be as they were written; one that is put right leaves it. */
  unsound: Set<string>;
  /** The folder proposed for the raw content. */
  documents: () => string;
  now: () => Date;
}

type Told = NonNullable<CallOutput<'salvage.look'>['salvage']>;

/** The ways out for one report that can't be read. */
export function salvageHandlers(context: SalvageContext): HandlersOf<typeof SALVAGE_CALLS> {
  const { session, dialogs, unsound, now } = context;
  const { backups, folder } = session.files;
  return {
    'salvage.look': async ({ id }) => {
      const { findSalvage } = await import('../storage/salvage-report');
      const salvage = await findSalvage(session.db(), backups, id);
      return { salvage: salvage && told(salvage) };
    },
    'salvage.takeBack': async ({ id }) => {
      const { findSalvage, putSalvaged } = await import('../storage/salvage-report');
      const salvage = await findSalvage(session.db(), backups, id);
      if (!salvage) throw new AppError('report-unreadable');
      saving(folder, () => putSalvaged(session.db(), id, salvage, now().toISOString()));
      unsound.delete(id);
      return { salvage: told(salvage) };
    },
    'salvage.saveRaw': async ({ id }) => {
      const { rawReport } = await import('../storage/salvage-report');
      const row = rawReport(session.db(), id);
      if (!row) throw new AppError('report-missing');
      const path = await dialogs.saveFile({
        title: '另存原始内容',
        path: join(context.documents(), '读不出的报告 原始内容.txt'),
        kind: { name: '文本', extensions: ['txt'] },
      });
      if (path === null) return { cancelled: true, folder: '', name: '' };
      const bytes = Buffer.from(rawText(row), 'utf8');
      await writeFileSafely({ path, bytes, replace: true, verify: () => undefined });
      return { cancelled: false, folder: dirname(path), name: basename(path) };
    },
  };
}

function told({ from, madeAt, whole }: Salvage): Told {
  return { from, madeAt, complete: whole !== null };
}
