import { heldTexts, type SourceLine } from '../lines/source-line';

/** Longer lines are sentences, which may name any year. */
const LONGEST_CAPTION = 60;
const YEAR = /(20\d\d)\s*年/gu;
const BEFORE = /(?:上|去)(?:一)?年度?(?!结转|末|底)|往年/u;

/**
 * The lines of tables whose caption names another year than the report's (`附：2021年…情况`), up to the next caption;
 * by their index.
 */
export function sourcesOfOtherYears(
  lines: readonly { line: SourceLine }[],
  year: number,
): ReadonlySet<number> {
  const others = new Set<number>();
  let isOther = false;
  for (const [index, { line }] of lines.entries()) {
    isOther = captionOfOtherYear(line, year) ?? isOther;
    if (isOther) others.add(index);
  }
  return others;
}

/** Whether a line is a caption of another year, or of the report's own; null where it is none of a single year. */
function captionOfOtherYear({ text, cells }: SourceLine, year: number): boolean | null {
  if (text.length > LONGEST_CAPTION || (cells && heldTexts(cells).length > 1)) return null;
  const years = new Set(Array.from(text.matchAll(YEAR), ([, digits]) => Number(digits)));
  if (years.size > 1) return null;
  const [named] = years;
  if (named !== undefined) return named !== year;
  return BEFORE.test(text) ? true : null;
}
