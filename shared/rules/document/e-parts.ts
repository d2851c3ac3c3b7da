import { FORM_PARTS, partById } from '../../form/parts';
import type { FormPart, PartId } from '../../form/types';
import type { Imported } from '../../report/model';
import { blocksOf, perBlock } from '../narrative/per-block';
import type { Finding, Rule, RuleContext } from '../types';
import { headingsOf, importedOf, settle } from './imported';

const NUMBERED = FORM_PARTS.filter((part) => part.numeral !== '');
const SETTLED = '以本程序的官方标题为准';

/** The six parts: all there, under their titles, in order, numbered 一 to 六. */
export const eParts: Rule = {
  id: 'E-PARTS',
  severity: 'error',
  title: '六个部分的标题和顺序',
  source: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件',
  explanation:
    '年报由六个部分组成，标题、顺序、编号（一至六）都是固定的，不能缺、不能重、不能换名。本程序里标题已经固定，只核对导入的原文和误写进正文的标题。',
  example: '原文没有“四、政府信息公开行政复议、行政诉讼情况”，或第三部分写成“三是收到和处理……”。',
  check: (context) => [...checkDocument(context), ...checkText(context), ...checkList(context)],
};

function checkDocument(context: RuleContext): Finding[] {
  const imported = importedOf(context.report);
  if (!imported) return [];
  const { official } = headingsOf(imported);
  // A workbook or a page with the tables alone has no headings at all: then nothing is missing from it.
  if (official.length === 0) return [];
  return [
    ...missing(context, official),
    ...repeated(context, official),
    ...disordered(context, official),
    ...misnumbered(context, official),
    ...renamed(context, official),
  ];
}

type Headings = Imported['headings'];

function documentFinding(
  context: RuleContext,
  kind: string,
  part: PartId,
  title: string,
  message: string,
  severity: Finding['severity'] = eParts.severity,
): Finding {
  const fix = settle(context.report, SETTLED, { headings: [] });
  return {
    rule: eParts.id,
    severity,
    title,
    message: `导入的原文${message}本程序导出时按官方标题排列，原文需要改的请照此改正。`,
    cells: [],
    part,
    key: `${eParts.id}:${kind}`,
    ...(fix ? { fix } : {}),
  };
}

function missing(context: RuleContext, official: Headings): Finding[] {
  return NUMBERED.filter((part) => !official.some((heading) => heading.part === part.id)).map((part) =>
    documentFinding(
      context,
      `missing:${part.id}`,
      part.id,
      '原文缺少一个部分',
      `没有找到“${part.heading}”这一部分的标题，六个部分缺一不可。`,
    ),
  );
}

function repeated(context: RuleContext, official: Headings): Finding[] {
  return NUMBERED.flatMap((part) => {
    const own = official.filter((heading) => heading.part === part.id);
    if (own.length < 2) return [];
    const printed = own.map((heading) => `“${heading.text}”`).join('、');
    return [
      documentFinding(
        context,
        `repeated:${part.id}`,
        part.id,
        '原文的标题重复',
        `里“${part.heading}”出现了 ${own.length} 次：${printed}，每个部分只能有一个。`,
      ),
    ];
  });
}

function disordered(context: RuleContext, official: Headings): Finding[] {
  const order = official.map((heading) => NUMBERED.findIndex((part) => part.id === heading.part));
  const at = order.findIndex((place, index) => index > 0 && place < (order[index - 1] ?? 0));
  const heading = official[at];
  const before = official[at - 1];
  if (!heading || !before || heading.part === null) return [];
  // The same part twice is told as a repetition.
  if (official.filter((each) => each.part === heading.part).length > 1) return [];
  return [
    documentFinding(
      context,
      'order',
      heading.part,
      '原文的部分顺序不对',
      `里“${heading.text}”排在“${before.text}”后面，应按一至六的顺序排列。`,
    ),
  ];
}

function misnumbered(context: RuleContext, official: Headings): Finding[] {
  const wrong = official.filter(
    (heading) =>
      heading.part !== null && heading.numeral !== '' && heading.numeral !== numeralOf(heading.part),
  );
  const [first] = wrong;
  if (!first || first.part === null) return [];
  const list = wrong.map((heading) => `“${heading.text}”应为“${headingFor(heading.part)}”`);
  return [
    documentFinding(context, 'number', first.part, '原文的编号不对', `里的编号不对：${list.join('；')}。`),
  ];
}

