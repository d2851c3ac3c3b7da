import { FORM_PARTS, partById } from '../../form/parts';
import type { FormPart, FormVersion, PartId } from '../../form/types';
import type { Imported } from '../../report/model';
import { HEADING_NUMERAL } from '../../text/chinese-numeral';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { perBlock } from '../../report/per-block';
import { wholeBlock } from '../text-blocks';
import { dismissal, headingsOf } from './imported';

const NUMBERED = FORM_PARTS.filter((part) => part.numeral !== '');
const DISMISS = '以本程序的官方标题为准';

/** The six parts: all there, under their titles, in order, numbered 一 to 六. */
export const eParts: Rule = {
  id: 'E-PARTS',
  severity: 'error',
  title: '六个部分的标题和顺序',
  source: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号附件',
  explanation:
    '年报由六个部分组成，标题、顺序、编号（一至六）都是固定的，不能缺、不能重、不能换名。本程序里标题已经固定，只核对导入的原文和误写进正文的标题。',
  example: '原文没有“四、政府信息公开行政复议、行政诉讼情况”，或第三部分写成“三是收到和处理……”。',
  check: (run) => [...checkDocument(run), ...checkText(run), ...checkList(run)],
};

type Headings = Imported['headings'];

function checkDocument({ report, imported, blocks }: CheckRun): Matter[] {
  if (!imported) return [];
  const { official } = headingsOf(imported);
  // A workbook or a page with the tables alone has no text parts to be missing, whether its tables bear titles or not.
  const hasText =
    official.some(({ part }) => part !== null && partById(part).kind === 'text') || blocks.length > 0;
  const remarks = [
    ...(hasText && official.length > 0 ? missing(official) : []),
    ...repeated(official),
    ...disordered(official),
    ...misnumbered(official),
    ...renamed(official, report.form),
  ];
  return remarks.map((remark) => ({
    ...remark,
    message: `导入的原文${remark.message}本程序导出时按官方标题排列，原文需要改的请照此改正。`,
    fix: dismissal(imported, DISMISS, { headings: [] }),
  }));
}

function missing(official: Headings): Matter[] {
  return NUMBERED.filter((part) => !official.some((heading) => heading.part === part.id)).map((part) => ({
    title: `原文缺少“${part.heading}”`,
    advice: '补上这一部分的标题和内容。',
    message: `没有找到“${part.heading}”这一部分的标题，六个部分缺一不可。`,
    part: part.id,
    about: `missing:${part.id}`,
  }));
}

function repeated(official: Headings): Matter[] {
  return NUMBERED.flatMap((part) => {
    const own = official.filter((heading) => heading.part === part.id);
    if (own.length < 2) return [];
    const printed = own.map((heading) => `“${heading.text}”`).join('、');
    return [
      {
        title: `原文“${part.heading}”出现 ${own.length} 次`,
        advice: '每个部分只留一个标题。',
        message: `里“${part.heading}”出现了 ${own.length} 次：${printed}，每个部分只能有一个。`,
        part: part.id,
        about: `repeated:${part.id}`,
      },
    ];
  });
}

function disordered(official: Headings): Matter[] {
  const order = official.map((heading) => NUMBERED.findIndex((part) => part.id === heading.part));
  const at = order.findIndex((position, index) => index > 0 && position < (order[index - 1] ?? 0));
  const heading = official[at];
  const before = official[at - 1];
  if (!heading || !before || heading.part === null) return [];
  // The same part twice is reported as a repetition.
  if (official.filter((each) => each.part === heading.part).length > 1) return [];
  return [
    {
      title: `原文“${heading.text}”的位置不对`,
      advice: '按一至六的顺序排列。',
      message: `里“${heading.text}”排在“${before.text}”后面，应按一至六的顺序排列。`,
      part: heading.part,
      about: 'order',
    },
  ];
}

