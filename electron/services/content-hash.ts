import { createHash } from 'node:crypto';
import { writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';

/** A hash of all a report says, the same for the same content however its file was laid out. */
export function contentHash(report: Report): string {
  return createHash('sha256').update(writeReportFile(report)).digest('hex');
}
