import { join, resolve } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import { writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { outputName } from '../export/file-names';
import { VERIFY } from '../export/verify-output';
import { freeNumber } from '../files/free-name';
import { exists, writeFileSafely } from '../files/write-file';
import { readDocument } from '../import/read-document';
import { onlyFile, readCommandArguments, usage } from './arguments';
import { countWords, findingJson, findingLines } from './finding-output';
import { EXIT, type CliIo, type ExitCode } from './io';
import { countFindings } from '../../shared/rules/check';

/** `import FILE [--out R.nianbao] [--json]`. */
export async function importCommand(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { files, json, out } = readCommandArguments(args, ['json', 'out']);
  const source = resolve(io.cwd, onlyFile(files));
  const { report, findings } = await readDocument(source);
  if (json && out === undefined) {
    io.stdout.write(`${JSON.stringify({ report, findings: findings.map(findingJson) })}\n`);
    return EXIT.fine;
  }
  const target = out === undefined ? await freePath(report, io.cwd) : resolve(io.cwd, out);
  if (target === source) throw usage('写出的文件不能就是读取的文件');
  await writeReport(report, target, out !== undefined);
  if (json) io.stdout.write(`${JSON.stringify({ report, findings: findings.map(findingJson) })}\n`);
  else io.stdout.write(`${target}\n`);
  io.stderr.write(
    findings.length === 0
      ? '已全部读入，没有需要说明的地方。\n'
      : `已读入，有 ${findings.length} 处需要核对（${countWords(countFindings(findings))}）：\n${findingLines(findings)}`,
  );
  return EXIT.fine;
}

/** The report's own name in a folder, with a number where it is taken. */
async function freePath(report: Report, folder: string): Promise<string> {
  const number = await freeNumber(folder, (each) => [outputName(report, 'nianbao', each)]);
  return join(folder, outputName(report, 'nianbao', number));
}

async function writeReport(report: Report, path: string, replace: boolean): Promise<void> {
  const folder = await exists(path).catch(() => false);
  if (path.endsWith('/') || path.endsWith('\\')) throw new AppError('usage', { reason: '--out 应是文件名' });
  await writeFileSafely({
    path,
    bytes: new TextEncoder().encode(writeReportFile(report)),
    replace: replace && folder,
    verify: VERIFY.nianbao,
  });
}
