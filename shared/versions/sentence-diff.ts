import type { Block } from '../report/model';
import { alignment } from '../text/alignment';

/** A stretch of text: in both versions, only in the earlier one, or only in the later one. */
export interface TextPiece {
  kind: 'same' | 'removed' | 'added';
  /** One or more whole sentences; a `\n` ends a paragraph. */
  text: string;
}

const SENTENCE = /[^。！？；!?;\n]*(?:[。！？；!?;]+[”’」』）)]*\n?|\n|$)/gu;

/** What differs between two text parts, sentence by sentence; one `same` piece where nothing does. */
export function diffSentences(before: readonly Block[], after: readonly Block[]): TextPiece[] {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  const upTo = (oldEnd: number, nowEnd: number): void => {
    pieces.push(...old.slice(i, oldEnd).map((text): TextPiece => ({ kind: 'removed', text })));
    pieces.push(...now.slice(j, nowEnd).map((text): TextPiece => ({ kind: 'added', text })));
    [i, j] = [oldEnd + 1, nowEnd + 1];
  };
  for (const [oldAt, nowAt] of alignment(old, now)) {
    upTo(oldAt, nowAt);
    pieces.push({ kind: 'same', text: old[oldAt] ?? '' });
  }
  upTo(old.length, now.length);
  return merged(pieces);
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
