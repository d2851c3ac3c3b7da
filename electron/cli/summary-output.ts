import { errorSentence, type AppError } from '../../shared/contract/errors';
import { cellsOf } from '../../shared/form/form';
import type { Address } from '../../shared/form/types';
import type { Figure, Report } from '../../shared/report/model';
import { figureAt } from '../../shared/report/values';
import { computeTotals } from '../../shared/sums/totals';
import { blanksOf, type Summary, type SummaryBody } from '../../shared/summary/summarise';
import { remarkWords, setAsideWords, statusWords } from '../../shared/summary/words';
import { findingJson } from './finding-output';

/** A file that could not be read as a report. */
export interface Unreadable {
  file: string;
  error: AppError;
}

/** Whether a member has errors, could not be read, or is there in versions that differ: the summary is not settled. */
export function hasErrors({ bodies }: Summary, unreadable: readonly Unreadable[]): boolean {
  return (
    unreadable.length > 0 ||
    bodies.some(({ counts, documents }) => counts.errors > 0 || documents.differing.length > 0)
  );
}

/** The object of `summarize --json`. Figures as in a report file: whole numbers, money as text, null where blank. */
export function summaryJson(
  summary: Summary,
  unreadable: readonly Unreadable[],
  files: readonly string[],
): Record<string, unknown> {
  const counted = summary.bodies.filter(({ notCounted }) => notCounted === null).length;
  return {
    name: summary.name,
    year: summary.year,
    form: summary.form,
    counted,
    withErrors: summary.bodies.filter(({ counts }) => counts.errors > 0).length,
    blanks: blanksOf(summary),
    sums: sumsJson(summary),
    blanksByCell: blanksByCell(summary, counted),
    bodies: summary.bodies.map(bodyJson),
    missing: summary.missing.map(({ name, group }) => ({ name, group })),
    setAside: summary.setAside.map((each) => ({ ...each, message: setAsideWords(each.reason, each.year) })),
    unreadable: unreadable.map(({ file, error }) => ({
      file,
      error: { code: error.code, message: errorSentence(error) },
    })),
    own: summary.own && { file: summary.own.file, findings: summary.own.chain.map(findingJson) },
    carry: summary.carry,
    files,
  };
}

function sumsJson({ form, sums }: Summary): Record<Address, Figure> {
  return Object.fromEntries(
    [...cellsOf(form).values()].map((cell) => {
      const sum = sums.get(cell.address)?.sum ?? null;
      const isMoney = cell.kind === 'figure' && cell.figure === 'money';
      const exact = sum === null || isMoney || !Number.isSafeInteger(Number(sum)) ? sum : Number(sum);
      return [cell.address, exact];
    }),
  );
}

/** Only cells that some of the counted bodies have left blank. */
function blanksByCell({ form, sums }: Summary, counted: number): Record<Address, number> {
  return Object.fromEntries(
    [...cellsOf(form).values()].flatMap((cell) => {
      const blank = counted - (sums.get(cell.address)?.filled ?? 0);
      return cell.kind === 'figure' && blank > 0 ? [[cell.address, blank]] : [];
    }),
  );
}

function bodyJson(body: SummaryBody): Record<string, unknown> {
  const { documents, counts } = body;
  return {
    name: body.name,
    unit: body.unit,
    group: body.group,
    level: body.report.unit.level,
    form: body.report.form,
    file: documents.chosen.file,
    listed: body.listed,
    suggestions: body.suggestions.map(({ name }) => name),
    taken: body.taken,
    twin: body.twin && body.twin.unit,
    counted: body.notCounted === null,
    notCounted: body.notCounted,
    status: statusWords(body),
    ...counts,
    findings: body.findings.map(findingJson),
    copies: documents.same.map(({ file }) => file),
    conflicts: documents.differing.map(({ document, cells }) => ({ file: document.file, cells })),
    figures: figuresJson(body.report),
    outliers: body.outliers,
  };
}

function figuresJson(report: Report): Record<Address, Figure> {
  const totals = computeTotals(report);
  return Object.fromEntries(
    [...cellsOf(report.form).values()].map(({ address }) => [
      address,
      totals.get(address) ?? figureAt(report, address),
    ]),
  );
}

/** The summary for people: what is counted, who is missing, what is wrong or to be looked at. */
export function summaryLines(
  summary: Summary,
  unreadable: readonly Unreadable[],
  hasRoster: boolean,
): string {
  const { bodies, missing } = summary;
  const counted = bodies.filter(({ notCounted }) => notCounted === null).length;
  const broken = bodies.filter(({ counts }) => counts.errors > 0);
  const blanks = blanksOf(summary);
  const lines = [
    `${summary.name} ${summary.year} 年：收到 ${bodies.length} 个单位的报告，计入 ${counted} 个，有错误的 ${broken.length} 个` +
      `${hasRoster ? `，未报 ${missing.length} 个` : ''}。`,
    ...(blanks > 0 ? [`计入的报告中共有 ${blanks} 格没有填写，没有当作 0。`] : []),
    ...(missing.length > 0 ? [`未报：${missing.map(({ name }) => name).join('、')}`] : []),
    ...bodies.flatMap((body) => {
      const remark = remarkWords(body);
      const said = [
        ...(body.counts.errors > 0 || body.notCounted ? [statusWords(body)] : []),
        ...(remark ? [remark] : []),
      ];
      const unusual = body.outliers.map(({ label, now, reason }) => `  要看：${label} ${now}，${reason}`);
      return [
        ...(said.length > 0 ? [`${body.name}：${said.join('；')}`] : []),
        ...(unusual.length > 0 ? [`${body.name}：`, ...unusual] : []),
      ];
    }),
    ...summary.setAside.map(({ file, reason, year }) => `${file}：${setAsideWords(reason, year)}。`),
    ...unreadable.map(({ error }) => errorSentence(error)),
    ...ownLines(summary),
    ...summary.carry.map(
      ({ label, now, before, bodies: differing }) =>
        `上年结转与上年报告不符（${label}列）：今年合计 ${now}，${summary.year - 1} 年结转下年度合计 ${before}；${differing
          .map((each) => `${each.unit} ${each.now}/${each.before}`)
          .join('、')}`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function ownLines({ own }: Summary): string[] {
  if (!own) return [];
  if (own.chain.length === 0) return [`本级报告“${own.file}”与各单位之和一致。`];
  return own.chain.map(({ message }) => `本级报告“${own.file}”与各单位之和不符：${message}`);
}
