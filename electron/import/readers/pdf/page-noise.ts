import type { TextLine } from './text-lines';

/** The share of the page's height at its top and bottom where page numbers and running heads stand. */
const MARGIN = 0.1;
const PAGE_NUMBER =
  /^[\s\-—–－·~～]*(?:第\s*)?[\d０-９]{1,3}(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?[\d０-９]{1,3}\s*页?)?[\s\-—–－·~～]*$/u;
/** A line in the margin of this many pages is a running head. */
const RUNNING = 3;

/** The lines of a page outside its tables, with the height of the page. */
export interface MarginPage {
  height: number;
  lines: readonly TextLine[];
}

/** Leaves out page numbers and the lines that run along at the head or foot of the pages. */
export function withoutPageNoise(pages: readonly MarginPage[]): TextLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const inMargin = page.lines.filter((line) => isInMargin(page, line));
    for (const key of new Set(inMargin.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map((page) =>
    page.lines.filter((line) => {
      if (!isInMargin(page, line)) return true;
      return !PAGE_NUMBER.test(line.text) && (counts.get(keyOf(line)) ?? 0) < RUNNING;
    }),
  );
}

function isInMargin({ height }: MarginPage, { middle }: TextLine): boolean {
  return middle < height * MARGIN || middle > height * (1 - MARGIN);
}

/** A running head may carry the number of its page. */
function keyOf({ text }: TextLine): string {
  return text.replace(/[\d０-９\s]+/gu, '#');
}
