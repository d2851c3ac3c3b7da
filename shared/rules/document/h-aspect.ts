import { ASPECTS } from '../../form/aspects';
import { partById } from '../../form/parts';
import type { UnitLevel } from '../../report/model';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { headingsOf } from './imported';

/** By what words each aspect is known at the head of a paragraph, in the order of ASPECTS. */
const WORDS: Readonly<Record<(typeof ASPECTS)[number], RegExp>> = {
  主动公开: /主动公开|主动及时公开/,
  依申请公开: /依申请/,
  政府信息管理: /信息(?:公开)?(?:规范)?(?:的)?管理|信息资源/,
  政府信息公开平台建设: /平台|公开渠道|公开载体|阵地/,
  监督保障: /监督|保障|考核/,
};
/** How far into a paragraph its subject is named. */
const HEAD = 28;
/** 一是…, （二）…, 3.… inside a paragraph open a subject too. */
const OPENING = /(?:[一二三四五六七]是|[（(][一二三四五六七\d][）)]|(?:^|[。；;\n])\s*\d[.、．])/g;

/** Art. 50(4) asks these of governments; departments have none of their own. */
const GOVERNMENTS: ReadonlySet<UnitLevel> = new Set(['township', 'county', 'city', 'province']);
const RESULTS: readonly { name: string; words: RegExp }[] = [
  { name: '工作考核', words: /考核/ },
  { name: '社会评议', words: /评议|评价|满意度/ },
  { name: '责任追究', words: /责任追究|追究责任|追责|问责|追究/ },
];

/** The five aspects of part 一. */
export const hAspect: Rule = {
  id: 'H-ASPECT',
  severity: 'hint',
  title: '第一部分的五个方面',
  source:
    '国办公开办函〔2021〕30号：总体情况主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
  explanation:
    '总体情况要写到五个方面，用（一）至（五）作小标题；各级人民政府还要在监督保障里写工作考核、社会评议和责任追究结果情况。',
  example: '总体情况没有分小标题，缺少平台建设和监督保障两个方面。',
  check: (run) => [...aspects(run), ...results(run), ...raised(run)],
};

function aspects({ report }: CheckRun): Matter[] {
  const { overview } = report.narrative;
  const written = overview.filter((block) => block.text.trim() !== '');
  const { heading } = partById('overview');
  if (written.length === 0) {
    const message = `‘${heading}’还没有写，请写到${ASPECTS.join('、')}五个方面。`;
    return [{ title: '第一部分还没有写', message, part: 'overview', about: 'empty' }];
  }
  const heads = written.flatMap((block) => headsOf(block.text));
  const missing = ASPECTS.filter((aspect) => !heads.some((head) => WORDS[aspect].test(head)));
  if (missing.length === 0) return [];
  const all = missing.length === ASPECTS.length;
  const how = all ? '没有分五个方面写' : `没有找到${missing.map((each) => `“${each}”`).join('、')}`;
  return [
    {
      title: all ? '没有分五个方面' : `缺少 ${missing.length} 个方面`,
      message: `‘${heading}’${how}；这一部分要写${ASPECTS.join('、')}五个方面，建议各用一个小标题。`,
      part: 'overview',
      about: 'missing',
      facts: missing,
    },
  ];
}

/** What a paragraph and each of its numbered points begin with. */
function headsOf(text: string): string[] {
  const points = [...text.matchAll(OPENING)].map((match) => text.slice(match.index, match.index + HEAD));
  return [text.slice(0, HEAD), ...points];
}

function results({ report }: CheckRun): Matter[] {
  if (!GOVERNMENTS.has(report.unit.level)) return [];
  const text = report.narrative.overview.map((block) => block.text).join('\n');
  if (text.trim() === '') return [];
  const missing = RESULTS.filter(({ words }) => !words.test(text)).map(({ name }) => name);
  if (missing.length === 0) return [];
  return [
    {
      title: '监督保障的内容',
      message: `‘${partById('overview').heading}’没有写到${missing.join('、')}结果情况；各级人民政府的年报要在监督保障里写这一内容（条例第五十条）。`,
      part: 'overview',
      about: 'results',
      facts: missing,
    },
  ];
}

/** An aspect set as a heading of the top level, beside 一、 to 六、. */
function raised({ imported }: CheckRun): Matter[] {
  if (!imported) return [];
  const wrong = headingsOf(imported).other.filter((heading) =>
    ASPECTS.some(
      (aspect) =>
        heading.title.startsWith(aspect) || (aspect.endsWith(heading.title) && heading.title.length >= 4),
    ),
  );
  if (wrong.length === 0) return [];
  const list = wrong.map((heading) => `“${heading.text}”`).join('、');
  return [
    {
      title: '小标题的层级',
      message: `原文里${list}用了一级标题的编号；五个方面属于‘${partById('overview').heading}’，应写成（一）至（五）的小标题。`,
      part: 'overview',
      about: 'level',
      facts: [list],
    },
  ];
}
