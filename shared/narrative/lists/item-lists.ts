import { passes, stands, tagTest, type Line } from '../interpreter/line';
import type { ItemList } from '../reading';
import { differencesIn, rowsIn } from './rows';
import { exceedingIn, listsIn, sumsBehindIn, type ListNode } from './list-tree';

const OVERLAP = tagTest('OVERLAP');
const OPENING = tagTest('OPENING');
const CLOSING = tagTest('CLOSING');

/** Every total of a sentence with its direct parts: an inner list never takes its outer list's total. */
export function itemListsIn(line: Line, before: Line | undefined): ItemList[] {
  if (line.figures.length === 0) return [];
  // 部分内容两处发布: what is counted twice adds up to more than there is.
  if (stands(line, OVERLAP, 0, line.tokens.length)) return [];
  const lists: ItemList[] = [
    ...listsIn(line, before).flatMap((node) => sumsOf(node, line)),
    ...sumsBehindIn(line).map(({ total, items }) => ({
      total,
      items: items.map((item) => item.total),
      rest: [],
    })),
  ];
  const known = new Set(lists.map(({ total }) => total));
  lists.push(...rowsIn(line).filter(({ total }) => !known.has(total)));
  for (const { more, less, said } of differencesIn(line))
    lists.push({ total: more, items: [less, said], rest: [], difference: true });
  const exceeding = exceedingIn(line);
  if (!exceeding) return lists;
  return [...lists, { total: exceeding.total, items: [exceeding.item], rest: [], exceeds: true }];
}

function sumsOf(node: ListNode, line: Line): ItemList[] {
  const inner = node.items.flatMap((item) => (item.items.length > 0 ? sumsOf(item, line) : []));
  const [only] = node.items;
  // 信息120条，其中公众号135条: one part, larger than its whole.
  if (
    node.sure &&
    node.parts === true &&
    node.items.length === 1 &&
    only &&
    only.total.value > node.total.value
  )
    return [{ total: node.total, items: [only.total], rest: [], exceeds: true }, ...inner];
  if (!node.sure || node.items.length < 2) return inner;
  const items = node.items.map((item) => item.total);
  const end = items.at(-1)?.unitEnd ?? 0;
  // Figures of the same unit behind the items may belong to them; those of an inner list or a remark do not.
  const own = new Set(node.items.flatMap(figuresOf));
  let depth = 0;
  const rest = line.tokens.flatMap((token, index) => {
    if (token.start < end) return [];
    if (passes(line, OPENING, index)) depth += 1;
    if (passes(line, CLOSING, index)) depth -= 1;
    const { figure } = token;
    return depth <= 0 && figure?.unit === node.total.unit && !own.has(figure) ? [figure] : [];
  });
  return [{ total: node.total, items, rest, ...(node.closed === true ? { closed: true } : {}) }, ...inner];
}

function figuresOf(node: ListNode): ItemList['items'] {
  return [node.total, ...node.items.flatMap(figuresOf)];
}
