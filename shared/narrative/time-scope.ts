import type { TimeScope } from './reading';

interface Marker {
  scope: TimeScope;
  at: number;
}

/** A year or period that only says where something was carried from or to. */
const CARRY =
  /(?:\d{4}年度?|上一?年度?|去年度?|往年|上年末|下一?年度?)(?:的|末|底|未办结|尚未办结)*(?:结转|转结|转入|遗留|延续|未办结)|(?:结转|转入|转至|转到|延至|顺延|上年)(?:至|到|入)?\d{4}年度?|结转自?(?:上一?年度?|去年度?)/g;
/** A clause that compares: what it says of another year ends with it. */
const COMPARISON =
  /较|相比|对比|同比|环比|比(?:上|去|前|往|\d)|与(?:上|去|前|往|\d{4}).{0,8}(?:持平|相当|相同)/;
const MARKERS =
  /(?<other>\d{4}年?[—–~至到-]+\d{4}年|截[至止]到?(?:\d{4}年)?\d{1,2}月\d{1,2}日|截[至止]到?(?:\d{4}年)?(?:[1-9]|1[01])月(?!\d)(?:底|末|份)?|(?<!\d)(?:[1-9]|1[01])月(?:底|末)|(?<!\d)1(?:月份?)?[至到—–~-](?:[2-9]|1[01])月|上一?年度?|去年|前年|往年|历年|近[两几二三四五\d]年|(?<!\d)[两几二三四五六七八九十多\d]年来|以往|十[二三四五]五|上半年|下半年|半年|第?[一二三四1-4]季度|(?<![\d年])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|以来|底|末)?(?!\d|日|[至到—–~-]12月)|当月|本月|每月|每年|下一步|下阶段|计划|力争|预计|有史以来|开展以来|成立以来|施行以来|实施以来)|(?<year>\d{4})年(?!以来的?通知)|(?<now>本年度?|今年|全年|当年|年内|年度内|报告期)/g;

/**
 * The time the words right before a figure speak about. `before` is the sentence up to the figure. The last marker
 * decides; comparisons (较去年增加) and brackets that are closed say nothing about what follows them.
 */
export function timeScope(before: string): TimeScope {
  const open = withoutClosedBrackets(before).replace(CARRY, (words) => '~'.repeat(words.length));
  const clauses = open.split(/[，,;]/);
  let last: Marker | undefined;
  clauses.forEach((clause, index) => {
    const final = index === clauses.length - 1;
    if (!final && COMPARISON.test(clause)) return;
    const marker = lastMarker(clause);
    if (marker) last = marker;
  });
  return last?.scope ?? { kind: 'unsaid' };
}

function lastMarker(clause: string): Marker | undefined {
  let last: Marker | undefined;
  for (const match of fullYearOut(clause).matchAll(MARKERS)) {
    const { year, other } = match.groups ?? {};
    if (year !== undefined) last = { scope: { kind: 'year', year: Number(year) }, at: match.index };
    else if (other !== undefined) last = { scope: { kind: 'other' }, at: match.index };
    else last = { scope: { kind: 'reportYear' }, at: match.index };
  }
  return last;
}

/** 1月1日至12月31日, 1-12月, 截至12月底: the whole year, no part of it. */
function fullYearOut(clause: string): string {
  return clause.replace(
    /1月1日(?:起)?[至到—–~-]+(?:\d{4}年)?12月31日|(?<!\d)1(?:月份?)?[至到—–~-]+12月份?|截[至止]?(?:到)?(?:\d{4}年)?12月(?:31日|底|末)/g,
    (words) => '~'.repeat(words.length),
  );
}

function withoutClosedBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, (words) => '~'.repeat(words.length));
}
