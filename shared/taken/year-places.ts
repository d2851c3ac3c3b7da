import { narrativePatch, type Patch } from '../commands/patch';
import { soundFields, spliceBlock, type Piece } from '../fields/pieces';
import type { NarrativePartId } from '../form/types';
import { NARRATIVE_PARTS, type Block, type Report } from '../report/model';
import { takenMarks } from '../report/taken';
import { yearsIn } from '../rules/document/years-in-text';

/** A year in the text that may have been left over from last year's report. */
export interface YearPlace {
  part: NarrativePartId;
  block: number;
  /** The digits; UTF-16, end exclusive. */
  start: number;
  end: number;
  year: number;
  /** What it would be in this report. */
  to: number;
  /** The sentence is of the report's own year, or tells what was done in it: nothing speaks against the change. */
  likely: boolean;
  /** The words on either side. */
  before: string;
  after: string;
}

const YEAR = /(?<!\d)(20\d{2})(?=\s*年)/gu;
/** The names of documents, and the years in their numbers, are what they are. */
const CITED = /《[^》]*》|〔[^〕]*〕|\[\d{4}\]/gu;
/** What makes a year one of the past that stays, or of something that is named by its year. */
const HISTORY =
  /以来|起施行|成立|建成|修正|修订|公布|印发|决算|预算|规划|要点|通知|届|第[一二三四五六七八九十\d]+(?:次|年)/u;
const AROUND = 14;
const DIGITS = 4;

/**
 * Where the text parts name a year that may be last year's: in paragraphs taken over and unread, every year from the
 * one before last year to the report's own moves on by one; elsewhere only last year's, where it stands for the report's.
 * Years that are fields follow by themselves.
 */
export function yearPlaces(report: Report): YearPlace[] {
  return NARRATIVE_PARTS.flatMap((part) => {
    const taken = takenMarks(report, part);
    return report.narrative[part].flatMap((block, index) =>
      yearsOf(block, report.year, taken[index] === true).map((place) => ({ part, block: index, ...place })),
    );
  });
}

function yearsOf(block: Block, now: number, unread: boolean): Omit<YearPlace, 'part' | 'block'>[] {
  const { text } = block;
  const fields = soundFields(block);
  const body = text.replace(CITED, (words) => '\u0000'.repeat(words.length));
  const own = new Set(yearsIn(text).flatMap(({ kind, start }) => (kind === 'plan' ? [] : [start])));
  return [...body.matchAll(YEAR)].flatMap(({ 0: digits, index: start }) => {
    const end = start + digits.length;
    const year = Number(digits);
    const oldest = unread ? now - 2 : now - 1;
    if (year < oldest || year > (unread ? now : now - 1)) return [];
    if (fields.some(({ at, length }) => at < end && start < at + length)) return [];
    const isOwn = own.has(start);
    if (!unread && !isOwn) return [];
    const sentence = sentenceAround(text, start);
    const words = text.slice(sentence.start, sentence.end);
    return [
      {
        start,
        end,
        year,
        to: year + 1,
        likely: isOwn || !HISTORY.test(words),
        before: text.slice(Math.max(0, start - AROUND), start),
        after: text.slice(end, end + AROUND),
      },
    ];
  });
}

function sentenceAround(text: string, at: number): { start: number; end: number } {
  const start = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, at))) + 1;
  const length = text.slice(at).search(/[。；\n]/u);
  return { start, end: length < 0 ? text.length : at + length };
}

/** The patches that put the years right, each as a field, so that it follows the report's year from now on. */
export function yearPatches(report: Report, places: readonly YearPlace[]): Patch[] {
  return NARRATIVE_PARTS.flatMap((part) => {
    const here = places.filter((place) => place.part === part);
    if (here.length === 0) return [];
    const blocks = report.narrative[part].map((block, index) =>
      here
        .filter((place) => place.block === index)
        .sort((a, b) => b.start - a.start)
        .reduce(
          (changed, { start, end, to }) => spliceBlock(changed, start, end, [yearPiece(to, report.year)]),
          block,
        ),
    );
    return [narrativePatch(report, part, blocks)];
  });
}

/** A year as a field where it is the report's, the one before or the one after; else its digits. */
function yearPiece(year: number, now: number): Piece {
  const text = String(year);
  if (year === now) return { is: 'year', text };
  if (year === now - 1) return { is: 'year.previous', text };
  return year === now + 1 ? { is: 'year.next', text } : text;
}

/**
 * A block of a report with the years that are certainly the report's own as fields: those of its period, its title and
 * the like, and the only year of a sentence that tells a figure of the report's tables (`figures`: where they stand).
 */
export function withYearFields(block: Block, year: number, figures: readonly { start: number }[]): Block {
  const { text } = block;
  const fields = soundFields(block);
  const own = new Set(
    yearsIn(text).flatMap((mention) =>
      mention.kind !== 'plan' && mention.year === year ? [mention.start] : [],
    ),
  );
  for (const figure of figures) {
    const { start, end } = sentenceAround(text, figure.start);
    const [only, ...others] = [...text.slice(start, end).matchAll(YEAR)];
    if (only && others.length === 0 && Number(only[0]) === year) own.add(start + only.index);
  }
  return [...own]
    .filter((start) => fields.every(({ at, length }) => at + length <= start || start + DIGITS <= at))
    .sort((a, b) => b - a)
    .reduce(
      (changed, start) => spliceBlock(changed, start, start + DIGITS, [{ is: 'year', text: String(year) }]),
      block,
    );
}
