import { basename, resolve } from 'node:path';
import { AppError, errorSentence } from '../../shared/contract/errors';
import type { Report } from '../../shared/report/model';
import { reportTitle } from '../../shared/report/title';
import { checkReport } from '../../shared/rules/check';
import { countFindings, type FindingCounts } from '../../shared/rules/open-findings';
import type { Finding } from '../../shared/rules/finding';
import { readDocument } from '../import/read-document';
import { readCommandArguments, usage } from './arguments';
import { explainReport, explanationLines, type ExplainedBlock } from './explain-output';
import { checkJson, countWords, findingLines } from './finding-output';
import { EXIT, type CliIo, type ExitCode } from './io';

type Checked = { file: string } & (
  { findings: Finding[]; explained?: ExplainedBlock[] } | { error: AppError }
);

/** `check FILE… [--previous LASTYEAR] [--explain] [--json]`. */
export async function checkCommand(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { files, json, explain, previous } = readCommandArguments(args, ['json', 'previous', 'explain']);
  if (files.length === 0) throw usage('缺少文件');
  const earlier: Report[] = [];
  for (const file of previous) earlier.push((await readDocument(resolve(io.cwd, file), io)).report);
  const results: Checked[] = [];
  const used = new Set<Report>();
  for (const file of files) results.push(await checkFile(file, { earlier, used, explain }, io));

  const [only] = results;
  if (json && results.length > 1) io.stdout.write(`${JSON.stringify(manyJson(results))}\n`);
  else if (json && only && 'findings' in only) io.stdout.write(`${JSON.stringify(resultJson(only))}\n`);
  for (const result of results) say(result, json, io);
  for (const each of earlier.filter((report) => !used.has(report))) {
    io.stderr.write(`上年报告“${reportTitle(each)}”没有用到：没有核对同一单位下一年度的报告。\n`);
  }
  if (results.length > 1) io.stderr.write(`共 ${results.length} 份：${countWords(sum(results))}。\n`);
  if (results.some((result) => 'error' in result)) return EXIT.failed;
  return sum(results).errors > 0 ? EXIT.errorsFound : EXIT.fine;
}

/** Last years' reports that were named, and those that some report was held against. */
interface Earlier {
  earlier: readonly Report[];
  used: Set<Report>;
  /** How the figures of the text were read is wanted too. */
  explain: boolean;
}

async function checkFile(file: string, { earlier, used, explain }: Earlier, io: CliIo): Promise<Checked> {
  try {
    const { report, findings } = await readDocument(resolve(io.cwd, file), io);
    const previous = lastYearOf(report, earlier);
    if (previous) used.add(previous);
    const checked = checkReport(previous ? { report, previous } : { report });
    const all = [...checked, ...findings];
    return explain ? { file, findings: all, explained: explainReport(report) } : { file, findings: all };
  } catch (error) {
    if (error instanceof AppError) return { file, error };
    throw error;
  }
}

/** Last year's report of the same body; a single one given counts also where the body was renamed. */
function lastYearOf(report: Report, earlier: readonly Report[]): Report | undefined {
  const lastYear = earlier.filter((each) => each.year === report.year - 1);
  return (
    lastYear.find((each) => each.unit.name === report.unit.name) ??
    (earlier.length === 1 ? lastYear[0] : undefined)
  );
}

function say(result: Checked, json: boolean, io: CliIo): void {
  const name = basename(result.file);
  if ('error' in result) {
    io.stderr.write(`${errorSentence(result.error)}\n`);
    return;
  }
  if (json) return;
  const counts = countFindings(result.findings);
  const clean = result.findings.length === 0;
  io.stderr.write(
    clean ? `${name}：没有发现问题。\n` : `${name}：${countWords(counts)}\n${findingLines(result.findings)}`,
  );
  if (result.explained) io.stdout.write(explanationLines(result.explained));
}

function sum(results: readonly Checked[]): FindingCounts {
  const total = { errors: 0, warnings: 0, hints: 0 };
  for (const result of results) {
    if (!('findings' in result)) continue;
    const counts = countFindings(result.findings);
    total.errors += counts.errors;
    total.warnings += counts.warnings;
    total.hints += counts.hints;
  }
  return total;
}

/** The contract's object of one checked file, with the explanations where they were asked for. */
function resultJson({
  findings,
  explained,
}: Extract<Checked, { findings: Finding[] }>): Record<string, unknown> {
  return { ...checkJson(findings), ...(explained ? { explained } : {}) };
}

function manyJson(results: readonly Checked[]): unknown {
  const files = results.map((result) =>
    'error' in result
      ? { file: result.file, error: { code: result.error.code, message: errorSentence(result.error) } }
      : { file: result.file, ...resultJson(result) },
  );
  return { files, ...sum(results) };
}