function misnumbered(official: Headings): Matter[] {
  const wrong = official.flatMap((heading) => {
    const part = heading.part && partById(heading.part);
    return part && heading.numeral !== '' && heading.numeral !== part.numeral ? [{ heading, part }] : [];
  });
  const [first] = wrong;
  if (!first) return [];
  const list = wrong.map(({ heading, part }) => `“${heading.text}”应为“${part.heading}”`);
  return [
    {
      title: `原文 ${wrong.length} 处编号不对`,
      advice: '程序按官方编号导出；原文照此改正。',
      message: `里的编号不对：${list.join('；')}。`,
      part: first.part.id,
      about: 'number',
    },
  ];
}

/** Wordings near the official one are common in published reports: shown, but not as an error. */
function renamed(official: Headings, form: FormVersion): Matter[] {
  const wrong = official.flatMap((heading) => {
    const part = heading.part && partById(heading.part);
    if (!part || (heading.numeral !== '' && heading.numeral !== part.numeral)) return [];
    return isOfficial(heading.text, part, form) ? [] : [{ heading, part }];
  });
  const [first] = wrong;
  if (!first) return [];
  const list = wrong.map(({ heading, part }) => `“${heading.text}”应为“${part.heading}”`);
  return [
    {
      severity: 'warning',
      title: `原文 ${wrong.length} 个标题与官方不同`,
      advice: '程序按官方标题导出；原文照此改正。',
      message: `里的标题与官方标题不同：${list.join('；')}。`,
      part: first.part.id,
      about: 'title',
      facts: list,
    },
  ];
}

function isOfficial(text: string, part: FormPart, form: FormVersion): boolean {
  const printed = bare(text);
  if (printed === bare(part.heading)) return true;
  // The 2019 form had titles of its own for parts 四 and 五.
  return form === '2019' && part.variants.some((title) => printed === bare(`${part.numeral}、${title}`));
}

/** Blanks and the kind of punctuation are no difference between titles. */
function bare(text: string): string {
  return text.replace(/[\s、，,.．。:：]/g, '');
}

const STRAY_HEADING = new RegExp(`^\\s*${HEADING_NUMERAL}\\s*[、.．,，]\\s*(.{2,30}?)[\\s。：:]*$`, 'u');

/** 三、收到和处理… standing as a line of its own inside a text part. */
const strayHeading = perBlock((text): FormPart | undefined => {
  const match = STRAY_HEADING.exec(text);
  const title = match?.[1];
  if (title === undefined) return undefined;
  return NUMBERED.find((part) => [part.title, ...part.variants].some((each) => bare(each) === bare(title)));
});

function checkText({ blocks }: CheckRun): Matter[] {
  return blocks.flatMap((each) => {
    const stray = strayHeading(each.block);
    if (!stray) return [];
    return [
      {
        title: `正文里有一行“${stray.heading}”`,
        advice: '标题由程序排印，删去这一行，后面的内容移到那一部分。',
        message: `“${partById(each.part).heading}”的文字里有一行“${each.text.trim()}”。部分标题由程序自动排印，写进正文会重复，请删去这一行，并把它后面的内容移到“${stray.heading}”。`,
        text: wholeBlock(each),
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
function checkList({ blocks }: CheckRun): Matter[] {
  return blocks.flatMap(({ part, index, text }) => {
    if (part !== 'preamble') return [];
    const sentence = text.split(/[。！]/).find((each) => SIX.test(each) && /总体/.test(each));
    const unnamed = sentence ? NAMED.filter(({ words }) => !words.test(sentence)) : [];
    // More than two missing: the sentence lists something else.
    if (!sentence || unnamed.length === 0 || unnamed.length > 2) return [];
    const start = text.indexOf(sentence);
    const titles = unnamed.map((each) => `“${partById(each.part).title}”`).join('、');
    return [
      {
        severity: 'warning' as const,
        title: `前言少列了 ${unnamed.length} 个部分`,
        advice: `补上${titles}。`,
        message: `前言说本报告有六个部分，列举时没有${titles}，请补上。`,
        text: { part, block: index, start, end: start + sentence.length },
        about: 'list',
      },
    ];
  });
}
