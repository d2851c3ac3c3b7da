import type { SourceLine } from './source-line';

/** Pinyin in brackets behind a character: 公(gong)开(kāi). */
const PINYIN = /(?<=\p{Script=Han})[(（][a-zü\u00E0-\u00FC\u0101-\u01DC]{1,6}[)）]/gu;
/** A few can be meant; a page with copy protection has them everywhere. */
const FEWEST = 5;

/**
 * Takes out the pinyin that copy protection of web pages puts behind characters, where a document has many. Gives
 * how many there were.
 */
export function withoutPinyin(lines: readonly SourceLine[]): { lines: SourceLine[]; removed: number } {
  const removed = lines.reduce((count, line) => count + (line.text.match(PINYIN)?.length ?? 0), 0);
  if (removed < FEWEST) return { lines: [...lines], removed: 0 };
  return {
    removed,
    lines: lines.map((line) => ({
      ...line,
      text: line.text.replace(PINYIN, ''),
      cells: line.cells?.map((cell) => cell?.replace(PINYIN, '') ?? null) ?? null,
    })),
  };
}
