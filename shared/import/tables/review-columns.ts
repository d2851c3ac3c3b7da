import { TOTAL_KEY, TOTAL_LABEL } from '../../form/applicants';
import { LITIGATION_LABEL, REVIEW_BLOCKS, REVIEW_OUTCOMES } from '../../form/review-table';
import type { HeaderEvent } from './walk-table';

/** A column of Table 4. */
export interface ReviewColumn {
  /** Key of the block, see REVIEW_BLOCKS. */
  block: string;
  /** Key of the outcome, or TOTAL_KEY. */
  outcome: string;
}

/** What the head of a Table 4 says of its columns. */
export interface ReviewHead {
  /** Column of the grid → what stands below; null where the source has no cells, or its head is not in order. */
  places: ReadonlyMap<number, ReviewColumn> | null;
  /** The columns from left to right by the order of the labels; null where that is not certain. */
  order: readonly ReviewColumn[] | null;
  /** The outcomes as they follow each other in a block; null where blocks differ or too little was read. */
  outcomes: readonly string[] | null;
  /** Of the row of outcomes, see reachOf. */
  reach: number;
  /** Whether what was read contradicts the official order. */
  contradicts: boolean;
  /** Whether outcomes can be read, but not the name of every block. */
  lacksBlock: boolean;
}

const OUTCOMES = [...REVIEW_OUTCOMES, { key: TOTAL_KEY, label: TOTAL_LABEL }];
const OFFICIAL_OUTCOMES = OUTCOMES.map(({ key }) => key);
const LITIGATION = REVIEW_BLOCKS.filter(({ rowLabels }) => rowLabels[0] === LITIGATION_LABEL);
const [RECONSIDERATION] = REVIEW_BLOCKS;

/** The official columns in their order. */
export const OFFICIAL_REVIEW: readonly ReviewColumn[] = REVIEW_BLOCKS.flatMap(({ key }) =>
  OFFICIAL_OUTCOMES.map((outcome) => ({ block: key, outcome })),
);

const outcomeOf = ({ key }: HeaderEvent) => OUTCOMES.find(({ label }) => label === key)?.key;
const blockOf = ({ key }: HeaderEvent) => REVIEW_BLOCKS.find(({ label }) => label === key)?.key;

/** Reads the head of a Table 4 from its labels, in the order of the document. */
export function reviewHead(labels: readonly HeaderEvent[]): ReviewHead {
  const blocks = blockOrder(labels);
  const outcomes = outcomesOf(labels);
  const order =
    blocks && outcomes ? blocks.flatMap((block) => outcomes.map((outcome) => ({ block, outcome }))) : null;
  const seen = labels.flatMap((label) => outcomeOf(label) ?? []);
  const inOrder = seen.every((key, index) => {
    const before = seen[index - 1];
    return before === undefined || key === OFFICIAL_OUTCOMES[0] || rank(before) < rank(key);
  });
  return {
    places: placesOf(labels),
    reach: labels.findLast((label) => outcomeOf(label) !== undefined)?.reach ?? 0,
    order,
    outcomes,
    lacksBlock:
      seen.length > 0 && REVIEW_BLOCKS.some(({ key }) => !labels.some((label) => blockOf(label) === key)),
    contradicts: !inOrder || !isOfficialOrder(labels),
  };
}

/** Whether the names of the blocks, as far as they were read, first occur in the official order. */
function isOfficialOrder(labels: readonly HeaderEvent[]): boolean {
  const names = [RECONSIDERATION.label, LITIGATION_LABEL, ...LITIGATION.map(({ label }) => label)];
  const seen = labels.map(({ key }) => names.indexOf(key)).filter((index) => index >= 0);
  return Array.from(new Set(seen)).every((index, at, order) => index > (order[at - 1] ?? -1));
}

/** How many figures stand in the row of figures. */
export function reviewWidth({ order }: ReviewHead): number {
  return order?.length ?? OFFICIAL_REVIEW.length;
}

function rank(outcome: string): number {
  return OFFICIAL_OUTCOMES.indexOf(outcome);
}

