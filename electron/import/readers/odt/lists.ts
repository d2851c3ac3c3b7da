import { formatNumber } from '../numbering/format-number';
import { type LevelCounters, levelCounters, type NumberLevel } from '../numbering/level-counters';
import type { OdfStyles } from '../odf/styles';
import { childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';

interface Level extends NumberLevel {
  format: string;
  prefix: string;
  suffix: string;
  /** How many levels are shown, this one the last. */
  shown: number;
  /** `（%2%）`, where the file says it so; prefix and suffix are in it. */
  pattern: string | undefined;
}

export interface OpenList {
  levels: readonly Level[];
  counters: LevelCounters;
}

export interface Lists {
  /** Opens a list (`text:list`) that is not inside another. */
  open: (list: XmlElement, style: string | undefined) => OpenList;
  /** Counts an item of a level (from 0) and gives its number as text. */
  labelOf: (list: OpenList, level: number, start: number | undefined) => string;
  /** The number of a heading outside of lists, by its level from 0. */
  headingLabel: (level: number) => string;
}

const LEVELS = 10;

/** Formats by their first sign: `一, 二, 三, ...`, `①, ②, ③, ...`. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  '１': 'decimalFullWidth',
  '①': 'decimalEnclosedCircle',
  '⑴': 'decimalEnclosedParen',
  '⒈': 'decimalEnclosedFullstop',
  '㊀': 'ideographEnclosedCircle',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
};

/** Automatic numbers of an OpenDocument text. */
export function odtLists(styles: OdfStyles): Lists {
  const byStyle = new Map<string, OpenList>();
  const byId = new Map<string, OpenList>();
  const outline = { levels: readLevels(styles.outlineStyle), counters: levelCounters() };
  const labelOf: Lists['labelOf'] = ({ levels, counters }, level, start) => {
    const at = Math.min(level, LEVELS - 1);
    const from =
      start === undefined ? levels : levels.map((each, i) => (i === at ? { ...each, start } : each));
    if (start !== undefined) counters.forget(at);
    counters.count(at, from);
    return labelText(levels, at, (each) => counters.valueOf(each, levels));
  };
  return {
    open: (list, style) => {
      const { id, 'continue-list': continued, 'continue-numbering': goesOn } = list.attributes;
      const before =
        (continued === undefined ? undefined : byId.get(continued)) ??
        (goesOn === 'true' ? byStyle.get(style ?? '') : undefined);
      const levels = readLevels(style === undefined ? undefined : styles.listStyle(style));
      const open = { levels, counters: before?.counters ?? levelCounters() };
      byStyle.set(style ?? '', open);
      if (id !== undefined) byId.set(id, open);
      return open;
    },
    labelOf,
    headingLabel: (level) => labelOf(outline, level, undefined),
  };
}

function labelText(levels: readonly Level[], level: number, valueOf: (level: number) => number): string {
  const own = levels[level];
  if (!own) return '';
  const number = (at: number) => formatNumber(valueOf(at), levels[at]?.format ?? 'none');
  if (own.pattern !== undefined) {
    return own.pattern.replace(/%(\d{1,2})%/gu, (_, digits: string) => number(Number(digits) - 1));
  }
  const shown: string[] = [];
  for (let at = Math.max(0, level - own.shown + 1); at <= level; at += 1) shown.push(number(at));
  const text = shown.filter((each) => each !== '').join('.');
  return text === '' ? '' : own.prefix + text + own.suffix;
}

function readLevels(style: XmlElement | undefined): Level[] {
  const levels = Array.from({ length: LEVELS }, () => EMPTY_LEVEL);
  for (const element of childrenOf(style)) {
    const at = Number(element.attributes['level']) - 1;
    const isNumber = element.name === 'list-level-style-number' || element.name === 'outline-level-style';
    if (isNumber && at >= 0 && at < LEVELS) levels[at] = readLevel(element);
  }
  return levels;
}

const EMPTY_LEVEL: Level = { start: 1, format: 'none', prefix: '', suffix: '', shown: 1, pattern: undefined };

function readLevel({ attributes }: XmlElement): Level {
  const sign = [...(attributes['num-format'] ?? '')][0];
  return {
    start: wholeNumber(attributes['start-value']) ?? 1,
    format: sign === undefined ? 'none' : (FORMATS[sign] ?? 'decimal'),
    prefix: attributes['num-prefix'] ?? '',
    suffix: attributes['num-suffix'] ?? '',
    shown: wholeNumber(attributes['display-levels']) ?? 1,
    pattern: attributes['num-list-format'],
  };
}

/** A whole number from an attribute; undefined where there is none. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}
