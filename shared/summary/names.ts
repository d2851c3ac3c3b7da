import { singleSpaced, withoutBlanks } from '../text/blanks';
import { atOnce, NAMES_AT_ONCE, type Steps } from './steps';

/**
 * The names of bodies, as a roster has them and as reports print them. Two names of one normal form are one body;
 * anything less alike is a suggestion for the clerk and never taken for granted: of the true bodies of a county many
 * are but one character apart (王庄 and 汪庄, 城东 and 东城).
 */

/** What stands at the end of the name of an area. */
const AREA_SIGNS = '省市区县旗州盟';
const AREA = new RegExp(`[${AREA_SIGNS}]$`, 'u');
/** An area is taken for the roster's own from so many names on, and where at least half of them begin with it. */
const FEWEST = 3;
/** Words that begin with 市 but say nothing of an area. */
const NO_AREA = /^市(?:场|政|容|民)/u;

/**
 * The area that most of the names begin with (`洛龙区`, without what stands before it), '' where there is none.
 * `county` is the name the summary goes by; it counts where it names an area.
 */
export function commonArea(names: readonly string[], county = ''): string {
  return atOnce(areaInSteps(names, county));
}

/** The same in pieces, for the names of a province. */
export function* areaInSteps(names: readonly string[], county: string): Steps<string> {
  const own = bare(county);
  if (AREA.test(own)) return lastArea(own);
  const counts = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const text = bare(name);
    for (let end = 2; end < text.length; end += 1) {
      if (!AREA_SIGNS.includes(text.charAt(end - 1))) continue;
      const prefix = text.slice(0, end);
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
    if (index % NAMES_AT_ONCE === 0) yield;
  }
  const shared = [...counts].filter(([, count]) => count >= FEWEST && count * 2 >= names.length);
  const longest = shared.sort(([a], [b]) => b.length - a.length)[0]?.[0] ?? '';
  return lastArea(longest);
}

/** The normal form of a body's name inside an area: `洛阳市洛龙区李楼街道办事处` and `李楼街道` are both `李楼街道`. */
export function normalName(name: string, area: string): string {
  const plain = bare(name);
  if (plain === '') return name;
  const local = withoutArea(plain, area);
  const short = local.replace(/(?:街道)?办事处$|街道办$/u, '街道').replace(/^府?办(?:公室)?$/u, '办公室');
  // Nothing is left of the area itself, whatever stands before it: 洛龙区人民政府, 洛阳市洛龙区, 区政府.
  return short === '' ? area : short;
}

/** A name and the kind of body it ends with, apart: 李楼 and 街道. */
export interface NameParts {
  core: string;
  kind: string;
}

/** The parts of a name's normal form. */
export function partsOfName(name: string, area: string): NameParts {
  const normal = normalName(name, area);
  const kind = /(?:街道|苏木|[镇乡]|委员会|办公室|中心|[局委办院队所])$/u.exec(normal)?.[0] ?? '';
  const core = normal.slice(0, normal.length - kind.length);
  return core === '' ? { core: normal, kind: '' } : { core, kind };
}

/** The names of a province over three years, worked out once for all readings; beyond, it begins anew. */
const MOST_REMEMBERED = 50_000;
/** What is longer is no name, but what a document has in its place. */
const LONGEST_NAME = 60;
const remembered = new Map<string, string>();

/** Without blanks, widths, remarks in brackets, a year or 年报 hanging on, and 人民政府. */
function bare(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  if (remembered.size === MOST_REMEMBERED) remembered.clear();
  const result = workedOut(name);
  if (name.length <= LONGEST_NAME) remembered.set(name, result);
  return result;
}

function workedOut(name: string): string {
  const even = withoutBlanks(singleSpaced(name).normalize('NFKC')).replace(
    /[([【〔][^)\]】〕]*[)\]】〕]/gu,
    '',
  );
  const named = even
    .replace(/(?:\d{4}年度?)?(?:政府信息公开)?(?:工作)?年(?:度?报告?|报)$/u, '')
    .replace(/\d{4}年度?$/u, '');
  return named.replace(/人民政府/gu, '').replace(/(?<=.)政府(?=$|办)/u, '');
}

