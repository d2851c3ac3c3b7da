import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AppError, errorSentenceInRow } from '../../shared/contract/errors';
import { otherFilesSentence } from '../../shared/contract/import';
import { REPORT_EXTENSION, type Report } from '../../shared/report/model';
import { failureKind } from '../files/failure';
import { freeNumber } from '../files/free-name';
import { writeFailure, writeFileSafely } from '../files/write-file';
import { figureCounts } from '../import/many/figure-counts';
import { gravestSentence } from '../import/many/gravest';
import { listDocuments } from '../import/many/list-documents';
import { readDocument } from '../import/read-document';
import { usage } from './arguments';
import { csvLine } from './csv';
import { EXIT, type CliIo, type ExitCode } from './io';
import { writeReport } from './write-report';

const TABLE = 'import.csv';
const HEADER = ['文件', '结果', '单位', '年度', '读入数字', '空格', '需要核对', '说明', '年报文件'];

/**
 * `import FOLDER --out DIR`: every document of the folder as a report file named after it, and `import.csv` with a row
 * for each. A file that is refused keeps no other from being read. Full paths; gives 2 where none could be read.
 */
export async function importFolder(folder: string, target: string, io: CliIo): Promise<ExitCode> {
  if (folder === target) throw usage('--out 不能就是读取的文件夹');
  const { documents: files, others } = await listDocuments(folder, target);
  if (files.length === 0)
    throw new AppError('not-a-report', { file: basename(folder), reason: '文件夹中没有可以读取的文件' });
  await mkdir(target, { recursive: true }).catch((error: unknown) => {
    throw failureKind(error) === 'exists'
      ? usage(`--out 应是文件夹，“${basename(target)}”是文件`)
      : writeFailure(error, basename(target));
  });
  const rows: (readonly (string | number)[])[] = [];
  let read = 0;
  for (const [index, file] of files.entries()) {
    io.stderr.write(`${index + 1}/${files.length} ${file}\n`);
    try {
      rows.push(await importOne(file, { folder, target }, io));
      read += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      rows.push([file, '没有读取', '', '', '', '', '', errorSentenceInRow(error), '']);
    }
  }
  await writeTable(join(target, TABLE), rows);
  io.stdout.write(`${join(target, TABLE)}\n`);
  if (others.length > 0) io.stderr.write(`${otherFilesSentence(others)}\n`);
  io.stderr.write(`共 ${files.length} 份，已读入 ${read} 份，没有读取 ${files.length - read} 份。\n`);
  return read > 0 ? EXIT.fine : EXIT.failed;
}

async function importOne(file: string, { folder, target }: { folder: string; target: string }, io: CliIo) {
  const { report, findings } = await readDocument(join(folder, file), io);
  const name = await writeAs(basename(file, extname(file)), report, target);
  const { figures, blank } = figureCounts(report);
  const result = findings.length === 0 ? '已读入' : '已读入，需要核对';
  return [
    file,
    result,
    report.unit.name,
    report.year,
    figures,
    blank,
    findings.length,
    gravestSentence(findings),
    name,
  ] as const;
}

/** Writes a report file under the document's own name, with a number where that is taken; gives the name. */
async function writeAs(stem: string, report: Report, folder: string): Promise<string> {
  const nameOf = (number: number): string =>
    `${stem}${number > 1 ? `（${number}）` : ''}.${REPORT_EXTENSION}`;
  const name = nameOf(await freeNumber(folder, (number) => [nameOf(number)]));
  await writeReport(report, join(folder, name), false);
  return name;
}

async function writeTable(path: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  // Excel reads UTF-8 as Chinese only behind a byte order mark.
  const bytes = new TextEncoder().encode(`\uFEFF${[HEADER, ...rows].map(csvLine).join('')}`);
  const verify = (written: Uint8Array): void => {
    if (written.length !== bytes.length) throw new Error('写入的文件不完整');
  };
  await writeFileSafely({ path, bytes, replace: true, verify });
}
