import { join } from 'node:path';
import type { OutputFormat } from '../../shared/document/formats';
import type { ReportDocument } from '../../shared/document/model';
import type { PageContent } from '../../shared/document/page-content';
import { reportDocument } from '../../shared/document/report-document';
import type { DocumentSettings } from '../../shared/document/settings';
import { writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { freeNumber } from '../files/free-name';
import { writeFileSafely } from '../files/write-file';
import { outputName } from './file-names';
import { VERIFY } from './verify-output';

export interface OutputsRequest {
  report: Report;
  formats: readonly OutputFormat[];
  folder: string;
  settings: DocumentSettings;
  /** What to do where a file of that name is there already: replace it, or take the name with a number. */
  onExists: 'replace' | 'number';
}

/** What the writers need from outside. */
export interface OutputDeps {
  /** The pages as PDF, made by the program's own hidden window. */
  pdf: (content: PageContent) => Promise<Uint8Array>;
  /** Now, as an ISO time: the date written into the files. */
  now: () => string;
}

interface WrittenFile {
  format: OutputFormat;
  name: string;
  path: string;
}

/**
 * Writes a report in the formats asked for, each under the official title; gives the files. All are made before the
 * first is written. Throws an AppError with the codes of writeFileSafely.
 */
export async function writeOutputs(request: OutputsRequest, deps: OutputDeps): Promise<WrittenFile[]> {
  const { report, folder, settings, onExists } = request;
  const formats = [...new Set(request.formats)];
  const document = reportDocument(report, settings);
  const namesFor = (number: number): string[] => formats.map((format) => outputName(report, format, number));
  const number = onExists === 'number' ? await freeNumber(folder, namesFor) : 1;
  const targets = formats.map((format) => {
    const name = outputName(report, format, number);
    return { format, name, path: join(folder, name) };
  });

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
  return targets;
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
        deps.pdf({ kind: 'report', document, settings }),
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
    case 'nianbao':
      return utf8.encode(writeReportFile(report));
  }
}