function withoutArea(name: string, area: string): string {
  if (area === '') return name;
  const at = name.indexOf(area);
  const cut = at >= 0 ? name.slice(at + area.length) : name;
  const ending = area.slice(-1);
  if (cut === ending) return '';
  const isShort = at < 0 && cut.startsWith(ending) && cut.length > 2 && !NO_AREA.test(cut);
  return isShort ? cut.slice(1) : cut;
}

/** `洛阳市洛龙区` gives `洛龙区`: an area is known by its last step. */
function lastArea(prefix: string): string {
  const steps = prefix.match(/[^省市区县旗州盟]+[省市区县旗州盟]/gu);
  return steps?.[steps.length - 1] ?? prefix;
}

/** The wrong kind of body (镇 for 乡) is less of a slip than a wrong character. */
const OTHER_KIND = 0.5;
/** What counts bodies of one kind: 一中 and 二中 are two schools, no slip of the hand. */
const NUMBER = /^[〇零一二三四五六七八九十百0-9]$/u;

/**
 * How many slips of the hand lie between the names of two bodies; null where they are more than could be slips, or where
 * only a number tells them apart. A short name counts as one slip.
 */
export function slipsInNames(one: string, other: string, area: string): number | null {
  return slipsInParts(partsOfName(one, area), partsOfName(other, area));
}

/** The same for names in parts. */
export function slipsInParts(here: NameParts, there: NameParts): number | null {
  const most = mostSlips(here, there);
  if (isShortName(here, there)) return 1;
  // Each character that is too many or too few is a slip.
  if (Math.abs(here.core.length - there.core.length) > most || isOtherNumber(here.core, there.core))
    return null;
  const slips = slipsBetween(here.core, there.core) + (here.kind === there.kind ? 0 : OTHER_KIND);
  return slips <= most ? slips : null;
}

/** Offices are called by some of their characters: 人社局, 卫健委. Places are not: a shorter name is another place. */
const OFFICE = /^(?:委员会|办公室|中心|[局委办院队所])$/u;
const FEWEST_OF_SHORT = 2;

/**
 * Whether one name is short for the other, as 人社局 for 人力资源和社会保障局: it begins alike and has some of the
 * characters, in their order. The kind of office may differ: 发改局 is 发展和改革委员会.
 */
function isShortName(here: NameParts, there: NameParts): boolean {
  const [short, long] = here.core.length < there.core.length ? [here, there] : [there, here];
  if (short.core.length < FEWEST_OF_SHORT || short.core.length === long.core.length) return false;
  if (!OFFICE.test(short.kind) || !OFFICE.test(long.kind)) return false;
  if (short.core.charAt(0) !== long.core.charAt(0)) return false;
  let at = 0;
  for (const sign of long.core) if (sign === short.core.charAt(at)) at += 1;
  return at === short.core.length;
}

/** So many slips may lie between two names that are meant to be one. */
export function mostSlips(here: NameParts, there: NameParts): number {
  return Math.max(1, Math.floor(Math.max(here.core.length, there.core.length) / 3));
}

function isOtherNumber(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) {
    const [here, there] = [one.charAt(at), other.charAt(at)];
    if (here !== there && !(NUMBER.test(here) && NUMBER.test(there))) return false;
  }
  return true;
}

/** A swap of neighbours is one slip of the hand, and a likelier one than a wrong character. */
const SWAP = 0.9;

/**
 * How many slips lie between two texts (Damerau-Levenshtein, neighbours once swapped): characters put in, left out,
 * changed (1 each) or swapped (0.9).
 */
export function slipsBetween(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  const rows: number[][] = [to.map((_, index) => index)];
  rows[0]?.push(to.length);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= from.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const options = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
      ];
      const isSwap =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwap && !same) options.push(at(row - 2, column - 2) + SWAP);
      rows[row]?.push(Math.min(...options));
    }
  }
  return at(from.length, to.length);
}