/** Wordings near the official one are common in published reports: told, but not as an error. */
function renamed(context: RuleContext, official: Headings): Finding[] {
  const wrong = official.filter((heading) => {
    if (heading.part === null) return false;
    const part = partById(heading.part);
    if (heading.numeral !== '' && heading.numeral !== part.numeral) return false;
    return !isOfficial(heading.text, part, context);
  });
  const [first] = wrong;
  if (!first || first.part === null) return [];
  const list = wrong.map((heading) => `“${heading.text}”应为“${headingFor(heading.part)}”`);
  return [
    documentFinding(
      context,
      'title',
      first.part,
      '原文的标题与官方不同',
      `里的标题与官方标题不同：${list.join('；')}。`,
      'warning',
    ),
  ];
}

function isOfficial(text: string, part: FormPart, context: RuleContext): boolean {
  const printed = bare(text);
  if (printed === bare(part.heading)) return true;
  // The 2019 form had titles of its own for parts 四 and 五.
  return (
    context.report.form === '2019' &&
    part.variants.some((title) => printed === bare(`${part.numeral}、${title}`))
  );
}

/** Blanks and the kind of punctuation are no difference between titles. */
function bare(text: string): string {
  return text.replace(/[\s、，,.．。:：]/g, '');
}

function numeralOf(part: PartId): string {
  return partById(part).numeral;
}

function headingFor(part: PartId | null): string {
  return part === null ? '' : partById(part).heading;
}

/** 三、收到和处理… standing as a line of its own inside a text part. */
const strayHeading = perBlock((text): FormPart | undefined => {
  const match = /^\s*[一二三四五六]\s*[、.．,，]\s*(.{2,30}?)[\s。：:]*$/u.exec(text);
  const title = match?.[1];
  if (title === undefined) return undefined;
  return NUMBERED.find((part) => [part.title, ...part.variants].some((each) => bare(each) === bare(title)));
});

function checkText(context: RuleContext): Finding[] {
  return blocksOf(context).flatMap(({ part, index, block }) => {
    const stray = strayHeading(block);
    if (!stray) return [];
    return [
      {
        rule: eParts.id,
        severity: eParts.severity,
        title: '正文里混进了部分标题',
        message: `‘${partById(part).heading}’的文字里有一行“${block.text.trim()}”。部分标题由程序自动排印，写进正文会重复，请删去这一行，并把它后面的内容移到‘${stray.heading}’。`,
        cells: [],
        part,
        text: { part, block: index, start: 0, end: block.text.length },
        key: `${eParts.id}:${part}:${index}`,
      },
    ];
  });
}

/** How an opening paragraph names each part, in the order of the form. */
const NAMED: readonly { part: PartId; words: RegExp }[] = [
  { part: 'overview', words: /总体(?:工作)?情况|概述|基本情况/ },
  { part: 'active', words: /主动公开/ },
  { part: 'requests', words: /收到和处理|申请(?:的)?(?:处理|办理)?情况|依申请公开/ },
  { part: 'review', words: /复议|诉讼/ },
  { part: 'problems', words: /问题/ },
  { part: 'other', words: /(?:其他|其它).{0,8}(?:事项|内容)|需要报告/ },
];
const SIX = /[六6]\s*(?:个|大)?(?:部分|方面|项内容)/;

/** An opening paragraph that speaks of six parts and lists five. */
function checkList(context: RuleContext): Finding[] {
  return context.report.narrative.preamble.flatMap((block, index) => {
    const sentence = block.text.split(/[。！]/).find((each) => SIX.test(each) && /总体/.test(each));
    const missing = sentence ? NAMED.filter(({ words }) => !words.test(sentence)) : [];
    // More than two missing: the sentence lists something else.
    if (!sentence || missing.length === 0 || missing.length > 2) return [];
    const start = block.text.indexOf(sentence);
    return [
      {
        rule: eParts.id,
        severity: 'warning' as const,
        title: '前言列举的部分不全',
        message: `前言说本报告有六个部分，列举时没有${missing.map(({ part }) => `“${partById(part).title}”`).join('、')}，请补上。`,
        cells: [],
        part: 'preamble' as const,
        text: { part: 'preamble' as const, block: index, start, end: start + sentence.length },
        key: `${eParts.id}:list:${index}`,
      },
    ];
  });
}
