import type { Report } from '../report/model';
import { ITEM_OPENING } from '../text/chinese-numeral';

/** Where a report goes over from its problems to what is to be done. */
const MEASURES = /下一步|针对(?:以上|上述|存在)|改进措施|整改措施|今后|将(?:从|采取|着力|进一步)/u;
/** What opens one of several problems: 一是, （一）, 1. */
const POINT = new RegExp(ITEM_OPENING, 'u');
const SHORTEST = 6;
const LONGEST = 60;
const MOST = 4;

/** The problems a report named in part five, each in its own words without number and full stop; at most four. */
export function problemsOf({ narrative }: Pick<Report, 'narrative'>): string[] {
  const text = narrative.problems.map((block) => block.text).join('\n');
  const end = text.search(MEASURES);
  const [, ...points] = (end < 0 ? text : text.slice(0, end)).split(POINT);
  return points
    .map((point) => point.trim().split(/[。；;\n]/u)[0] ?? '')
    .map((point) => point.replace(/[，、：\s]+$/u, '').trim())
    .filter((point) => point.length >= SHORTEST && point.length <= LONGEST && !/[“”〔〕]/u.test(point))
    .slice(0, MOST);
}
