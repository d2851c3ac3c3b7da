import { TOTAL_KEY } from '../../form/applicants';
import { REVIEW_BLOCKS } from '../../form/review-table';
import { cellIn } from '../../form/form';
import type { Address } from '../../form/types';
import { importRows } from '../labels/form-rows';
import { amountOf } from './amount';
import { heldFields, type Field } from './field';
import { placeFields } from './place-fields';
import { OFFICIAL_REVIEW, type ReviewColumn, type ReviewHead } from './review-columns';

/** The cells of Table 4 in the official order. */
export const REVIEW_CELLS = importRows('2021', 'review').flatMap((row) => row.cells.map(({ cell }) => cell));

/** Figures that follow each other. */
export interface FigureLine {
  fields: Field[];
  ruled: boolean;
  /** See TableRow. */
  spanned: boolean;
  reach: number;
  /** The label before it. */
  block: string;
}

export type ReviewFigures = ReadonlyMap<Address, Field>;

/** The figures of a row that holds all blocks; null where they can't be placed for certain. */
export function placeReviewLine(head: ReviewHead, line: FigureLine): ReviewFigures | null {
  const held = heldFields(line.fields);
  if (held.length === 0) return null;
  const { places } = head;
  if (places && line.ruled && held.every(({ column }) => places.has(column))) {
    const placed = line.fields.flatMap((field): [ReviewColumn, Field][] => {
      const column = places.get(field.column);
      return column ? [[column, field]] : [];
    });
    return isRegular(line, head, places) || isWhollyProven(placed) ? byAddress(placed) : null;
  }
  const order = head.order ?? (head.contradicts ? null : OFFICIAL_REVIEW);
  if (!order) return null;
  const placing = placeFields(line, order.length);
  if (!placing.ok) return null;
  const placed = order.map((column, index) => [column, placing.values[index]] as const);
  if (line.ruled && line.fields.length !== order.length)
    return isWhollyProven(placed) ? byAddress(placed) : null;
  return head.order || isProven(placed) ? byAddress(placed) : null;
}

/** The figures where each block stands in a row of its own, beside its name; null where that is not so. */
export function joinedBlocks(lines: readonly FigureLine[], head: ReviewHead): ReviewFigures | null {
  const outcomes =
    head.outcomes ??
    (head.contradicts ? null : OFFICIAL_REVIEW.slice(0, BLOCK_WIDTH).map(({ outcome }) => outcome));
  if (!outcomes) return null;
  const placed: [ReviewColumn, Field | undefined][] = [];
  let isExact = true;
  for (const { key, label } of REVIEW_BLOCKS) {
    const [line, ...others] = lines.filter(({ block }) => block === label);
    if (!line || others.length > 0) return null;
    const placing = placeFields(line, outcomes.length);
    if (!placing.ok) return null;
    isExact &&= !line.ruled || line.fields.length === outcomes.length;
    outcomes.forEach((outcome, index) => placed.push([{ block: key, outcome }, placing.values[index]]));
  }
  return isExact && (head.outcomes || isProven(placed))
    ? byAddress(placed)
    : isWhollyProven(placed)
      ? byAddress(placed)
      : null;
}

/** A piece of a table that stands in several: its own head and its only line of figures. */
export interface ReviewPiece {
  order: readonly ReviewColumn[] | null;
  line: FigureLine;
}

/** The figures of a Table 4 divided into several, each with its own head, where the totals prove every place. */
export function joinedPieces(pieces: readonly ReviewPiece[]): ReviewFigures | null {
  const placed: [ReviewColumn, Field | undefined][] = [];
  for (const { order, line } of pieces) {
    const placing = order && placeFields(line, order.length);
    if (!placing?.ok) return null;
    order?.forEach((column, index) => placed.push([column, placing.values[index]]));
  }
  const blocks = placed.filter(([{ outcome }]) => outcome === TOTAL_KEY).map(([{ block }]) => block);
  const isComplete = blocks.length === REVIEW_BLOCKS.length && new Set(blocks).size === blocks.length;
  const isFull = placed.every(([, field]) => field && field.text !== '');
  return isComplete && isFull && isProven(placed) ? byAddress(placed) : null;
}

const BLOCK_WIDTH = OFFICIAL_REVIEW.length / REVIEW_BLOCKS.length;

/**
 * Whether no cell of the line can be gone or one too many: it reaches as far as its head, and, where only marks divide
 * the cells or a sheet has no last one, something stands in the last column.
 */
function isRegular(
  { fields, spanned, reach }: FigureLine,
  head: ReviewHead,
  places: ReadonlyMap<number, ReviewColumn>,
): boolean {
  const last = Math.max(...places.keys());
  const hidesLoss = !spanned || fields.some(({ at }) => at && 'sheet' in at);
  return reach === head.reach && (!hidesLoss || heldFields(fields).some(({ column }) => column === last));
}

/** Whether the totals prove every place: a blank before the last column would leave them a choice. */
function isWhollyProven(placed: readonly (readonly [ReviewColumn, Field | undefined])[]): boolean {
  return isProven(placed) && placed.slice(0, -1).every(([, field]) => field && field.text !== '');
}

/** Whether each block's total is the sum of its outcomes. */
function isProven(placed: readonly (readonly [ReviewColumn, Field | undefined])[]): boolean {
  const differences = new Map<string, number>();
  for (const [{ block, outcome }, field] of placed) {
    const amount = amountOf(field?.text ?? '');
    if (amount === null) return false;
    differences.set(block, (differences.get(block) ?? 0) + (outcome === TOTAL_KEY ? -amount : amount));
  }
  return Array.from(differences.values()).every((difference) => difference === 0);
}

function byAddress(placed: readonly (readonly [ReviewColumn, Field | undefined])[]): ReviewFigures {
  const figures = new Map<Address, Field>();
  for (const [column, field] of placed) {
    if (!field) continue;
    const cell = cellIn('2021', 'review', column.block, column.outcome);
    if (cell && !(field.text === '' && figures.has(cell.address))) figures.set(cell.address, field);
  }
  return figures;
}
