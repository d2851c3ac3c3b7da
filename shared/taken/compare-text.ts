import type { Block } from '../report/model';
import { alignment } from '../text/alignment';

/** Words of a block; `changed` where the other text has none of them there. */
interface WordPiece {
  text: string;
  changed: boolean;
}

/** Two texts side by side: of each block its pieces, one after another, and which block of the other it was held against. */
export interface ComparedTexts {
  before: readonly WordPiece[][];
  after: readonly { pieces: readonly WordPiece[]; before: number | null }[];
}

/** Blocks with fewer words in common are not the same one changed. */
const LEAST_ALIKE = 0.3;
/** Longer blocks are held against each other as wholes. */
const LONGEST = 5000;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** What differs between last year's text and this year's, block by block and word by word. */
export function compareTexts(before: readonly Block[], after: readonly Block[]): ComparedTexts {
  const [old, now] = [before, after].map((blocks) => blocks.map(({ text }) => wordsOf(text)));
  if (!old || !now) return { before: [], after: [] };
  const partner = partners(old, now);
  const pieces = old.map((words): WordPiece[] => whole(words));
  const shown = now.map((words, index) => {
    const from = partner.get(index);
    if (from === undefined) return { pieces: whole(words), before: null };
    const pairs = alignment(old[from] ?? [], words);
    pieces[from] = marked(old[from] ?? [], new Set(pairs.map(([i]) => i)));
    return { pieces: marked(words, new Set(pairs.map(([, j]) => j))), before: from };
  });
  return { before: pieces, after: shown };
}

function wordsOf(text: string): string[] {
  if (text.length > LONGEST) return [text];
  return [...WORDS.segment(text)].map(({ segment }) => segment);
}

/** Which block of last year's each block is held against: the same one, else a like one between two that are the same. */
function partners(old: readonly string[][], now: readonly string[][]): Map<number, number> {
  const [a, b] = [old, now].map((blocks) => blocks.map((words) => words.join('')));
  const found = new Map<number, number>();
  const anchors = [...alignment(a ?? [], b ?? []), [old.length, now.length] as const];
  let [fromOld, fromNow] = [0, 0];
  for (const [i, j] of anchors) {
    pairLike(old, now, [fromOld, i], [fromNow, j], found);
    if (i < old.length) found.set(j, i);
    [fromOld, fromNow] = [i + 1, j + 1];
  }
  return found;
}

/** Pairs the blocks of a stretch in their order, each with the likest that is left. */
function pairLike(
  old: readonly string[][],
  now: readonly string[][],
  [oldStart, oldEnd]: readonly [number, number],
  [nowStart, nowEnd]: readonly [number, number],
  found: Map<number, number>,
): void {
  let next = oldStart;
  for (let index = nowStart; index < nowEnd; index += 1) {
    let best = { at: -1, likeness: LEAST_ALIKE };
    for (let at = next; at < oldEnd; at += 1) {
      const likeness = alike(old[at] ?? [], now[index] ?? []);
      if (likeness > best.likeness) best = { at, likeness };
    }
    if (best.at < 0) continue;
    found.set(index, best.at);
    next = best.at + 1;
  }
}

/** From 0 to 1: how many of the words two blocks share. */
function alike(a: readonly string[], b: readonly string[]): number {
  const words = new Set(a);
  const shared = b.filter((word) => words.has(word)).length;
  return shared / Math.max(a.length, b.length, 1);
}

function whole(words: readonly string[]): WordPiece[] {
  return words.length === 0 ? [] : [{ text: words.join(''), changed: true }];
}

/** Words as pieces, neighbours of one kind together. */
function marked(words: readonly string[], same: ReadonlySet<number>): WordPiece[] {
  const pieces: WordPiece[] = [];
  words.forEach((text, index) => {
    const changed = !same.has(index);
    const last = pieces.at(-1);
    if (last?.changed === changed) last.text += text;
    else pieces.push({ text, changed });
  });
  return pieces;
}
