import { formatNumber } from '../numbering/format-number';
import { type LevelCounters, levelCounters, type NumberLevel } from '../numbering/level-counters';
import { childAt, childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import { numberAt, switchAt, valueAt } from './properties';
import type { Styles } from './styles';

interface Level extends NumberLevel {
  format: string;
  /** `（%2）`: the text with the numbers of levels, from 1, in it. */
  text: string;
  allDecimal: boolean;
  style: string | undefined;
}

interface List {
  abstractId: string;
  levels: Level[];
  /** Starts that replace the list's own when this list is first used. */
  restarts: ReadonlyMap<number, number>;
  used: boolean;
}

export interface Numbering {
  /** Counts a paragraph and gives its number as text; '' for bullets and paragraphs that have none. */
  labelOf: (paragraph: XmlElement | undefined, style: string | undefined) => string;
}

const DEEPEST_LEVEL = 8;

/** Automatic numbers of a document. `labelOf` takes a paragraph's properties (`w:pPr`) in document order. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  const counters = new Map<string, LevelCounters>();
  return {
    labelOf: (paragraph, style) => {
      const fromStyle = styles.numberOf(style);
      const id = valueAt(paragraph, 'numPr', 'numId') ?? fromStyle?.id;
      const list = id === undefined ? undefined : lists.get(id);
      if (!list) return '';
      const named = list.levels.findIndex((level) => level.style && fromStyle?.through.includes(level.style));
      const own = numberAt(paragraph, 'numPr', 'ilvl') ?? fromStyle?.level ?? Math.max(named, 0);
      const level = Math.min(Math.max(own, 0), DEEPEST_LEVEL);
      const counter = counters.get(list.abstractId) ?? levelCounters();
      counters.set(list.abstractId, counter);
      const levels = begin(list, counter);
      counter.count(level, levels);
      return labelText(list.levels, level, (at) => counter.valueOf(at, levels));
    },
  };
}

/** The levels as they start now: a list's own starts count once, at its first paragraph. */
function begin(list: List, counter: LevelCounters): NumberLevel[] {
  if (!list.used) for (const level of list.restarts.keys()) counter.forget(level);
  list.used = true;
  return list.levels.map((level, index) => ({ ...level, start: list.restarts.get(index) ?? level.start }));
}

function labelText(levels: readonly Level[], level: number, valueOf: (level: number) => number): string {
  const own = levels[level];
  if (!own || own.format === 'bullet') return '';
  return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    return formatNumber(valueOf(at), own.allDecimal ? 'decimal' : (levels[at]?.format ?? 'decimal'));
  });
}

function readLists(root: XmlElement | undefined, styles: Styles): Map<string, List> {
  const abstracts = new Map(
    childrenOf(root, 'abstractNum').map((each) => [each.attributes['abstractNumId'] ?? '', each]),
  );
  const numbers = new Map(childrenOf(root, 'num').map((each) => [each.attributes['numId'] ?? '', each]));
  const abstractOf = (number: XmlElement | undefined, steps = 0): XmlElement | undefined => {
    const abstract = abstracts.get(valueAt(number, 'abstractNumId') ?? '');
    // A list may only point to a list style, whose paragraph numbering then names the real list.
    const link = valueAt(abstract, 'numStyleLink');
    const linked = link === undefined ? undefined : styles.numberOf(link);
    return linked && steps === 0 ? abstractOf(numbers.get(linked.id), 1) : abstract;
  };
  const lists = new Map<string, List>();
  for (const [id, number] of numbers) {
    const abstract = abstractOf(number);
    if (abstract) lists.set(id, readList(abstract, number));
  }
  return lists;
}

function readList(abstract: XmlElement, number: XmlElement): List {
  const levels: Level[] = [];
  for (const level of childrenOf(abstract, 'lvl')) levels[levelOf(level)] = readLevel(level);
  const restarts = new Map<number, number>();
  for (const override of childrenOf(number, 'lvlOverride')) {
    const replaced = childAt(override, 'lvl');
    if (replaced) levels[levelOf(override)] = readLevel(replaced);
    const start = numberAt(override, 'startOverride');
    if (start !== undefined) restarts.set(levelOf(override), start);
  }
  const all = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, index) => levels[index] ?? EMPTY_LEVEL);
  return { abstractId: abstract.attributes['abstractNumId'] ?? '', levels: all, restarts, used: false };
}

const EMPTY_LEVEL: Level = { start: 1, format: 'none', text: '', allDecimal: false, style: undefined };

function levelOf(element: XmlElement): number {
  const level = Number.parseInt(element.attributes['ilvl'] ?? '0', 10);
  return level >= 0 && level <= DEEPEST_LEVEL ? level : 0;
}

function readLevel(level: XmlElement): Level {
  const restartAfter = numberAt(level, 'lvlRestart');
  // Formats of newer versions stand beside one that older versions know.
  const format = valueAt(level, 'numFmt') ?? valueAt(level, 'AlternateContent', 'Fallback', 'numFmt');
  return {
    start: numberAt(level, 'start') ?? 0,
    ...(restartAfter !== undefined && { restartAfter }),
    format: format ?? 'decimal',
    text: valueAt(level, 'lvlText') ?? '',
    allDecimal: switchAt(level, 'isLgl') ?? false,
    style: valueAt(level, 'pStyle'),
  };
}
