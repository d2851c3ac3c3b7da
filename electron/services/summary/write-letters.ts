import { basename, join } from 'node:path';
import type { CallOutput } from '../../../shared/contract/calls';
import { AppError } from '../../../shared/contract/errors';
import { fileStem } from '../../export/file-names';
import { VERIFY } from '../../export/verify-output';
import { freeNumber } from '../../files/free-name';
import { writeFileSafely } from '../../files/write-file';
import { chineseDay } from '../chinese-day';
import type { SummaryContext } from './context';
import type { County } from './county';
import { letterFiles, lettersOf } from './documents';
import { readSummarySettings } from './settings';

/** Whether a day (ISO) is over: nobody can be asked to answer until then. */
function isPast(day: string, now: Date): boolean {
  return new Date(`${day}T23:59:59`) < now;
}

/** One letter for each body with findings, as DOCX and TXT, into a folder that is asked for; nothing there is replaced. */
export async function writeLetters(
  context: SummaryContext,
  county: County,
): Promise<CallOutput<'summary.letters'>> {
  const { reports, asking } = context;
  const { name, due } = readSummarySettings(reports.db());
  if (name === '') throw new AppError('summary-nameless');
  const folder = await asking.dialogs.chooseFolder({
    title: '退回通知写到哪个文件夹',
    folder: asking.folder(),
  });
  if (folder === null) return { cancelled: true, folder: '', letters: 0 };
  asking.rememberFolder(folder);
  const now = reports.now();
  const letters = await lettersOf(reports.db(), county, {
    from: name,
    date: chineseDay(now),
    due: due === null || isPast(due, now) ? null : chineseDay(new Date(`${due}T12:00:00`)),
  });
  for (const { unit, letter } of letters) {
    const files = await letterFiles(letter, now.toISOString());
    const nameOf = (format: string, number: number): string =>
      `${fileStem(`${unit} 修改通知`)}${number > 1 ? `（${number}）` : ''}.${format}`;
    const number = await freeNumber(folder, (each) => files.map(({ format }) => nameOf(format, each)));
    for (const { format, bytes } of files) {
      const path = join(folder, nameOf(format, number));
      await writeFileSafely({ path, bytes, replace: false, verify: VERIFY[format] });
    }
  }
  return { cancelled: false, folder: basename(folder), letters: letters.length };
}
