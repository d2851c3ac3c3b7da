import { join } from 'node:path';
import type { OutputFormat } from '../../shared/document/formats';
import { AppError } from '../../shared/contract/errors';
import type { ReportDocument } from '../../shared/document/model';
import { reportDocument } from '../../shared/document/report-document';
import type { DocumentSettings } from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import { outputName } from './file-names';
import { VERIFY } from './verify-output';
import { exists, writeFailure, writeFileSafely } from './write-file';

/** What to do where a file of that name is there already: refuse, replace it, or take the name with a number. */
export type OnExists = 'refuse' | 'replace' | 'number';

export interface OutputsRequest {
  report: Report;
  formats: readonly OutputFormat[];
  folder: string;
  settings: DocumentSettings;
  onExists: OnExists;
}

/** What the writers need from outside. */
export interface OutputDeps {
  /** The document's pages as PDF, made by the program's own hidden window. */
  pdf: (document: ReportDocument, settings: DocumentSettings) => Promise<Uint8Array>;
  /** Now, as an ISO time: the date written into the files. */
  now: () => string;
}

export interface WrittenFile {
  format: OutputFormat;
  name: string;
  path: string;
}

/**
 * Writes a report in the formats asked for, each under the official title. All are made before the first is written, and
 * with `refuse` nothing is written where one of the names is taken. Throws an AppError: `target-exists` and the other
 * codes of writeFileSafely.
 */
export async function writeOutputs(
  request: OutputsRequest,
  deps: OutputDeps,
): Promise<{ files: WrittenFile[] }> {
  const { report, folder, settings, onExists } = request;
  const formats = [...new Set(request.formats)];
  const document = reportDocument(report, settings);
  const number = onExists === 'number' ? await freeNumber(report, formats, folder) : 1;
  const targets = formats.map((format) => {
    const name = outputName(report, format, number);
    return { format, name, path: join(folder, name) };
  });
  if (onExists === 'refuse') await refuseTaken(targets);

  const made: { target: WrittenFile; bytes: Uint8Array }[] = [];
  for (const target of targets) {
    made.push({ target, bytes: await outputBytes(target.format, report, document, settings, deps) });
  }
  for (const { target, bytes } of made) {
    await writeFileSafely({
      path: target.path,
      bytes,
      replace: onExists === 'replace',
      verify: VERIFY[target.format],
    });
  }
  return { files: targets };
}

/**
 * The bytes of one output. The libraries behind the formats are loaded when first used: they would cost every start a
 * quarter of a second.
 */
export async function outputBytes(
  format: OutputFormat,
  report: Report,
  document: ReportDocument,
  settings: DocumentSettings,
  deps: OutputDeps,
): Promise<Uint8Array> {
  const utf8 = new TextEncoder();
  switch (format) {
    case 'docx': {
      const { writeDocx } = await import('./docx/write-docx');
      return writeDocx(document, settings, deps.now());
    }
    case 'pdf': {
      // The library is loaded while the page window lays the pages out.
      const [pages, { finishPdf }] = await Promise.all([
        deps.pdf(document, settings),
        import('./pdf/finish-pdf'),
      ]);
      return finishPdf(pages, document, deps.now());
    }
    case 'xlsx': {
      const { writeXlsx } = await import('./xlsx/write-xlsx');
      return writeXlsx(document, report.form, deps.now());
    }
    case 'html': {
      const { webPage } = await import('../../shared/document/web-page');
      return utf8.encode(webPage(document));
    }
    case 'txt': {
      const { plainText } = await import('../../shared/document/plain-text');
      return utf8.encode(plainText(document));
    }
    case 'nianbao': {
      const { writeReportFile } = await import('../../shared/report/file');
      return utf8.encode(writeReportFile(report));
    }
  }
}

async function refuseTaken(targets: readonly WrittenFile[]): Promise<void> {
  for (const target of targets) {
    const taken = await exists(target.path).catch((error: unknown) => {
      throw writeFailure(error, target.name);
    });
    if (taken) throw new AppError('target-exists', { file: target.name });
  }
}

/** The first number under which none of the formats has a file yet, so that files made together are called alike. */
async function freeNumber(report: Report, formats: readonly OutputFormat[], folder: string): Promise<number> {
  for (let number = 1; ; number += 1) {
    const taken = await Promise.all(
      formats.map((format) => exists(join(folder, outputName(report, format, number)))),
    ).catch((error: unknown) => {
      throw writeFailure(error, outputName(report, formats[0] ?? 'docx', number));
    });
    if (!taken.includes(true)) return number;
  }
}
