import { partById } from '../../form/parts';
import { readingsOf } from '../narrative/readings';
import { blocksOf, perBlock } from '../narrative/per-block';
import type { Finding, Rule, RuleContext } from '../types';
import { importedOf } from './imported';
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
  check: (context) => [
    ...slips(context),
    ...repeated(context),
    ...outdatedBasis(context),
    ...wrongUnits(context),
    ...garbledTitle(context),
  ],
};

const readSlips = perBlock(slipsIn);

function slips(context: RuleContext): Finding[] {
  return blocksOf(context).flatMap(({ part, index, block }) =>
    readSlips(block).map((slip, ordinal) => ({
      rule: hText.id,
      severity: hText.severity,
      title: slip.title,
      message: `‘${partById(part).heading}’里“${block.text.slice(slip.start, slip.end)}”：${slip.advice}`,
      cells: [],
      part,
      text: { part, block: index, start: slip.start, end: slip.end },
      key: `${hText.id}:${part}:${index}:${slip.kind}:${ordinal}`,
    })),
  );
}

/** The same paragraph twice, as when a template is filled in on top of last year's text. */
function repeated(context: RuleContext): Finding[] {
  const seen = new Map<string, string>();
  return blocksOf(context).flatMap(({ part, index, block }) => {
    const text = block.text.trim();
    if (text.length < SHORTEST_REPEATED) return [];
    const before = seen.get(text);
    seen.set(text, partById(part).heading);
    if (before === undefined) return [];
    return [
      {
        rule: hText.id,
        severity: hText.severity,
        title: '段落重复',
        message: `‘${partById(part).heading}’里这一段与‘${before}’里的一段完全相同，请核对是否重复。`,
        cells: [],
        part,
        text: { part, block: index, start: 0, end: block.text.length },
        key: `${hText.id}:${part}:${index}:repeated`,
      },
    ];
  });
}

function outdatedBasis(context: RuleContext): Finding[] {
  if (context.report.form !== '2021' || context.report.year < 2021) return [];
  return blocksOf(context).flatMap(({ part, index, block }) => {
    const match = OLD_BASIS.exec(block.text);
    if (!match) return [];
    return [
      {
        rule: hText.id,
        severity: hText.severity,
        title: '依据文号过时',
        message: `‘${partById(part).heading}’引用了“${match[0]}”，2021 年起的年报格式依据是国办公开办函〔2021〕30号，请核对。`,
        cells: [],
        part,
        text: { part, block: index, start: match.index, end: match.index + match[0].length },
        key: `${hText.id}:${part}:${index}:basis`,
      },
    ];
  });
}

/** Applications are counted in 件. */
function wrongUnits(context: RuleContext): Finding[] {
  return readingsOf(context).flatMap((placed) =>
    placed.reading.mentions.flatMap((mention, ordinal) => {
      if (mention.subject.of !== 'received' || mention.number.unit !== '条') return [];
      const start = placed.reading.origin(mention.number.start);
      const end = placed.reading.origin(mention.number.unitEnd - 1) + 1;
      return [
        {
          rule: hText.id,
          severity: hText.severity,
          title: '申请的计量单位',
          message: `‘${partById(placed.part).heading}’里“${placed.text.slice(start, end)}”：申请以“件”计，不用“条”。`,
          cells: [],
          part: placed.part,
          text: { part: placed.part, block: placed.block, start, end },
          key: `${hText.id}:${placed.part}:${placed.block}:unit:${ordinal}`,
        },
      ];
    }),
  );
}

function garbledTitle(context: RuleContext): Finding[] {
  const title = importedOf(context.report)?.title ?? '';
  if (title === '' || /年度?报告|年报|工作报告/.test(title)) return [];
  return [
    {
      rule: hText.id,
      severity: hText.severity,
      title: '原文标题有误',
      message: `导入的原文标题是“${title}”，没有“年度报告”字样，请核对；本程序按规范标题导出。`,
      cells: [],
      part: 'preamble',
      key: `${hText.id}:title`,
    },
  ];
}