/** The blocks from left to right: 行政诉讼 stands for the two that follow below it. */
function blockOrder(labels: readonly HeaderEvent[]): string[] | null {
  const found = labels.flatMap((label) => blockOf(label) ?? []);
  const litigation = found.filter((key) => LITIGATION.some((block) => block.key === key));
  const first = labels.findIndex((label) => label.key === RECONSIDERATION.label);
  const above = labels.findIndex(({ key }) => key === LITIGATION_LABEL);
  if (new Set(found).size !== found.length || found.length !== REVIEW_BLOCKS.length) return null;
  const leads = above < 0 ? found[0] === RECONSIDERATION.key : first < above;
  return leads ? [RECONSIDERATION.key, ...litigation] : [...litigation, RECONSIDERATION.key];
}

/** The columns of a piece of Table 4 that holds some of the blocks; null where its labels do not name them all. */
export function orderOfPiece(labels: readonly HeaderEvent[]): ReviewColumn[] | null {
  const blocks = labels.flatMap((label) => blockOf(label) ?? []);
  const outcomes = outcomesOf(labels, blocks.length);
  if (!outcomes || blocks.length === 0 || new Set(blocks).size !== blocks.length) return null;
  return blocks.flatMap((block) => outcomes.map((outcome) => ({ block, outcome })));
}

/** The outcomes of each block, where all blocks have the same in the same order. */
function outcomesOf(labels: readonly HeaderEvent[], blocks: number = REVIEW_BLOCKS.length): string[] | null {
  const all = labels.flatMap((label) => outcomeOf(label) ?? []);
  const width = all.length / blocks;
  const isOnce = all.length === new Set(all).size;
  const own = isOnce ? all : all.slice(0, width);
  const repeats =
    isOnce || (Number.isInteger(width) && all.every((key, index) => key === own[index % width]));
  const isWhole = new Set(own).size === own.length && REVIEW_OUTCOMES.every(({ key }) => own.includes(key));
  return repeats && isWhole ? own : null;
}

/** What the labels above each column say; null where they say nothing certain for a column with an outcome. */
function placesOf(labels: readonly HeaderEvent[]): ReadonlyMap<number, ReviewColumn> | null {
  const outcomes = new Map<number, string>();
  for (const label of labels) {
    const outcome = outcomeOf(label);
    if (outcome === undefined) continue;
    const { columns } = label;
    if (!columns) return null;
    for (let column = columns.from; column < columns.to; column += 1) {
      if (outcomes.has(column)) return null;
      outcomes.set(column, outcome);
    }
  }
  if (outcomes.size === 0) return null;
  const blocks = blocksByColumn(labels, Math.max(...outcomes.keys()));
  const places = new Map<number, ReviewColumn>();
  const taken = new Set<string>();
  for (const [column, outcome] of outcomes) {
    const block = blocks.get(column);
    if (block === undefined) return null;
    const name = `${block} ${outcome}`;
    if (taken.has(name)) return null;
    taken.add(name);
    places.set(column, { block, outcome });
  }
  return taken.size < REVIEW_OUTCOMES.length * REVIEW_BLOCKS.length ? null : places;
}

/**
 * The block each column belongs to: the lowest name of one above it. Where merged cells are not marked, a name reaches to
 * the next cell with words in its row.
 */
function blocksByColumn(labels: readonly HeaderEvent[], last: number): ReadonlyMap<number, string> {
  const blocks = new Map<number, string>();
  for (const [index, label] of labels.entries()) {
    const block = blockOf(label) ?? (label.key === LITIGATION_LABEL ? LITIGATION_LABEL : undefined);
    if (block === undefined || !label.columns) continue;
    const { from, to } = label.columns;
    const next = labels.slice(index + 1).find(({ source }) => source === label.source)?.columns?.from;
    const end = to > from + 1 ? to : (next ?? last + 1);
    for (let column = from; column < end; column += 1) blocks.set(column, block);
  }
  return new Map(Array.from(blocks).filter(([, block]) => block !== LITIGATION_LABEL));
}
