import { isMetadata } from './page-noise';
import { isBodyName } from '../../text/bodies';
import { YEAR, yearIn } from '../../text/dates';
import { simplify } from '../../text/simplify';
import { compact } from '../../text/width';
import type { SourceLine } from '../lines/source-line';

export interface FoundTitle {
  /** As printed, lines joined and blanks left out. */
  text: string;
  /** The name of the body, '' where the title does not give it. */
  unit: string;
  year: number | null;
  line: number;
  lines: number;
}

const LONGEST = 70;
const MOST_LINES = 3;
/** A line of a title that is full holds more characters. */
const SHORTEST_CUT = 12;
/** The words of the title behind name and year, also garbled or short ones (`工作告年度报`, `年报`). */
const SUBJECT =
  /(?:关于)?(?:政府|政务)?信息公开(?:的)?(?:工作)?(?:的)?(?:\d{4}年?)?(?:年度|年)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报|年度报|告年度报|统计表)(?:[（(].*[）)])?$/u;
const LABELLED = /^(?:title|名\s*称|标\s*题|信息名称|题\s*名|文件名称)\s*[:：]\s*/u;

/** The title among the lines before the first heading: the last that reads like one, over up to three lines. */
export function findTitle(lines: readonly SourceLine[]): FoundTitle | null {
  let best: (FoundTitle & { score: number }) | null = null;
  for (let line = 0; line < lines.length; line += 1) {
    for (let count = 1; count <= MOST_LINES && line + count <= lines.length; count += 1) {
      const group = lines.slice(line, line + count);
      if (count > 1 && group.some((each) => !canBeTitlePart(each.text))) break;
      const title = readTitle(group.map((each) => each.text).join(''), line, count);
      if (!title) continue;
      const score = (title.unit === '' ? 0 : 2) + (title.year === null ? 0 : 2);
      if (
        !best ||
        score > best.score ||
        (score === best.score &&
          (line >= best.line + best.lines || (count < best.lines && !isCutName(lines[best.line], best))))
      ) {
        best = { ...title, score };
      }
      break;
    }
  }
  if (!best) return null;
  const { score: _score, ...title } = best;
  return title;
}

function canBeTitlePart(text: string): boolean {
  return text.length <= 40 && !/[。；;，,！!？?>＞»]/u.test(text) && !isMetadata(text);
}

function readTitle(text: string, line: number, lines: number): FoundTitle | null {
  const printed = compact(text.replace(LABELLED, ''));
  if (printed.length > LONGEST || /[。；;>＞»|]|[，,].*[，,]|^根据|^按照|^现将/u.test(printed)) return null;
  const subject = SUBJECT.exec(simplify(printed.replace(/[》”"]+$/u, '')));
  if (!subject) return null;
  const year = yearIn(printed);
  const head = printed.slice(0, subject.index).replace(YEAR, '');
  const unit = withoutNavigation(head)
    .replace(/^[《“"【[]+|[》”"】\]]+$/gu, '')
    .replace(/^关于|关于$|的$/gu, '')
    .replace(/^[-—:：、]+|[-—:：、]+$/gu, '');
  if (unit.length > 40) return null;
  return { text: printed, unit: unit === '本' ? '' : unit, year, line, lines };
}

/** Whether a line is the beginning of a long name that goes on in the next one, and no heading of a page above it. */
function isCutName(line: SourceLine | undefined, title: FoundTitle): boolean {
  if (!line || line.text.length < SHORTEST_CUT || isBodyName(line.text)) return false;
  return isBodyName(title.unit) && title.unit.startsWith(compact(line.text));
}

/** What flip books and sites put before a name: a page number, or the links that lead to the page. */
const PAGE = /^(?:page|p\.?|第)\d{1,4}页?[-—–_:：.]*/iu;
const LINK =
  /^(?:首页|网站首页|当前位置|您的位置|政务公开|政府信息公开(?:年报|年度报告)|信息公开年报|法定主动公开内容)[-—–_:：>＞»]*/u;

function withoutNavigation(head: string): string {
  let name = head.replace(PAGE, '');
  for (let shorter = name.replace(LINK, ''); shorter !== name; shorter = name.replace(LINK, ''))
    name = shorter;
  // No body has a dash in its name: what stands before one is the site's.
  const last = name.split(/[-—–_]+/u).findLast((piece) => piece !== '');
  return last !== undefined && isBodyName(last) ? last : name;
}
