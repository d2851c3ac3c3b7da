import type { Block } from './model';

/** Where two versions of a text part first differ: the block, and the characters that are new in it. */
export function changedBlock(
  before: readonly Block[],
  after: readonly Block[],
): { block: number; start: number; end: number } {
  let block = 0;
  while (block < after.length - 1 && isSameBlock(before[block], after[block])) block += 1;
  const old = before[block]?.text ?? '';
  const now = after[block]?.text ?? '';
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - start && old.at(-1 - tail) === now.at(-1 - tail))
    tail += 1;
  return { block, start, end: now.length - tail };
}

function isSameBlock(a: Block | undefined, b: Block | undefined): boolean {
  if (a === b) return true;
  if (a?.kind !== b?.kind || a?.text !== b?.text) return false;
  return JSON.stringify(a?.fields) === JSON.stringify(b?.fields);
}
