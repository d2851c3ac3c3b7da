import { partById } from '../../form/parts';
import type { NarrativePartId } from '../../form/types';
import type { Report } from '../../report/model';
import type { TextRange } from '../finding';
import { rewriting } from '../rewriting';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { perBlock } from '../../report/per-block';
import { dismissal } from './imported';
import { yearsIn, type YearMention } from './years-in-text';

/** One year throughout the report. */
export const eYear: Rule = {
  id: 'E-YEAR',
  severity: 'error',
  title: '年度前后一致',
  source: '审核通例：标题、前言、统计期限、正文和第六部分都是报告年度，不留上年的年份',
  explanation:
    '标题、前言里的统计期限和“现将……年度……报告如下”、第六部分的收费说明等处的年份，都要是报告年度。沿用上年文稿时最容易漏改。',
  example: '2023 年年报的第六部分写着“2022 年度未收取信息处理费”。',
  check: (run) => [...checkTitle(run), ...checkCaptions(run), ...checkText(run)],
};

function checkTitle({ report, imported }: CheckRun): Matter[] {
  if (!imported) return [];
  const { title } = imported;
  const years = [...title.matchAll(/(\d{4})\s*年/g)].map((match) => Number(match[1]));
  const wrong = years.find((year) => year !== report.year);
  if (wrong === undefined || years.includes(report.year)) return [];
  const fix = dismissal(imported, byThisYear(report), { title: '' });
  return [{ ...otherYear(report, `导入的原文标题是“${title}”`, wrong), about: 'title', fix }];
}

/** 2022年…情况统计表 above a table. */
const CAPTION = /^(?:表[一二三四\d]*[:：\s]*)?.{0,24}?(\d{4})\s*年度?.{0,24}(?:情况|统计表|表)$/u;

function checkCaptions({ report, imported }: CheckRun): Matter[] {
  if (!imported) return [];
  return imported.unplaced.flatMap((line, index) => {
    if (line.part === null || partById(line.part).kind !== 'table') return [];
    const text = line.text.trim();
    const year = Number(CAPTION.exec(text)?.[1] ?? report.year);
    if (year === report.year) return [];
    const unplaced = imported.unplaced.filter((each) => each !== line);
    const fix = dismissal(imported, byThisYear(report), { unplaced });
    return [{ ...otherYear(report, `原文表格上方写着“${text}”`, year), about: `caption:${index}`, fix }];
  });
}

function byThisYear(report: Report): string {
  return `以 ${report.year} 年为准`;
}

function otherYear(report: Report, where: string, year: number): Matter {
  return {
    title: titleFor(year, report.year),
    advice: '改成本年度，或核对是哪一处没有改。',
    message: `${where}，年份是 ${year} 年，本报告的年度是 ${report.year} 年。请核对是哪一处没有改。`,
    part: 'preamble',
  };
}

function titleFor(year: number, should: number): string {
  return `写的是 ${year} 年，应为 ${should} 年`;
}

const readYears = perBlock(yearsIn);

function checkText({ report, blocks }: CheckRun): Matter[] {
  return blocks.flatMap(({ part, index, block, text }) =>
    readYears(block).flatMap((mention) => {
      const problem = problemOf(mention, part, report.year);
      if (!problem) return [];
      const range: TextRange = { part, block: index, start: mention.start, end: mention.end };
      const quoted = text.slice(mention.quoteStart, mention.quoteEnd).trim();
      return [
        {
          title: titleFor(mention.year, problem.should),
          advice: problem.certain ? '改成本年度。' : '核对是否沿用了别的年份的文字。',
          message: `“${partById(part).heading}”里写着“${quoted}”，${problem.why}。请核对是否沿用了别的年份的文字。`,
          text: range,
          about: mention.kind,
          facts: [report.year],
          ...(problem.certain
            ? { fix: rewriting(report, range, String(report.year), '改为') }
            : { severity: 'warning' as const }),
        },
      ];
    }),
  );
}

function problemOf(
  mention: YearMention,
  part: NarrativePartId,
  year: number,
): { why: string; should: number; certain: boolean } | undefined {
  const words = `本报告的年度是 ${year} 年`;
  switch (mention.kind) {
    case 'period':
      return mention.year === year
        ? undefined
        : { why: `统计期限不是本年度，${words}`, should: year, certain: true };
    case 'ownTitle':
      // Elsewhere it is last year's report that was published: 按时发布2022年年度报告.
      return mention.year === year || part !== 'preamble'
        ? undefined
        : { why: words, should: year, certain: true };
    case 'announcement':
    case 'fee':
      return mention.year === year ? undefined : { why: words, should: year, certain: true };
    case 'activity':
      // Only the years next to the report's are left over from other years' texts; older ones are named on purpose.
      if (part === 'preamble' || Math.abs(mention.year - year) !== 1) return undefined;
      return { why: `说的是 ${mention.year} 年的工作，${words}`, should: year, certain: false };
    case 'plan':
      return mention.year === year && part === 'problems'
        ? { why: `下一步的打算应写 ${year + 1} 年`, should: year + 1, certain: false }
        : undefined;
  }
}
