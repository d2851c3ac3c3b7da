import { ASPECTS } from '../../form/aspects';
import { partById } from '../../form/parts';
import { aspectOutline, type AspectEntry } from '../../outline/aspect-outline';
import { headLength } from '../../outline/heads';
import type { UnitLevel } from '../../report/model';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { wholeBlock } from '../text-blocks';
import { headingsOf } from './imported';

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
    '总体情况要写到五个方面，用（一）至（五）作小标题，各写一次；各级人民政府还要在监督保障里写工作考核、社会评议和责任追究结果情况。',
  example: '总体情况没有分小标题，缺少平台建设和监督保障两个方面。',
  check: (run) => {
    const outline = aspectOutline(run.report.narrative.overview);
    return [...aspects(run, outline), ...doubled(run, outline), ...results(run), ...raised(run)];
  },
};

function aspects({ report }: CheckRun, outline: readonly AspectEntry[]): Matter[] {
  const { overview } = report.narrative;
  const written = overview.filter((block) => block.text.trim() !== '');
  const { heading } = partById('overview');
  if (written.length === 0) {
    const message = `“${heading}”还没有写，请写到${ASPECTS.join('、')}五个方面。`;
    return [
      {
        title: '第一部分还没有写',
        advice: '写到五个方面，可以用“生成初稿”。',
        message,
        part: 'overview',
        about: 'empty',
      },
    ];
  }
  const missing = outline.flatMap(({ aspect, state }) => (state === 'missing' ? [aspect] : []));
  if (missing.length === 0) return [];
  const all = missing.length === ASPECTS.length;
  const how = all ? '没有分五个方面写' : `没有找到${missing.map((each) => `“${each}”`).join('、')}`;
  return [
    {
      title: all ? '没有分五个方面写' : `缺少${missing.map((each) => `“${each}”`).join('、')}`,
      advice: '五个方面各用一个小标题。',
      message: `“${heading}”${how}；这一部分要写${ASPECTS.join('、')}五个方面，建议各用一个小标题。`,
      part: 'overview',
      about: 'missing',
      facts: missing,
    },
  ];
}

/** An aspect with two headings, as when a template is filled in beside last year's text. */
function doubled({ report, blocks }: CheckRun, outline: readonly AspectEntry[]): Matter[] {
  return outline.flatMap(({ aspect, block, again }) => {
    const place = blocks.find(({ part, index }) => part === 'overview' && index === again[0]);
    const first = report.narrative.overview[block ?? -1];
    if (!place || !first) return [];
    const [one, other] = [first, place.block].map((each) => each.text.slice(0, headLength(each)));
    return [
      {
        title: `“${aspect}”写了两次`,
        advice: '合并或删去一个。',
        message: `“${partById('overview').heading}”里“${aspect}”写了两次：“${one}”和“${other}”，请合并或删去一个。`,
        text: { ...wholeBlock(place), end: headLength(place.block) },
        about: 'doubled',
        facts: [one ?? ''],
      },
    ];
  });
}

function results({ report }: CheckRun): Matter[] {
  if (!GOVERNMENTS.has(report.unit.level)) return [];
  const text = report.narrative.overview.map((block) => block.text).join('\n');
  if (text.trim() === '') return [];
  const missing = RESULTS.filter(({ words }) => !words.test(text)).map(({ name }) => name);
  if (missing.length === 0) return [];
  return [
    {
      title: `没有写${missing.join('、')}`,
      advice: '在监督保障里补上。',
      message: `“${partById('overview').heading}”没有写到${missing.join('、')}结果情况；各级人民政府的年报要在监督保障里写这一内容（条例第五十条）。`,
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
      title: `${wrong.length} 个小标题用了一级编号`,
      advice: '改成（一）至（五）。',
      message: `原文里${list}用了一级标题的编号；五个方面属于“${partById('overview').heading}”，应写成（一）至（五）的小标题。`,
      part: 'overview',
      about: 'level',
      facts: [list],
    },
  ];
}
