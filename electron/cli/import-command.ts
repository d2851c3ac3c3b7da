import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Report } from '../../shared/report/model';
import { countFindings } from '../../shared/rules/open-findings';
import { outputName } from '../export/file-names';
import { freeNumber } from '../files/free-name';
import { readDocument } from '../import/read-document';
import type { ReadReport } from '../import/worker/outcome';
import { onlyFile, readCommandArguments, usage } from './arguments';
import { countWords, findingJson, findingLines } from './finding-output';
import { importFolder } from './import-folder';
import { EXIT, type CliIo, type ExitCode } from './io';
import { writeReport } from './write-report';

/** `import FILE [--out R.nianbao] [--json]`, `import FOLDER --out DIR`. */
export async function importCommand(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { files, json, out } = readCommandArguments(args, ['json', 'out']);
  const source = resolve(io.cwd, onlyFile(files));
  if (await isFolder(source)) {
    if (json) throw usage('读取文件夹时不能用 --json');
    if (out === undefined) throw usage('读取文件夹时要写 --out 文件夹');
    return importFolder(source, resolve(io.cwd, out), io);
  }
  const read = await readDocument(source, io);
  if (json && out === undefined) {
    io.stdout.write(jsonOf(read));
    return EXIT.fine;
  }
  const target = out === undefined ? await freePath(read.report, io.cwd) : resolve(io.cwd, out);
  if (target === source) throw usage('写出的文件不能就是读取的文件');
  await writeReport(read.report, target, out !== undefined);
  io.stdout.write(json ? jsonOf(read) : `${target}\n`);
  io.stderr.write(wordsOf(read));
  return EXIT.fine;
}

/** The contract's object of an import, on one line. */
function jsonOf({ report, findings, unplaced, notices }: ReadReport): string {
  const result = {
    report,
    findings: findings.map(findingJson),
    unplaced: unplaced.map(({ text }) => text),
    notices: notices.map(({ sentence }) => sentence),
  };
  return `${JSON.stringify(result)}\n`;
}

function wordsOf({ findings, notices }: ReadReport): string {
  const said = notices.map(({ sentence }) => `  说明 ${sentence}\n`).join('');
  if (findings.length > 0) {
    const counts = countWords(countFindings(findings));
    return `已读入，有 ${findings.length} 处需要核对（${counts}）：\n${findingLines(findings)}${said}`;
  }
  return said === '' ? '已全部读入，没有需要说明的地方。\n' : `已全部读入，说明如下：\n${said}`;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
}

/** The report's own name in a folder, with a number where it is taken. */
async function freePath(report: Report, folder: string): Promise<string> {
  const number = await freeNumber(folder, (each) => [outputName(report, 'nianbao', each)]);
  return join(folder, outputName(report, 'nianbao', number));
}
