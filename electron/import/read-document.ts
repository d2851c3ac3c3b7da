import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import { readReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import type { Finding } from '../../shared/rules/finding';
import { failureKind, type FailureKind } from '../files/failure';
import { decodeText } from './decode-text';

interface ReadDocument {
  report: Report;
  /** What of the document could not be carried over; empty for a report file. */
  findings: Finding[];
}

/** A report with its tables is some tens of kilobytes; a page saved with everything in it some megabytes. */
const LARGEST_BYTES = 50 * 1024 * 1024;

type Read = { ok: true; report: Report; findings: Finding[] } | { ok: false; reason: string };
type Reader = (text: string, fileName: string) => Read | Promise<Read>;

// The parsers of web pages and separated values are loaded when first used.
const READERS: Readonly<Record<string, Reader>> = {
  '.nianbao': (text) => {
    const read = readReportFile(text);
    return read.ok ? { ok: true, report: read.report, findings: [] } : read;
  },
  '.txt': readText,
  '.md': readText,
  '.csv': async (text, name) => (await import('../../shared/import/csv/import-csv')).importCsv(text, name),
  '.html': readHtml,
  '.htm': readHtml,
};

/** The extensions that can be read, without the dot. */
export const READABLE_EXTENSIONS: readonly string[] = Object.keys(READERS).map((each) => each.slice(1));

/**
 * Reads a report from a document by its extension. Throws the file errors of the closed list: `file-missing`,
 * `file-unreadable`, `format-unsupported`, `not-a-report`.
 */
export async function readDocument(path: string): Promise<ReadDocument> {
  const file = basename(path);
  const extension = extname(path).toLowerCase();
  const size = await sizeOf(path, file);
  const reader = READERS[extension];
  if (!reader) {
    throw new AppError('format-unsupported', {
      file,
      extension: extension === '' ? '无扩展名' : extension,
      supported: READABLE_EXTENSIONS.map((each) => `.${each}`).join('、'),
    });
  }
  checkSize(size, file);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readFailure(error, file);
  });
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new AppError('not-a-report', { file, reason: decoded.reason });
  const result = await reader(decoded.text, file.slice(0, file.length - extension.length));
  if (!result.ok) throw new AppError('not-a-report', { file, reason: result.reason });
  return { report: result.report, findings: result.findings };
}

async function readText(text: string, name: string): Promise<Read> {
  const { importText } = await import('../../shared/import/text/import-text');
  return importText(text, name);
}

async function readHtml(text: string, name: string): Promise<Read> {
  const { importHtml } = await import('../../shared/import/html/import-html');
  return importHtml(text, name);
}

async function sizeOf(path: string, file: string): Promise<number> {
  const info = await stat(path).catch((error: unknown) => {
    throw readFailure(error, file);
  });
  if (info.isDirectory()) throw new AppError('file-unreadable', { file, reason: '这是一个文件夹，不是文件' });
  if (!info.isFile()) throw new AppError('file-unreadable', { file, reason: '这不是普通文件' });
  return info.size;
}

function checkSize(size: number, file: string): void {
  if (size === 0) throw new AppError('not-a-report', { file, reason: '文件是空的' });
  if (size <= LARGEST_BYTES) return;
  const megabytes = Math.round(size / 1024 / 1024);
  throw new AppError('file-unreadable', { file, reason: `文件太大（${megabytes} MB），超过 50 MB 的上限` });
}

const REASONS: Readonly<Partial<Record<FailureKind, string>>> = {
  readonly: '没有读取这个文件的权限',
  busy: '文件正被其他程序占用',
  disk: '磁盘读取出错',
};

function readFailure(error: unknown, file: string): AppError {
  const kind = failureKind(error);
  if (kind === 'missing') return new AppError('file-missing', { file }, { cause: error });
  return new AppError('file-unreadable', { file, reason: REASONS[kind] ?? '读取时出错' }, { cause: error });
}
