import { partById } from '../form/parts';
import type { PartId } from '../form/types';
import { labelParts } from './label-key';
import { partOfTitle } from './part-titles';
import type { SourceLine } from './source-lines';
import { tableSignature } from './table-signature';

/** A heading of the top level in a document. */
export interface FoundHeading {
  /** The line it begins on, and how many lines it takes. */
  line: number;
  lines: number;
  /** As printed. */
  text: string;
  numeral: string;
  title: string;
  part: PartId | null;
  /** Text that follows the heading in its own line. */
  rest: string;
}

interface Candidate extends FoundHeading {
  part: PartId;
  sure: boolean;
}

const LONGEST = 60;
const NUMBERED =
  /^\s*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,2}|\d{1,2}|[０-９]{1,2})\s*(?:[、.．,，:：]|是|\s)\s*/u;
const SENTENCE = /[。；;！!？?]/u;
const TAIL = /[\s、。：:，,.．]+$/u;
/** Fewer headings in a row are parts whose tables are missing, not a table of contents. */
const CONTENTS_LENGTH = 4;

/**
 * The top-level headings of a document, in its order: one for each part that was found (more where a heading occurs
 * twice), and numbered headings of the same level that name no official part. Known by their words, not by numerals.
 */
export function findHeadings(lines: readonly SourceLine[]): FoundHeading[] {
  const candidates = withoutContents(lines.flatMap((_, index) => candidateAt(lines, index)));
  const parts = confirm(candidates, lines);
  const first = parts[0]?.line ?? Infinity;
  const others = lines.flatMap((line, index) => {
    const inTable = parts.findLast((heading) => heading.line < index);
    const isTable = inTable?.part != null && partById(inTable.part).kind === 'table';
    if (index < first || isTable || parts.some((heading) => covers(heading, index))) return [];
    return otherHeading(line, index);
  });
  return [...parts, ...others].sort((a, b) => a.line - b.line);
}

function covers(heading: FoundHeading, line: number): boolean {
  return line >= heading.line && line < heading.line + heading.lines;
}

function candidateAt(lines: readonly SourceLine[], index: number): Candidate[] {
  const line = lines[index];
  if (!line || heldCells(line) > 1) return [];
  const whole = candidate(line.text, index, 1, '');
  if (whole?.sure) return [whole];
  const runIn = runInHeading(line.text, index);
  if (runIn) return [runIn];
  const broken = brokenHeading(line, lines[index + 1], index);
  if (broken) return [broken];
  return whole ? [whole] : [];
}

/** A heading broken over two lines. */
function brokenHeading(line: SourceLine, next: SourceLine | undefined, index: number): Candidate | null {
  if (!next || next.apart || heldCells(next) > 1) return null;
  if (!NUMBERED.test(line.text) || SENTENCE.test(line.text)) return null;
  const joined = candidate(line.text + next.text, index, 2, '');
  return joined?.sure ? joined : null;
}

function heldCells(line: SourceLine): number {
  return line.cells?.filter((cell) => cell !== null && cell !== '').length ?? 1;
}

function candidate(text: string, line: number, lines: number, rest: string): Candidate | null {
  const printed = text.replace(TAIL, '');
  if (printed.length > LONGEST || SENTENCE.test(printed)) return null;
  const parts = labelParts(printed);
  const found = partOfTitle(printed);
  if (!found) return null;
  // （一） belongs to the level below; a part can only be meant where nothing else is.
  const sure = found.sure && !parts.bracketed;
  const title = printed
    .replace(NUMBERED, '')
    .replace(/^[（(][^）)]{1,3}[）)]\s*/u, '')
    .replace(/\s+/gu, '');
  return { line, lines, text: printed, numeral: parts.numeral, title, part: found.part, sure, rest };
}

/** `六、其他需要报告的事项。本年度…`: a numbered title with text behind it. */
function runInHeading(text: string, line: number): Candidate | null {
  if (!NUMBERED.test(text)) return null;
  const match = /^(\s*[^\s、.．]{1,5}\s*[、.．]\s*[^。：:\s]{2,40})[。：:\s]+(.+)$/su.exec(text);
  const [, head, rest] = match ?? [];
  if (head === undefined || rest === undefined) return null;
  const found = candidate(head, line, 1, rest.trim());
  return found?.sure ? found : null;
}

/** Leaves out a table of contents: headings line after line, each of which comes again further down. */
function withoutContents(candidates: readonly Candidate[]): Candidate[] {
  let length = 1;
  while (
    length < candidates.length &&
    (candidates[length]?.line ?? 0) - (candidates[length - 1]?.line ?? 0) === 1
  ) {
    length += 1;
  }
  const list = candidates.slice(0, length);
  const later = candidates.slice(length);
  const isContents =
    length >= CONTENTS_LENGTH && list.every((entry) => later.some((heading) => heading.part === entry.part));
  return isContents ? later : [...candidates];
}

function confirm(candidates: readonly Candidate[], lines: readonly SourceLine[]): Candidate[] {
  const chosen = new Set<Candidate>();
  const ids = new Set(candidates.map((each) => each.part));
  const withTable = (heading: Candidate) => leadsToTable(heading, candidates, lines);
  for (const part of ids) {
    const own = candidates.filter((each) => each.part === part);
    const sure = own.filter((each) => each.sure);
    const usable = sure.length > 0 ? sure : own.filter((each) => withTable(each) || isNumberedAs(each, part));
    const tables = partById(part).kind === 'table' ? usable.filter(withTable) : [];
    asNumbered(tables.length > 0 ? tables : usable, part).forEach((each) => chosen.add(each));
  }
  return candidates.filter((each) => chosen.has(each));
}

/** Where some of the same headings carry the official numeral, the others are headings of a level below. */
function asNumbered(headings: readonly Candidate[], part: PartId): readonly Candidate[] {
  const exact = headings.filter((each) => isNumberedAs(each, part) && !labelParts(each.text).arabic);
  return exact.length > 0 ? exact : headings;
}

function isNumberedAs(heading: Candidate, part: PartId): boolean {
  return (
    heading.numeral !== '' &&
    heading.numeral === partById(part).numeral &&
    !labelParts(heading.text).bracketed
  );
}

/** Whether the part's own table begins before the next heading that names a part for sure. */
function leadsToTable(heading: Candidate, all: readonly Candidate[], lines: readonly SourceLine[]): boolean {
  const end = all.find((other) => other.line > heading.line && other.sure)?.line ?? lines.length;
  return lines.slice(heading.line + heading.lines, end).some((line) => tableSignature(line) === heading.part);
}

/** A numbered line of the top level that names no official part: an aspect raised a level, a heading of the body's own. */
function otherHeading(line: SourceLine, index: number): FoundHeading[] {
  if (heldCells(line) > 1 || !/^\s*[一二三四五六七八九十]{1,2}\s*、/u.test(line.text)) return [];
  const printed = line.text.replace(TAIL, '');
  if (printed.length > 30 || SENTENCE.test(line.text) || /[，,]/u.test(printed)) return [];
  if (tableSignature(line) !== null) return [];
  const title = printed.replace(NUMBERED, '').replace(/\s+/gu, '');
  return [
    {
      line: index,
      lines: 1,
      text: printed,
      numeral: labelParts(printed).numeral,
      title,
      part: null,
      rest: '',
    },
  ];
}
