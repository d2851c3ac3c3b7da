import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import { otherFilesSentence } from '../../shared/contract/import';
import { longTables } from '../../shared/summary/long-tables';
import { readRoster, type RosterBody } from '../../shared/summary/roster';
import type { SummaryDocument } from '../../shared/summary/sort-documents';
import { lastYearReports, summarise, withChecks } from '../../shared/summary/summarise';
import { writeTables } from '../export/tables/write-tables';
import { writeSummary } from '../export/write-summary';
import { failureKind } from '../files/failure';
import { writeFailure } from '../files/write-file';
import { decodeText } from '../import/decode-text';
import { listDocuments } from '../import/many/list-documents';
import { readDocument } from '../import/read-document';
import { readCommandArguments, readYear, usage } from './arguments';
import { EXIT, type CliIo, type ExitCode } from './io';
import { hasErrors, summaryJson, summaryLines, type Unreadable } from './summary-output';

/** `summarize FILE… --name 名称 --year Y --out DIR [--roster FILE] [--tables DIR] [--without-errors] [--json]`; FILE may be a folder. */
export async function summarizeCommand(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const options = readCommandArguments(args, [
    'name',
    'year',
    'out',
    'roster',
    'tables',
    'without-errors',
    'json',
  ]);
  if (options.files.length === 0) throw usage('缺少文件');
  const name = options.name?.trim() ?? '';
  if (name === '') throw usage('缺少 --name 名称');
  if (options.year === undefined) throw usage('缺少 --year 年度');
  const year = readYear(options.year);
  if (options.out === undefined && !options.json) throw usage('缺少 --out 文件夹');
  const folder = options.out === undefined ? null : resolve(io.cwd, options.out);
  const roster = options.roster === undefined ? null : await rosterAt(resolve(io.cwd, options.roster));

  const files = await filesOf(options.files, folder, io);
  const { documents, unreadable } = await readAll(files, io);
  if (documents.length === 0) throw noneReadable(unreadable);
  const previousOf = lastYearReports({ name, year, documents, roster });
  const checked = documents.map((each) =>
    each.report.year === year ? withChecks(each, previousOf(each.report.unit.name)) : each,
  );
  const withErrors = !options.withoutErrors;
  const summary = summarise({ name, year, documents: checked, roster, withErrors });
  if (summary.bodies.length === 0)
    throw usage(`文件中没有 ${year} 年的报告${summary.setAside[0] ? `，请核对 --year` : ''}`);

  const paths =
    folder === null
      ? []
      : await writeInto(folder, () => writeSummary(summary, folder, io.now().toISOString()));
  if (options.tables !== undefined) {
    const tables = resolve(io.cwd, options.tables);
    paths.push(...(await writeInto(tables, () => writeTables(longTables(summary), tables))));
  }
  if (options.json) io.stdout.write(`${JSON.stringify(summaryJson(summary, unreadable, paths))}\n`);
  else io.stdout.write(paths.map((path) => `${path}\n`).join(''));
  io.stderr.write(options.json ? '' : summaryLines(summary, unreadable, roster !== null));
  return hasErrors(summary, unreadable) ? EXIT.errorsFound : EXIT.fine;
}

/** The files named, and every document of the folders named; `except` is where the summary goes. */
async function filesOf(named: readonly string[], except: string | null, io: CliIo): Promise<string[]> {
  const files: string[] = [];
  for (const each of named) {
    const path = resolve(io.cwd, each);
    const isFolder = await stat(path).then(
      (info) => info.isDirectory(),
      () => false,
    );
    if (!isFolder) files.push(path);
    else {
      const { documents, others } = await listDocuments(path, except ?? undefined);
      files.push(...documents.map((file) => join(path, file)));
      if (others.length > 0) io.stderr.write(`${otherFilesSentence(others)}\n`);
    }
  }
  return [...new Set(files)];
}

async function readAll(files: readonly string[], io: CliIo) {
  const documents: SummaryDocument[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of files) {
    try {
      const { report, findings } = await readDocument(file, io);
      documents.push({ file: basename(file), report, findings });
    } catch (error) {
      // One file that can't be read must not keep the others from being added up; it is named.
      if (!(error instanceof AppError)) throw error;
      unreadable.push({ file: basename(file), error });
    }
  }
  return { documents, unreadable };
}

function noneReadable(unreadable: readonly Unreadable[]): AppError {
  return unreadable[0]?.error ?? usage('文件夹中没有可以读取的文件');
}

/** The roster in a text file; throws `file-missing`, `file-unreadable`. */
async function rosterAt(path: string): Promise<RosterBody[]> {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    if (failureKind(error) === 'missing') throw new AppError('file-missing', { file }, { cause: error });
    throw new AppError('file-unreadable', { file, reason: '读取时出错' }, { cause: error });
  });
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new AppError('file-unreadable', { file, reason: decoded.reason });
  const roster = readRoster(decoded.text);
  if (roster.length === 0) throw new AppError('file-unreadable', { file, reason: '名单中没有单位名称' });
  return roster;
}

async function writeInto<T>(folder: string, write: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw failureKind(error) === 'exists'
      ? usage(`“${basename(folder)}”是文件，应是文件夹`)
      : writeFailure(error, basename(folder));
  });
  return write();
}
