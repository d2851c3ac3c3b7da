import type { Block } from '../report/model';
import type { NarrativePatch, Patch } from './patch';

/**
 * A patch of a whole text part as one of the blocks that differ, for the journal: a sentence typed into twenty
 * paragraphs is one paragraph to keep, not forty. Other patches are given back as they are.
 */
export function narrowed(patch: Patch): Patch {
  if (patch.target !== 'narrative' || patch.at !== undefined) return patch;
  const before = patch.before.map(keyOf);
  const after = patch.after.map(keyOf);
  const shortest = Math.min(before.length, after.length);
  let at = 0;
  while (at < shortest && before[at] === after[at]) at += 1;
  let end = 0;
  while (end < shortest - at && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    ...patch,
    at,
    before: patch.before.slice(at, patch.before.length - end),
    after: patch.after.slice(at, patch.after.length - end),
  };
}

/**
 * Two narrowed patches of one text part, made one after the other, as one. Null where they are of different parts, or
 * of paragraphs that do not touch: what stands between them is not known.
 */
export function joinedNarrative(first: Patch | undefined, second: Patch | undefined): NarrativePatch | null {
  if (first?.target !== 'narrative' || second?.target !== 'narrative') return null;
  if (first.part !== second.part || first.at === undefined || second.at === undefined) return null;
  const [start, next] = [first.at, second.at];
  const [end, nextEnd] = [start + first.after.length, next + second.before.length];
  if (next > end || start > nextEnd) return null;
  // The paragraphs in front of and behind both, as they stood between the two changes.
  const lead: Block[] =
    next < start ? second.before.slice(0, start - next) : first.after.slice(0, next - start);
  const tail: Block[] = nextEnd > end ? second.before.slice(end - next) : first.after.slice(nextEnd - start);
  return {
    ...second,
    at: Math.min(start, next),
    before: [...(next < start ? lead : []), ...first.before, ...(nextEnd > end ? tail : [])],
    after: [...(next < start ? [] : lead), ...second.after, ...(nextEnd > end ? [] : tail)],
  };
}

const keyOf = (block: Block): string => JSON.stringify(block);
