import { HEADING_NUMERAL } from '../../../../shared/text/chinese-numeral';
import type { Para, Place } from '../../../../shared/import/source/source';
import { boxOfWords, joinWrapped } from './fill-grid';
import type { TextLine } from './text-lines';

/** A paragraph of a page, before it is known whether the next page goes on with it. */
export interface PageParagraph {
  text: string;
  top: number;
  bottom: number;
  lines: readonly TextLine[];
  page: number;
  /** Where it begins. */
  at: Place;
  /** Whether its last line runs to the right margin, so that more may follow. */
  isOpen: boolean;
  /** Whether its first line begins at the left margin, so that it may go on from before. */
  isRest: boolean;
}

/** The text area of a page. */
interface Margins {
  left: number;
  right: number;
}

/** Further right than this many characters a line is indented, or ends early. */
const INDENT = 1.2;
const EARLY = 2.2;
/** Lines this many characters apart belong to different paragraphs. */
const APART = 2.6;
/** A line begins a paragraph of its own where it begins like a heading or an item. */
const BEGINS = new RegExp(
  `^(?:${HEADING_NUMERAL}{1,3}[、．.]|[（(](?:${HEADING_NUMERAL}|\\d){1,3}[）)]|\\d{1,2}[.．、]|第${HEADING_NUMERAL}+部分)`,
  'u',
);

/** The lines of a page outside its tables as paragraphs. `breaks` are the tops of the tables: nothing joins over them. */
export function paragraphsOf(
  lines: readonly TextLine[],
  breaks: readonly number[],
  page: number,
): PageParagraph[] {
  const margins: Margins = {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
  };
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const last = open?.at(-1);
    const isApart = last && breaks.some((top) => top > last.middle && top < line.middle);
    if (open && last && !isApart && goesOn(last, line, margins)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((own) => asParagraph(own, margins, page));
}

function isFull(line: TextLine, { right }: Margins): boolean {
  return line.right > right - EARLY * line.size;
}

function isIndented(line: TextLine, { left }: Margins): boolean {
  return line.left > left + INDENT * line.size;
}

function goesOn(last: TextLine, line: TextLine, margins: Margins): boolean {
  if (!isFull(last, margins) || isIndented(line, margins) || BEGINS.test(line.text)) return false;
  const sameSize = Math.abs(last.size - line.size) < 0.15 * last.size;
  return sameSize && line.middle - last.middle < APART * last.size;
}

function asParagraph(lines: readonly TextLine[], margins: Margins, page: number): PageParagraph {
  const first = lines[0];
  const last = lines.at(-1);
  return {
    text: lines.reduce((text, line) => joinWrapped(text, line.text), ''),
    top: first?.middle ?? 0,
    bottom: last?.middle ?? 0,
    lines,
    page,
    at: { page, box: boxOfWords(lines.flatMap((line) => line.words)) },
    isOpen: last !== undefined && isFull(last, margins) && !/[。！？：:]$/u.test(last.text),
    isRest: first !== undefined && !isIndented(first, margins) && !BEGINS.test(first.text),
  };
}

/** Whether a paragraph at the top of a page goes on with the one at the foot of the page before. */
export function runsOn(before: PageParagraph, after: PageParagraph): boolean {
  const [last] = before.lines.slice(-1);
  const [first] = after.lines;
  if (!last || !first || !before.isOpen || !after.isRest) return false;
  return after.page === before.page + 1 && Math.abs(last.size - first.size) < 0.15 * last.size;
}

/** Two paragraphs of neighbouring pages as one; it keeps the place where it begins. */
export function joinParagraphs(before: PageParagraph, after: PageParagraph): PageParagraph {
  return {
    ...before,
    text: joinWrapped(before.text, after.text),
    isOpen: after.isOpen,
    page: after.page,
    lines: after.lines,
  };
}

/** A paragraph as a block of the source. */
export function asPara({ text, at }: PageParagraph): Para {
  return { kind: 'para', label: '', text, at };
}
