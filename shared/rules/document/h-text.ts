import { formOf, formVersionForYear } from '../../form/form';
import { partById } from '../../form/parts';
import { soundFields } from '../../fields/pieces';
import type { Report } from '../../report/model';
import type { Fix, TextRange } from '../finding';
import { rewriting } from '../rewriting';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { perBlock } from '../../report/per-block';
import { rangeIn, wholeBlock } from '../text-blocks';
import { slipsIn } from './slips';

/** Shorter paragraphs may well occur twice. */
const SHORTEST_REPEATED = 20;
/** The 2021 form's reports cite its own notice. */
const OLD_BASIS = /〔\s*2019\s*〕\s*60\s*号/;

/** Slips of the pen and left-overs of templates. */
export const hText: Rule = {
  id: 'H-TEXT',
  severity: 'hint',
  title: '文字质量',
  source: '审核通例（错别字、叠字、日期、模板残留等已发布年报中的常见问题）',
  explanation:
    '提醒叠字、半角逗号、没写完的句子、日期错误、模板说明文字和待填的空、重复的段落、过时的依据文号、申请用了“条”作单位等。',
  example: '“公开公开”“202020年12月31日”“该部分以表格形式报告”。',
  check: (run) => [
    ...slips(run),
    ...repeated(run),
    ...outdatedBasis(run),
    ...wrongUnits(run),
    ...garbledTitle(run),
  ],
};

const readSlips = perBlock(slipsIn);

function slips({ report, blocks }: CheckRun): Matter[] {
  return blocks.flatMap(({ part, index, block, text }) =>
    readSlips(block).map(({ kind, title, advice, start, end, repair }) => {
      const range = { part, block: index, start, end };
      // Words that follow the tables are put right there, not in the text.
      const isFree = soundFields(block).every(({ at, length }) => at + length <= start || at >= end);
      return {
        title: `${title}：“${text.slice(start, end)}”`,
        advice,
        message: `“${partById(part).heading}”里“${text.slice(start, end)}”：${advice}`,
        text: range,
        about: kind,
        fix: repair !== undefined && isFree ? repairing(report, range, kind, repair) : undefined,
      };
    }),
  );
}

function repairing(report: Report, range: TextRange, kind: string, words: string): Fix {
  const fix = rewriting(report, range, words, '改为');
  return kind === 'blank' ? { ...fix, label: '删去空格' } : fix;
}

/** The same paragraph twice, as when a template is filled in on top of last year's text. */
function repeated({ blocks }: CheckRun): Matter[] {
  const seen = new Map<string, string>();
  return blocks.flatMap((each) => {
    const text = each.text.trim();
    if (text.length < SHORTEST_REPEATED) return [];
    const { heading } = partById(each.part);
    const before = seen.get(text);
    seen.set(text, heading);
    if (before === undefined) return [];
    return [
      {
        title: `段落重复，“${before}”也有`,
        advice: '核对是否重复，多余的删去。',
        message: `“${heading}”里这一段与“${before}”里的一段完全相同，请核对是否重复。`,
        text: wholeBlock(each),
        about: 'repeated',
        facts: [before],
      },
    ];
  });
}

function outdatedBasis({ report, blocks }: CheckRun): Matter[] {
  if (report.form !== '2021' || formVersionForYear(report.year) !== '2021') return [];
  return blocks.flatMap(({ part, index, text }) => {
    const match = OLD_BASIS.exec(text);
    if (!match) return [];
    const { basis } = formOf('2021');
    return [
      {
        title: `依据文号过时：“${match[0]}”`,
        advice: `改为${basis}。`,
        message: `“${partById(part).heading}”引用了“${match[0]}”，2021 年起的年报格式依据是${basis}，请核对。`,
        text: { part, block: index, start: match.index, end: match.index + match[0].length },
        about: 'basis',
      },
    ];
  });
}

/** Applications are counted in 件. */
function wrongUnits({ blocks }: CheckRun): Matter[] {
  return blocks.flatMap((block) =>
    block.reading.mentions.flatMap(({ subject, number }) => {
      if (subject.of !== 'received' || number.unit !== '条') return [];
      const range = rangeIn(block, number.start, number.unitEnd);
      const quoted = block.text.slice(range.start, range.end);
      return [
        {
          title: `申请写成“${quoted}”`,
          advice: '申请以“件”计，请把“条”改成“件”。',
          message: `“${partById(block.part).heading}”里“${quoted}”：申请以“件”计，不用“条”。`,
          text: range,
          about: 'unit',
        },
      ];
    }),
  );
}

function garbledTitle({ imported }: CheckRun): Matter[] {
  const title = imported?.title ?? '';
  if (title === '' || /年度?报告|年报|工作报告/.test(title)) return [];
  return [
    {
      title: '原文标题没有“年度报告”',
      advice: '程序按规范标题导出；原文请改正。',
      message: `导入的原文标题是“${title}”，没有“年度报告”字样，请核对；本程序按规范标题导出。`,
      part: 'preamble',
      about: 'title',
      facts: [title],
    },
  ];
}
