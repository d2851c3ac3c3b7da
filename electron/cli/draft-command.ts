import { resolve } from 'node:path';
import { draftReport, isEmptyPart } from '../../shared/draft/draft';
import { canDraft } from '../../shared/stock/paragraph';
import { problemsOf } from '../../shared/draft/last-problems';
import { partById } from '../../shared/form/parts';
import { NARRATIVE_PARTS, type Report } from '../../shared/report/model';
import { UNKNOWN_PROFILE } from '../../shared/stock/profile';
import { readDocument } from '../import/read-document';
import { onlyFile, readCommandArguments, usage } from './arguments';
import { blankLines } from './blank-lines';
import { EXIT, type CliIo, type ExitCode } from './io';
import { writeReport } from './write-report';

/** `draft FILE --out R.nianbao [--previous LASTYEAR] [--overwrite]`. */
export async function draftCommand(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { files, out, previous, overwrite } = readCommandArguments(args, ['out', 'previous', 'overwrite']);
  const source = resolve(io.cwd, onlyFile(files));
  if (out === undefined) throw usage('缺少 --out 文件');
  if (previous.length > 1) throw usage('--previous 只能写一次');
  const { report } = await readDocument(source, io);
  if (!canDraft(report)) throw usage('只能为现行格式（2021 年及以后）的报告写初稿');
  const [earlier] = previous;
  const lastYear = earlier === undefined ? null : (await readDocument(resolve(io.cwd, earlier), io)).report;
  if (lastYear && lastYear.year !== report.year - 1)
    throw usage(`--previous 应是 ${report.year - 1} 年的报告，读到的是 ${lastYear.year} 年的`);
  const kept = overwrite ? [] : NARRATIVE_PARTS.filter((part) => !isEmptyPart(report, part));
  const asked = kept.includes('problems') ? report : withLastProblems(report, lastYear);
  const drafted = draftReport({ report: asked, previous: lastYear }, overwrite);
  const target = resolve(io.cwd, out);
  await writeReport(drafted, target, true);
  io.stdout.write(`${target}\n`);
  for (const part of kept) io.stderr.write(`“${partById(part).heading}”已有文字，没有改动。\n`);
  io.stderr.write(blankLines(drafted));
  return EXIT.fine;
}

/** Without anybody to ask, what became of last year's problems is left open for each of them. */
function withLastProblems(report: Report, lastYear: Report | null): Report {
  if (!lastYear || report.profile?.lastProblems) return report;
  const lastProblems = problemsOf(lastYear);
  return lastProblems.length === 0
    ? report
    : { ...report, profile: { ...(report.profile ?? UNKNOWN_PROFILE), lastProblems } };
}
