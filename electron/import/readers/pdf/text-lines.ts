import { surround, type Box } from './geometry';
import type { Word } from './page-words';

/** Words side by side. */
export interface TextLine {
  words: readonly Word[];
  text: string;
  left: number;
  right: number;
  middle: number;
  size: number;
}

/** Words whose middles are nearer than this share of their size stand in one line. */
const SAME_LINE = 0.5;
/** A gap wider than this share of the size is a blank between letters and figures. */
const BLANK = 0.25;

/** Words by lines, from the top; in a line from the left. */
export function linesOf(words: readonly Word[]): TextLine[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.middle - b.middle)) {
    const last = lines.at(-1);
    const first = last?.[0];
    const same = first && word.middle - first.middle <= SAME_LINE * Math.min(word.size, first.size);
    if (last && same) last.push(word);
    else lines.push([word]);
  }
  return lines.map(asLine);
}

/** Words of one line, in any order. */
function asLine(words: readonly Word[]): TextLine {
  const sorted = [...words].sort((a, b) => a.left - b.left);
  let text = '';
  let end: Word | null = null;
  for (const word of sorted) {
    if (end && needsBlank(end, word)) text += ' ';
    text += word.text;
    end = word;
  }
  const [left, , right] = surround(sorted.map(boxOf));
  const sizes = sorted.map((word) => word.size).sort((a, b) => a - b);
  const middles = sorted.map((word) => word.middle);
  return {
    words: sorted,
    text: text.trim(),
    left,
    right,
    middle: middles.reduce((sum, each) => sum + each, 0) / middles.length,
    size: sizes[Math.floor(sizes.length / 2)] ?? 0,
  };
}

/** The box of a word. */
export function boxOf({ left, right, middle, size }: Word): Box {
  return [left, middle - size / 2, right, middle + size / 2];
}

function needsBlank(before: Word, after: Word): boolean {
  if (after.left - before.right <= BLANK * after.size) return false;
  // Chinese is spread over a line without meaning anything by it; between figures and letters a gap parts.
  return /[!-~]$/u.test(before.text) || /^[!-~]/u.test(after.text);
}
