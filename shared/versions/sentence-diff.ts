import type { Block } from '../report/model';

/** A stretch of text: in both versions, only in the earlier one, or only in the later one. */
export interface TextPiece {
  kind: 'same' | 'removed' | 'added';
  /** One or more whole sentences; a `\n` ends a paragraph. */
  text: string;
}

const SENTENCE = /[^。！？；!?;\n]*(?:[。！？；!?;]+[”’」』）)]*\n?|\n|$)/gu;

/** Beyond this many pairs of sentences that might match, the middle of two texts counts as wholly rewritten. */
const MOST_PAIRS = 4_000_000;

/** What differs between two text parts, sentence by sentence; one `same` piece where nothing does. */
export function diffSentences(before: readonly Block[], after: readonly Block[]): TextPiece[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const shortest = Math.min(old.length, now.length);
  let start = 0;
  while (start < shortest && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return merged([
    ...old.slice(0, start).map((text): TextPiece => ({ kind: 'same', text })),
    ...aligned(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map((text): TextPiece => ({ kind: 'same', text })),
  ]);
}

/** How many sentences are not the same in both: of a changed sentence the old and the new one count as one. */
export function countChangedSentences(before: readonly Block[], after: readonly Block[]): number {
  const count = new Map<string, number>();
  for (const sentence of sentencesOf(before)) count.set(sentence, (count.get(sentence) ?? 0) + 1);
  let added = 0;
  for (const sentence of sentencesOf(after)) {
    const left = count.get(sentence) ?? 0;
    if (left > 0) count.set(sentence, left - 1);
    else added += 1;
  }
  const removed = [...count.values()].reduce((sum, left) => sum + left, 0);
  const moved = added === 0 && removed === 0 && JSON.stringify(before) !== JSON.stringify(after);
  return moved ? 1 : Math.max(added, removed);
}

function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ text }) => (`${text}\n`.match(SENTENCE) ?? []).filter((each) => each !== ''));
}

/** The longest run of sentences both have in the same order; what is not in it was removed or added. */
function aligned(old: readonly string[], now: readonly string[]): TextPiece[] {
  const removed = (text: string): TextPiece => ({ kind: 'removed', text });
  const added = (text: string): TextPiece => ({ kind: 'added', text });
  if (old.length * now.length > MOST_PAIRS) return [...old.map(removed), ...now.map(added)];
  const width = now.length + 1;
  // longest[i * width + j]: of old from i on and now from j on.
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [before, after] = [old[i], now[j]];
    if (before !== undefined && before === after) {
      pieces.push({ kind: 'same', text: before });
      i += 1;
      j += 1;
    } else if (before !== undefined && (after === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(removed(before));
      i += 1;
    } else {
      pieces.push(added(after ?? ''));
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece. */
function merged(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
