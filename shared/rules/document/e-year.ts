import { narrativePatch } from '../../commands/patch';
import { partById } from '../../form/parts';
import type { NarrativePartId } from '../../form/types';
import { blocksOf, perBlock } from '../narrative/per-block';
import type { Finding, Fix, Rule, RuleContext, TextRange } from '../types';
import { importedOf, settle } from './imported';
import { yearsIn, type YearMention } from './years-in-text';

/** One year throughout the report. */
export const eYear: Rule = {
  id: 'E-YEAR',
  severity: 'error',
  title: '年度前后一致',
  source: '审核通例：标题、前言、统计期限、正文和第六部分都是报告年度，不留上年的年份',
  explanation:
    '标题、前言里的统计期限、第六部分的收费说明等处的年份，都要是报告年度。沿用上年文稿时最容易漏改。',
  example: '2023 年年报的第六部分写着“2022 年度未收取信息处理费”。',
  check: (context) => [...checkTitle(context), ...checkCaptions(context), ...checkText(context)],
};

function checkTitle(context: RuleContext): Finding[] {
  const { report } = context;
  const title = importedOf(report)?.title ?? '';
  const years = [...title.matchAll(/(\d{4})\s*年/g)].map((match) => Number(match[1]));
  const wrong = years.find((year) => year !== report.year);
  if (wrong === undefined || years.includes(report.year)) return [];
  return [documentFinding(context, 'title', `导入的原文标题是“${title}”`, wrong, { title: '' })];
}

/** 2022年…情况统计表 above a table. */
const CAPTION = /^(?:表[一二三四\d]*[:：\s]*)?.{0,24}?(\d{4})\s*年度?.{0,24}(?:情况|统计表|表)$/u;

function checkCaptions(context: RuleContext): Finding[] {
  const { report } = context;
  const unplaced = importedOf(report)?.unplaced ?? [];
  return unplaced.flatMap((line, index) => {
    if (line.part === null || partById(line.part).kind !== 'table') return [];
    const year = Number(CAPTION.exec(line.text.trim())?.[1] ?? report.year);
    if (year === report.year) return [];
    return [
      documentFinding(context, `caption:${index}`, `原文表格上方写着“${line.text.trim()}”`, year, {
        unplaced: unplaced.filter((each) => each !== line),
      }),
    ];
  });
}

function documentFinding(
  context: RuleContext,
  place: string,
  where: string,
  year: number,
  change: Parameters<typeof settle>[2],
): Finding {
  const { report } = context;
  const fix = settle(report, `以 ${report.year} 年为准`, change);
  return {
    rule: eYear.id,
    severity: eYear.severity,
    title: `年份不一致（${year} 年）`,
    message: `${where}，年份是 ${year} 年，本报告的年度是 ${report.year} 年。请核对是哪一处没有改。`,
    cells: [],
    part: 'preamble',
    key: `${eYear.id}:${place}`,
    ...(fix ? { fix } : {}),
  };
}

const readYears = perBlock(yearsIn);

function checkText(context: RuleContext): Finding[] {
  const { report } = context;
  return blocksOf(context).flatMap(({ part, index, block }) =>
    readYears(block).flatMap((mention) => {
      const problem = problemOf(mention, part, report.year);
      if (!problem) return [];
      const range: TextRange = { part, block: index, start: mention.start, end: mention.end };
      const fix = problem.certain ? yearFix(context, range) : undefined;
      const quoted = block.text.slice(mention.quoteStart, mention.quoteEnd).trim();
      return [
        {
          rule: eYear.id,
          severity: problem.certain ? eYear.severity : ('warning' as const),
          title: `年份不一致（${mention.year} 年）`,
          message: `‘${partById(part).heading}’里写着“${quoted}”，${problem.why}。请核对是否沿用了别的年份的文字。`,
          cells: [],
          part,
          text: range,
          key: `${eYear.id}:${part}:${index}:${mention.kind}:${mention.ordinal}`,
          ...(fix ? { fix } : {}),
        },
      ];
    }),
  );
}

function problemOf(
  mention: YearMention,
  part: NarrativePartId,
  year: number,
): { why: string; certain: boolean } | undefined {
  const should = `本报告的年度是 ${year} 年`;
  switch (mention.kind) {
    case 'period':
      return mention.year === year ? undefined : { why: `统计期限不是本年度，${should}`, certain: true };
    case 'ownTitle':
      // Elsewhere it is last year's report that was published: 按时发布2022年年度报告.
      return mention.year === year || part !== 'preamble' ? undefined : { why: should, certain: true };
    case 'fee':
      return mention.year === year ? undefined : { why: should, certain: true };
    case 'activity':
      // Only the years next to the report's are left over from other years' texts; older ones are told on purpose.
      if (part === 'preamble' || Math.abs(mention.year - year) !== 1) return undefined;
      return { why: `说的是 ${mention.year} 年的工作，${should}`, certain: false };
    case 'plan':
      return mention.year === year && part === 'problems'
        ? { why: `下一步的打算应写 ${year + 1} 年`, certain: false }
        : undefined;
  }
}

function yearFix(context: RuleContext, range: TextRange): Fix {
  const { report } = context;
  const figure = String(report.year);
  const blocks = report.narrative[range.part].map((block, index) =>
    index === range.block
      ? { ...block, text: block.text.slice(0, range.start) + figure + block.text.slice(range.end) }
      : block,
  );
  return { label: `改为 ${figure}`, patches: [narrativePatch(report, range.part, blocks)] };
}
