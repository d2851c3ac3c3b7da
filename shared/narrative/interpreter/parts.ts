import type { Mention, Subject } from '../reading';
import { indexOf, lastIndex, stands, tagTest, type Line } from './line';

const T = { sum: tagTest('SUM|TOTAL'), mark: tagTest('MARKS|DUN|FIGURE') } as const;

/** Figures of these are often told body by body or kind by kind. */
const TOLD_IN_PARTS: ReadonlySet<Subject['of']> = new Set(['document', 'decision', 'handled']);

/**
 * 县政府制发9份、县政府办制发4份，共13份: where a sentence counts the same thing twice and differently, the counts are
 * parts. Only a figure that is called their sum stays.
 */
export function partsAmong(mentions: readonly Mention[], line: Line): ReadonlySet<Mention> {
  const parts = new Set<Mention>();
  if (mentions.filter(({ subject }) => TOLD_IN_PARTS.has(subject.of)).length < 2) return parts;
  const bySubject = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!TOLD_IN_PARTS.has(mention.subject.of)) continue;
    const key = JSON.stringify(mention.subject);
    bySubject.set(key, [...(bySubject.get(key) ?? []), mention]);
  }
  for (const same of bySubject.values()) {
    if (new Set(same.map(({ number }) => number.value)).size < 2) continue;
    // 已办结44件；加上上年结转的2件，共办结46件
    const [first] = same;
    if (first?.subject.of === 'handled' && !same.some((mention) => isSum(mention, line))) continue;
    for (const mention of same) if (!isSum(mention, line)) parts.add(mention);
  }
  return parts;
}

function isSum({ number }: Mention, line: Line): boolean {
  const at = indexOf(line, number);
  return stands(line, T.sum, lastIndex(line, T.mark, at) + 1, at);
}
