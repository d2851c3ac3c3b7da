import { resolve } from 'node:path';
import { reportFromPrevious } from '../../shared/taken/next-report';
import { countFindings } from '../../shared/rules/open-findings';
import { readDocument } from '../import/read-document';
import { onlyFile, readCommandArguments, readYear, usage } from './arguments';
import { countWords, findingLines } from './finding-output';
import { EXIT, type CliIo, type ExitCode } from './io';
import { writeReport } from './write-report';

/** The years of the form in force. */
const FIRST_YEAR = 2021;
const LAST_YEAR = 2100;

/** `next FILE [--year Y] --out R.nianbao`. */
export async function nextCommand(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { files, year: wanted, out } = readCommandArguments(args, ['year', 'out']);
  const source = resolve(io.cwd, onlyFile(files));
  if (out === undefined) throw usage('缺少 --out 文件');
  const asked = wanted === undefined ? null : readYear(wanted);
  const target = resolve(io.cwd, out);
  if (target === source) throw usage('写出的文件不能就是读取的文件');
  const { report: previous, findings } = await readDocument(source, io);
  const year = asked ?? previous.year + 1;
  if (year <= previous.year) throw usage(`--year 应在原报告的 ${previous.year} 年之后`);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw usage(`只能新建 ${FIRST_YEAR} 至 ${LAST_YEAR} 年的报告，请用 --year 写明年度`);
  await writeReport(reportFromPrevious(previous, previous.unit, year), target, true);
  io.stdout.write(`${target}\n`);
  if (year !== previous.year + 1) io.stderr.write(`不是紧接的下一年，上年结转留空。\n`);
  if (findings.length > 0) {
    const counts = countWords(countFindings(findings));
    io.stderr.write(`读取原报告时有 ${findings.length} 处需要核对（${counts}）：\n${findingLines(findings)}`);
  }
  return EXIT.fine;
}
