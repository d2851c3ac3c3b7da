import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import { REFUSALS } from '../../shared/import/source/refusals';
import type { Refusal } from '../../shared/import/source/source';
import { readReportFile } from '../../shared/report/file';
import { failureKind, type FailureKind } from '../files/failure';
import { decodeText } from './decode-text';
import { LIMITS } from './readers/outcome/limits';
import { looksLikeReportFile } from './report-file-kind';
import type { DocumentReader } from './worker/document-reader';
import type { ReadReport } from './worker/outcome';

/** What reading a document needs: the process for foreign files, and a way to stop. */
export interface ReadingContext {
  reader: DocumentReader;
  signal?: AbortSignal | undefined;
}

/** A file as bytes; the name has its extension. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads a report from a document, by what the file is and not by its name. Throws the file errors of the closed list
 * (`file-missing`, `file-unreadable`, `source-refused`, `not-a-report`) and `import-cancelled`.
 */
export async function readDocument(path: string, context: ReadingContext): Promise<ReadReport> {
  const name = basename(path);
  const size = await sizeOf(path, name);
  // Refused by its size alone: a file that is too large is never read into memory.
  if (size > LIMITS.fileBytes) throw tooBig(name, size);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readFailure(error, name);
  });
  return readBytes({ name, bytes }, context);
}

/** Like readDocument, for a file whose bytes are there already (dropped, pasted). */
export async function readBytes({ name, bytes }: NamedBytes, context: ReadingContext): Promise<ReadReport> {
  if (bytes.length > LIMITS.fileBytes) throw tooBig(name, bytes.length);
  if (looksLikeReportFile(bytes, name)) return readOwnFile(bytes, name);
  const outcome = await read({ name, bytes }, context);
  if ('refused' in outcome) throw refusalError(name, outcome);
  if ('notReport' in outcome) throw new AppError('not-a-report', { file: name, reason: outcome.notReport });
  return outcome;
}

async function read({ name, bytes }: NamedBytes, { reader, signal }: ReadingContext) {
  try {
    return await reader.read(bytes, name, { signal });
  } catch (error) {
    if (signal?.aborted) throw new AppError('import-cancelled', {}, { cause: error });
    throw error;
  }
}

/** A report file is the program's own: it is read here, and comes back as it is. */
function readOwnFile(bytes: Uint8Array, file: string): ReadReport {
  const decoded = decodeText(bytes);
  const result = decoded.ok ? readReportFile(decoded.text) : decoded;
  if (!result.ok) throw new AppError('not-a-report', { file, reason: result.reason });
  const { report } = result;
  return {
    kind: 'nianbao',
    report,
    findings: [],
    cells: {},
    // What its own import could not place stays in its record.
    unplaced: [],
    blocks: [],
    blocksLeftOut: 0,
    notices: [],
  };
}

function tooBig(file: string, bytes: number): AppError {
  const megabyte = 1024 * 1024;
  const params = { size: Math.ceil(bytes / megabyte), limit: LIMITS.fileBytes / megabyte };
  return refusalError(file, { refused: 'tooBig', params });
}

/** The refusal of a reader as an error of the closed list, its sentences filled in. */
function refusalError(file: string, { refused, params }: Refusal): AppError {
  const { what, why, advice } = REFUSALS[refused];
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/gu, (mark, name: string) => String(params[name] ?? mark));
  return new AppError('source-refused', { file, what: fill(what), why: fill(why), advice: fill(advice) });
}

async function sizeOf(path: string, file: string): Promise<number> {
  const info = await stat(path).catch((error: unknown) => {
    throw readFailure(error, file);
  });
  if (info.isDirectory()) throw new AppError('file-unreadable', { file, reason: '这是一个文件夹，不是文件' });
  if (!info.isFile()) throw new AppError('file-unreadable', { file, reason: '这不是普通文件' });
  return info.size;
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
