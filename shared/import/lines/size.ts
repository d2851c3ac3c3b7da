import type { SourceLine } from './source-line';

/** Characters of a text; a page has its pictures and scripts besides. A report has some tens of thousands. */
const MOST_CHARACTERS = { text: 3_000_000, page: 20_000_000 } as const;
/** With one table cell on each line a report takes some hundreds. */
const MOST_LINES = 20_000;
/** A whole report can stand in one line. */
const LONGEST_LINE = 200_000;
const MOST_CELLS = 1_000;

/** Why a file is too long to be a report, as one Chinese clause; null where it is not. */
export function tooLongFile(text: string, kind: 'text' | 'page'): string | null {
  return text.length > MOST_CHARACTERS[kind] ? tooLong(`${text.length} 个字符`) : null;
}

/** Why lines are too many or too long to be a report's, as one Chinese clause; null where they are not. */
export function tooLongLines(lines: readonly SourceLine[]): string | null {
  if (lines.length > MOST_LINES) return tooLong(`${lines.length} 行`);
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (characters > MOST_CHARACTERS.text) return tooLong(`${characters} 个字符`);
  for (const { text, cells } of lines) {
    if (text.length > LONGEST_LINE) return tooLong(`一行 ${text.length} 个字符`);
    if ((cells?.length ?? 0) > MOST_CELLS) return tooLong(`一行 ${cells?.length ?? 0} 格`);
  }
  return null;
}

function tooLong(measure: string): string {
  return `文件内容有${measure}，远远超过一份年度报告的篇幅`;
}
