import * as z from 'zod';
import { guessLevel } from '../report/guess-unit';
import type { UnitLevel } from '../report/model';
import { trimBlanks, withoutBlanks, withoutByteOrderMark } from '../text/blanks';
import { isBodyName } from '../text/bodies';
import { HEADING_NUMERAL } from '../text/chinese-numeral';
import { halfWidth } from '../text/width';

export const rosterBodySchema = z.object({
  name: z.string().min(1),
  /** 本级, 部门, 街道, 乡镇, or whatever the office calls its groups. */
  group: z.string(),
  /** Other names it is known by: confirmed slips, names before a merger. */
  aliases: z.array(z.string()),
});
/** A body that is expected to hand in a report. */
export type RosterBody = z.infer<typeof rosterBodySchema>;

/** The group of a body the roster puts into none, by the level its name speaks for. */
const GROUPS: Readonly<Partial<Record<UnitLevel, string>>> = {
  county: '本级',
  city: '本级',
  province: '本级',
  township: '乡镇',
  subdistrict: '街道',
};

/** The usual group of a body by its name. */
export function usualGroup(name: string): string {
  return GROUPS[guessLevel(name)] ?? '部门';
}

/** Heads of columns, and what stands below them. */
const COLUMNS: readonly { head: RegExp; is: 'name' | 'group' | 'aliases' }[] = [
  { head: /^(?:单位|机关|机构|名称|部门名称)(?:名称|全称)?$|^name$/iu, is: 'name' },
  { head: /^(?:分组|组别|类别|性质|分类|单位性质|类型)$|^group$/iu, is: 'group' },
  { head: /^(?:别名|曾用名|原名|简称|又名)$|^alias(?:es)?$/iu, is: 'aliases' },
];

const SEPARATORS = /[\t,，;；]/u;
const NUMBERING = /^(?:[（(]?\d{1,4}[）)]|\d{1,4}[.．、]|第\d{1,4}[号、])/u;
/** A line that names the group of the lines below it: 【乡镇】, 一、区直部门（38 个）, 街道：. */
const HEADING = new RegExp(
  `^(?:\\[(?<bracketed>[^\\]]+)\\]|【(?<lenticular>[^】]+)】|#+(?<marked>.+)|(?:${HEADING_NUMERAL}+、)?(?<plain>[^：:]{2,12})[：:])$`,
  'u',
);
/** Group words that stand on a line of their own without any mark. */
const GROUP_WORDS = new RegExp(
  `^(?:${HEADING_NUMERAL}+、)?(?<group>[县区市旗]?(?:本级|直属?)?(?:部门|单位|机关)?|[县区市旗]?本级|街道|乡镇|镇街|乡镇街道|镇办)(?:[（(]共?\\d+个?[）)])?$`,
  'u',
);

/**
 * A roster as offices keep it: a name a line, or a table (tabs, commas) with columns for name, group and other names,
 * with or without heads; a line such as 【乡镇】 or 街道： names the group of those below it. A name that comes twice is
 * taken once. What is on the line is what is kept: no name is changed.
 */
export function readRoster(text: string): RosterBody[] {
  const plain = withoutByteOrderMark(text);
  const bodies = fromJson(plain) ?? fromLines(plain);
  const seen = new Set<string>();
  return bodies.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** A roster as text that readRoster reads: a name, its group and its other names a line. */
export function rosterText(roster: readonly RosterBody[]): string {
  const lines = roster.map(({ name, group, aliases }) => [name, group, aliases.join('、')].join(','));
  return ['单位,分组,别名', ...lines].map((line) => `${line}\n`).join('');
}

const listed = z.array(
  z.union([z.string().min(1), z.object({ name: z.string().min(1), ...optionalParts() })]),
);

function optionalParts() {
  return { group: z.string().optional(), aliases: z.array(z.string()).optional() };
}

function fromJson(text: string): RosterBody[] | null {
  if (!/^\s*\[/u.test(text)) return null;
  try {
    const read = listed.safeParse(JSON.parse(text));
    return read.success
      ? read.data.map((each) =>
          typeof each === 'string' ? body(each) : body(each.name, each.group, each.aliases),
        )
      : null;
  } catch {
    return null;
  }
}

function fromLines(text: string): RosterBody[] {
  const bodies: RosterBody[] = [];
  let columns: readonly (string | undefined)[] | null = null;
  let group: string | undefined;
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const fields = line.split(SEPARATORS).map(field);
    if (fields.every((each) => each === '')) continue;
    const heads = fields.map((each) => COLUMNS.find(({ head }) => head.test(each))?.is);
    if (heads.includes('name')) {
      columns = heads;
      continue;
    }
    const heading =
      fields.length === 1 || fields.slice(1).every((each) => each === '') ? headingOf(line) : null;
    if (heading !== null) group = heading;
    else if (columns) bodies.push(...fromColumns(columns, fields, group));
    else bodies.push(...fromFields(fields, group));
  }
  return bodies;
}

function headingOf(line: string): string | null {
  const text = withoutBlanks(line);
  const named = HEADING.exec(text)?.groups;
  const heading = named?.['bracketed'] ?? named?.['lenticular'] ?? named?.['marked'] ?? named?.['plain'];
  if (heading !== undefined) return heading.replace(/[（(]共?\d+个?[）)]$/u, '');
  const word = GROUP_WORDS.exec(text)?.groups?.['group'];
  return word === undefined || word === '' ? null : word;
}

function fromColumns(
  columns: readonly (string | undefined)[],
  fields: readonly string[],
  group: string | undefined,
): RosterBody[] {
  const of = (is: string) => fields.filter((each, index) => columns[index] === is && each !== '');
  const [name] = of('name');
  if (name === undefined) return [];
  const aliases = of('aliases')
    .flatMap((each) => each.split(/[、|/]/u))
    .map(field);
  return [body(name, of('group')[0] ?? group, aliases)];
}

/** Without heads: several names on a line, or a name, its group and other names. */
function fromFields(fields: readonly string[], group: string | undefined): RosterBody[] {
  const said = fields.filter((each) => each !== '' && !/^\d+$/u.test(each));
  const [first, second, ...others] = said;
  if (first === undefined) return [];
  const names = said.flatMap((each) => each.split('、')).map(field);
  if (names.length > 1 && names.every(isBodyName)) return names.map((each) => body(each, group));
  return [body(first, second ?? group, others)];
}

const field = (text: string): string => {
  const plain = trimBlanks(text).replace(/^"(.*)"$/u, '$1');
  return trimBlanks(halfWidth(plain.slice(0, 6)) + plain.slice(6))
    .replace(NUMBERING, '')
    .trim();
};

function body(name: string, group?: string, aliases: readonly string[] = []): RosterBody {
  return { name, group: group ?? usualGroup(name), aliases: aliases.filter((each) => each !== '') };
}
