import { SUM_LABEL, TOTAL_LABEL } from '../../form/applicants';
import { LITIGATION_LABEL, REVIEW_BLOCKS, REVIEW_OUTCOMES } from '../../form/review-table';
import { isFigureText, isRemarkedFigure } from '../../number/figure-text';
import { canBeLabel, labelParts } from '../labels/label-key';
import { matchLabel, type KnownLabel, type Recogniser } from '../labels/match-label';
import type { TableRow } from '../lines/table-row';
import { heldFields, wordsOfFields } from './field';
import { placeFields } from './place-fields';
import {
  joinedBlocks,
  joinedPieces,
  placeReviewLine,
  REVIEW_CELLS,
  type FigureLine,
  type ReviewFigures,
  type ReviewPiece,
} from './place-review';
import { orderOfPiece, reviewHead, reviewWidth } from './review-columns';
import {
  emptyReading,
  noteOthers,
  placeOf,
  setValue,
  type KnownOfTable,
  type TableReading,
} from './table-reading';
import { walkTable, type TableEvent } from './walk-table';

const LABELS: readonly KnownLabel[] = [
  LITIGATION_LABEL,
  TOTAL_LABEL,
  ...REVIEW_BLOCKS.map((block) => block.label),
  ...REVIEW_OUTCOMES.map((outcome) => outcome.label),
]
  .map((text) => ({ key: text, core: labelParts(text).core }))
  .concat({ key: TOTAL_LABEL, core: labelParts(SUM_LABEL).core })
  // `行政诉讼（复议后起诉）` above a small table of its own.
  .concat(
    REVIEW_BLOCKS.filter(({ rowLabels }) => rowLabels[0] === LITIGATION_LABEL).map(({ label }) => ({
      key: label,
      core: labelParts(LITIGATION_LABEL + label).core,
    })),
  );

/** Every character of the labels: a vertical head is torn into single ones. */
const LETTERS = new Set(LABELS.flatMap(({ core }) => Array.from(core)));

const recognise: Recogniser = (text) => {
  const key = matchLabel(text, LABELS);
  return key === null ? null : { kind: 'header', key };
};

const isFragment = (core: string): boolean =>
  core.length < 2 ||
  Array.from(core).every((character) => LETTERS.has(character)) ||
  LABELS.some((label) => label.core.includes(core));

/**
 * Reads Table 4 from the rows under its heading: the figures below its head, or beside each block's name. Each goes
 * where its labels say; where there are none, in the official order, if the printed totals prove it.
 */
export function readReview(
  rows: readonly TableRow[],
  { isUnderHeading = false }: KnownOfTable = {},
): TableReading {
  const reading = emptyReading();
  const events = walkTable(rows, recognise, isFragment);
  const lines = figureLines(events);
  const labelled = events.some((event) => event.kind === 'header');
  const isBare = isUnderHeading && isWithoutHead(rows);
  if (!labelled && !((isBare || isNamed(rows)) && lines.some(isWhole))) return reading;
  noteOthers(reading, events);
  reading.problems = [];

  const head = reviewHead(events.filter((event) => event.kind === 'header'));
  const ways = [
    lines.map((line) => placeReviewLine(head, line)),
    [joinedBlocks(lines, head)],
    [joinedPieces(piecesOf(events))],
  ];
  for (const way of ways) {
    const [placed, ...others] = way.filter((each) => each !== null);
    if (!placed || others.some((other) => wordsOf(other) !== wordsOf(placed))) continue;
    placed.forEach((field, address) => setValue(reading, address, field));
    reading.isAssumed = head.lacksBlock && new Set(reading.values.values()).size > 1;
    return reading;
  }
  const width = reviewWidth(head);
  for (const line of lines) {
    const text = wordsOfFields(line.fields);
    if (text === '') continue;
    const placing = placeFields(line, width);
    reading.problems.push({
      row: '',
      text,
      ...placeOf(line.fields),
      reason: placing.ok ? 'head' : placing.reason,
      cells: REVIEW_CELLS.flatMap((cell) => (cell.kind === 'figure' ? [cell.address] : [])),
    });
  }
  return reading;
}

function wordsOf(placed: ReviewFigures): string {
  return Array.from(placed, ([address, { text }]) => `${address} ${text}`)
    .sort()
    .join('\n');
}

/** A converter can have glued the words of the head together; they still name the table. */
function isNamed(rows: readonly TableRow[]): boolean {
  return rows.some((row) => row.cells.some((cell) => cell !== null && /复议.*诉讼/u.test(cell)));
}

/** Whether no words stand above the figures: such as are no labels can be a head that says another order. */
function isWithoutHead(rows: readonly TableRow[]): boolean {
  const textsOf = ({ cells }: TableRow) => cells.filter((cell) => cell !== null);
  const figures = rows.findIndex((row) => textsOf(row).some(isFigureText));
  return !rows.slice(0, figures + 1).some((row) => textsOf(row).some(canBeLabel));
}

function isWhole(line: FigureLine): boolean {
  return heldFields(line.fields).length === REVIEW_CELLS.length;
}

/** The pieces of a table that begins again with a head below its figures. */
function piecesOf(events: readonly TableEvent[]): ReviewPiece[] {
  const pieces: TableEvent[][] = [];
  let last: TableEvent['kind'] | null = null;
  for (const event of events) {
    if (event.kind === 'stranger') continue;
    if (event.kind === 'header' && last !== 'header') pieces.push([]);
    pieces.at(-1)?.push(event);
    last = event.kind;
  }
  return pieces.flatMap((piece) => {
    const order = orderOfPiece(piece.filter((event) => event.kind === 'header'));
    return figureLines(piece).map((line) => ({ order, line }));
  });
}

/** The figures between labels; one cell per line, they follow each other without a mark. */
function figureLines(events: readonly TableEvent[]): FigureLine[] {
  const lines: FigureLine[] = [];
  let block = '';
  let joinable = false;
  for (const event of events) {
    if (event.kind === 'header') {
      block = event.key;
      joinable = false;
    }
    const own = event.kind === 'entry' ? event.entry : event.kind === 'loose' ? event : null;
    if (!own?.fields.some(({ text }) => text !== '' && (isFigureText(text) || isRemarkedFigure(text))))
      continue;
    const last = lines[lines.length - 1];
    if (last && joinable && !last.ruled && !own.ruled) own.fields.forEach((field) => last.fields.push(field));
    else {
      const { fields, ruled, spanned, reach } = own;
      lines.push({ fields: [...fields], ruled, spanned, reach, block });
    }
    joinable = true;
  }
  return lines;
}
