import { withoutBlanks } from '../../text/blanks';
import { isBodyName } from '../../text/bodies';
import { yearIn } from '../../text/dates';
import { findTitle, type FoundTitle } from './find-title';
import { isMetadata } from './page-noise';
import type { SourceLine } from '../lines/source-line';

export interface FrontMatter {
  title: string;
  /** '' where neither the title nor the line above it names the body. */
  unit: string;
  year: number | null;
  /** The opening paragraph. */
  preamble: SourceLine[];
  /** Navigation and fields of the web page. */
  unplaced: SourceLine[];
}

const SENTENCE = /[。；;：:]$/u;

/** Takes apart what stands above the first heading: page fields, the title, the opening paragraph. */
export function readFrontMatter(lines: readonly SourceLine[]): FrontMatter {
  const title = findTitle(lines);
  const above = title ? lines.slice(0, title.line) : [];
  const below = title ? lines.slice(title.line + title.lines) : lines;
  const unplaced = [...above];
  const preamble: SourceLine[] = [];
  let unit = title?.unit ?? '';
  if (title && unit === '') {
    const over = above[above.length - 1];
    if (over && isBodyName(over.text)) {
      unit = withoutBlanks(over.text);
      unplaced.pop();
    }
  }
  for (const line of below) {
    const belongs = title ? !isMetadata(line.text) : isSentence(line.text);
    if (belongs && !repeatsTitle(line.text, title)) preamble.push(line);
    else unplaced.push(line);
  }
  return { title: title?.text ?? '', unit, year: title?.year ?? null, preamble, unplaced };
}

function isSentence(text: string): boolean {
  return !isMetadata(text) && (SENTENCE.test(text) || text.length > 40);
}

function repeatsTitle(text: string, title: FoundTitle | null): boolean {
  return title !== null && withoutBlanks(text) === title.text;
}

const PERIOD = /自\s*(\d{4}\s*年\s*1\s*月\s*1\s*日)/u;

/** The year where the title names none: the statistical period, the file's name, the year the text names most. */
export function yearOutsideTitle(texts: readonly string[], fileName: string): number | null {
  for (const text of texts) {
    const period = PERIOD.exec(text.normalize('NFKC'));
    if (period?.[1] !== undefined) return yearIn(period[1]);
  }
  const named = yearIn(fileName) ?? yearIn(`${/(?<!\d)20\d{2}(?!\d)/u.exec(fileName)?.[0] ?? ''}年`);
  if (named !== null) return named;
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const match of text.normalize('NFKC').matchAll(/(?<!\d)(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/gu)) {
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return Array.from(counts).sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
