import { join } from 'node:path';
import type { OutputFormat } from '../../shared/document/formats';
import { reportDocument } from '../../shared/document/report-document';
import { DEFAULT_DOCUMENT_SETTINGS } from '../../shared/document/settings';
import { writeReportFile } from '../../shared/report/file';
import type { Summary } from '../../shared/summary/summarise';
import { sheetsOf } from '../../shared/summary/summary-sheets';
import { freeNumber } from '../files/free-name';
import { writeFileSafely } from '../files/write-file';
import { writeDocx } from './docx/write-docx';
import { outputName } from './file-names';
import { VERIFY } from './verify-output';
import { writeSummaryXlsx } from './xlsx/write-summary-xlsx';

/**
 * Writes a summary into a folder: the report file, its Word document, and the workbook with a row a body; gives the
 * paths. All are made before the first is written, none replaces another file. `madeAt` is an ISO time. Throws an
 * AppError with the codes of writeFileSafely.
 */
export async function writeSummary(summary: Summary, folder: string, madeAt: string): Promise<string[]> {
  const { report } = summary;
  const settings = DEFAULT_DOCUMENT_SETTINGS;
  const document = reportDocument(report, settings);
  const files: readonly { format: OutputFormat; bytes: Uint8Array }[] = [
    { format: 'nianbao', bytes: new TextEncoder().encode(writeReportFile(report)) },
    { format: 'docx', bytes: await writeDocx(document, settings, madeAt) },
    { format: 'xlsx', bytes: await writeSummaryXlsx(sheetsOf(summary), madeAt) },
  ];
  const number = await freeNumber(folder, (each) =>
    files.map(({ format }) => outputName(report, format, each)),
  );
  const paths: string[] = [];
  for (const { format, bytes } of files) {
    const path = join(folder, outputName(report, format, number));
    await writeFileSafely({ path, bytes, replace: false, verify: VERIFY[format] });
    paths.push(path);
  }
  return paths;
}
