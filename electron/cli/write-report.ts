import { AppError } from '../../shared/contract/errors';
import { writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { VERIFY } from '../export/verify-output';
import { isTaken } from '../files/free-name';
import { writeFileSafely } from '../files/write-file';

/** Writes a report file (full path), whole or not at all; `replace` is whether one of the name may be replaced. */
export async function writeReport(report: Report, path: string, replace: boolean): Promise<void> {
  if (path.endsWith('/') || path.endsWith('\\')) throw new AppError('usage', { reason: '--out 应是文件名' });
  await writeFileSafely({
    path,
    bytes: new TextEncoder().encode(writeReportFile(report)),
    replace: replace && (await isTaken(path)),
    verify: VERIFY.nianbao,
  });
}
