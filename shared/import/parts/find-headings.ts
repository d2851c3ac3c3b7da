import { partById } from '../../form/parts';
import type { PartId, TableId } from '../../form/types';
import { withoutBlanks, withoutTail } from '../../text/blanks';
import { HEADING_NUMERAL } from '../../text/chinese-numeral';
import { labelParts } from '../labels/label-key';
import { heldTexts, type SourceLine } from '../lines/source-line';
import { partOfTitle } from './part-titles';

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
const LONGEST_OTHER = 30;
/** A longer line holds a title and its text, or is prose. */
const LONGEST_LINE = 20_000;
const NUMBERED = new RegExp(
  `^\\s*(?:第${HEADING_NUMERAL}+部分|${HEADING_NUMERAL}{1,2}|\\d{1,2}|[０-９]{1,2})\\s*(?:[、.．,，:：]|是|\\s)\\s*`,
  'u',
);
const TOP_LEVEL = new RegExp(`^\\s*${HEADING_NUMERAL}{1,2}\\s*、`, 'u');
const SENTENCE = /[。；;！!？?]/u;
const TAIL = /[\s、。：:，,.．]/u;
/** Fewer headings in a row are parts whose tables are missing, not a table of contents. */
const CONTENTS_LENGTH = 4;

/**
 * The top-level headings of a document, in its order: one for each part that was found (more where a heading occurs
 * twice), and numbered headings of the same level that name no official part. Known by their words, not by numerals.
 * `signatures` tells of each line which table it certainly belongs to.
 */
export function findHeadings(
  lines: readonly SourceLine[],
  signatures: readonly (TableId | null)[],
): FoundHeading[] {
  const candidates = withoutContents(withoutCaptions(lines.flatMap((_, index) => candidateAt(lines, index))));
  const parts = confirm(candidates, signatures);
  const byLine = new Map(parts.map((heading) => [heading.line, heading]));
  const found: FoundHeading[] = [];
  let above: Candidate | null = null;
  let covered = 0;
  for (const [index, line] of lines.entries()) {
    const heading = byLine.get(index);
    if (heading) {
      found.push(heading);
      above = heading;
      covered = Math.max(covered, index + heading.lines);
    }
    if (!above || index < covered || signatures[index] !== null) continue;
    const other = partById(above.part).kind === 'table' ? null : otherHeading(line, index);
    if (other) found.push(other);
  }
  return found;
}

function candidateAt(lines: readonly SourceLine[], index: number): Candidate[] {
  const line = lines[index];
  if (!line || heldCells(line) > 1 || line.text.length > LONGEST_LINE) return [];
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
  // A row of figures above a heading is no piece of it.
  if (/\s\d/u.test(line.text) || candidate(next.text, index + 1, 1, '')?.numeral) return null;
  const joined = candidate(line.text + next.text, index, 2, '');
  return joined?.sure ? joined : null;
}

function heldCells(line: SourceLine): number {
  return line.cells ? heldTexts(line.cells).length : 1;
}

function candidate(text: string, line: number, lines: number, rest: string): Candidate | null {
  const printed = withoutEndMarks(text);
  if (printed.length > LONGEST || SENTENCE.test(printed)) return null;
  const parts = labelParts(printed);
  const found = partOfTitle(printed);
  if (!found) return null;
  // （一） belongs to the level below; a part can only be meant where nothing else is.
  const sure = found.sure && !parts.bracketed;
  const title = withoutBlanks(printed.replace(NUMBERED, '').replace(/^[（(][^）)]{1,3}[）)]\s*/u, ''));
  return { line, lines, text: printed, numeral: parts.numeral, title, part: found.part, sure, rest };
}

function withoutEndMarks(text: string): string {
  return withoutTail(text, (character) => TAIL.test(character));
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

/** The caption of a table can repeat the title of the part right below its heading: it counts as a line of that. */
function withoutCaptions(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const above = kept.at(-1);
    const isCaption =
      candidate.sure &&
      above?.part === candidate.part &&
      above.numeral !== '' &&
      candidate.numeral === '' &&
      candidate.rest === '' &&
      candidate.line === above.line + above.lines;
    if (isCaption) kept.splice(-1, 1, { ...above, lines: above.lines + candidate.lines });
    else kept.push(candidate);
  }
  return kept;
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
  const later = candidates.slice(length);
  const partsLater = new Set(later.map(({ part }) => part));
  const isContents =
    length >= CONTENTS_LENGTH && candidates.slice(0, length).every(({ part }) => partsLater.has(part));
  return isContents ? later : [...candidates];
}

function confirm(candidates: readonly Candidate[], signatures: readonly (TableId | null)[]): Candidate[] {
  const chosen = new Set<Candidate>();
  const ids = new Set(candidates.map((each) => each.part));
  const leading = leadingToTable(candidates, signatures);
  const withTable = (heading: Candidate) => leading.has(heading);
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

/**
 * The headings whose own table begins before the next heading that names a part for sure. One walk from the end of the
 * document up, as a page can repeat a heading in every line.
 */
function leadingToTable(
  candidates: readonly Candidate[],
  signatures: readonly (TableId | null)[],
): ReadonlySet<Candidate> {
  const leading = new Set<Candidate>();
  /** By table: the nearest of its lines below. */
  const nearest = new Map<PartId, number>();
  let walked = signatures.length;
  let nextSure = signatures.length;
  for (const heading of candidates.toReversed()) {
    for (const from = heading.line + heading.lines; walked > from;) {
      walked -= 1;
      const signature = signatures[walked];
      if (signature) nearest.set(signature, walked);
    }
    if ((nearest.get(heading.part) ?? Infinity) < nextSure) leading.add(heading);
    if (heading.sure) nextSure = heading.line;
  }
  return leading;
}

/** A numbered line of the top level that names no official part: an aspect raised a level, a heading of the body's own. */
function otherHeading(line: SourceLine, index: number): FoundHeading | null {
  if (heldCells(line) > 1 || line.text.length > LONGEST_LINE || !TOP_LEVEL.test(line.text)) return null;
  const printed = withoutEndMarks(line.text);
  if (printed.length > LONGEST_OTHER || SENTENCE.test(line.text) || /[，,]/u.test(printed)) return null;
  return {
    line: index,
    lines: 1,
    text: printed,
    numeral: labelParts(printed).numeral,
    title: withoutBlanks(printed.replace(NUMBERED, '')),
    part: null,
    rest: '',
  };
}
