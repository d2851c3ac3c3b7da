import { TOTAL_LABEL } from '../../form/applicants';
import { LITIGATION_LABEL, REVIEW_BLOCKS, REVIEW_OUTCOMES } from '../../form/review-table';
import { importRows } from '../labels/form-rows';
import { labelParts } from '../labels/label-key';
import { matchLabel, type KnownLabel, type Recogniser } from '../labels/match-label';
import { placeFields } from './place-fields';
import { emptyReading, noteOthers, type TableReading } from './table-reading';
import type { TableRow } from '../lines/table-row';
import { walkTable, type TableEvent } from './walk-table';

const BLOCK_WIDTH = REVIEW_OUTCOMES.length + 1;

const LABELS: readonly KnownLabel[] = [
  LITIGATION_LABEL,
  TOTAL_LABEL,
  ...REVIEW_BLOCKS.map((block) => block.label),
  ...REVIEW_OUTCOMES.map((outcome) => outcome.label),
].map((text) => ({ key: text, core: labelParts(text).core }));

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

/** Reads Table 4 from the rows under its heading: fifteen figures below its head, or five beside each block's name. */
export function readReview(rows: readonly TableRow[]): TableReading {
  const reading = emptyReading();
  const cells = importRows('2021', 'review').flatMap((row) => row.cells.map(({ cell }) => cell));
  const events = walkTable(rows, recognise, isFragment);
  const lines = figureLines(events);
  const labelled = events.some((event) => event.kind === 'header');
  if (!labelled && !(isNamed(rows) && lines.some(isWhole))) return reading;
  noteOthers(reading, events);
  reading.problems = [];

  const whole = lines.flatMap((line) => {
    const placing = placeFields(line, cells.length);
    return placing.ok && line.texts.some((text) => text !== '') ? [placing.values] : [];
  });
  const [values] = whole;
  if (values && whole.every((other) => other.join('\t') === values.join('\t'))) {
    cells.forEach((cell, index) => reading.values.set(cell.address, values[index] ?? ''));
    return reading;
  }
  const addresses = cells.map((cell) => cell.address);
  if (readBlocks(lines, addresses, reading)) return reading;
  for (const line of lines) {
    const text = line.texts.filter((field) => field !== '').join(' ');
    if (text === '') continue;
    const placing = placeFields(line, cells.length);
    reading.problems.push({
      row: '',
      text,
      reason: placing.ok ? 'repeated' : placing.reason,
      cells: cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.address] : [])),
    });
  }
  return reading;
}

/** A converter can have glued the words of the head together; they still name the table. */
function isNamed(rows: readonly TableRow[]): boolean {
  return rows.some((row) => row.cells.some((cell) => cell !== null && /复议.*诉讼/u.test(cell)));
}

function isWhole(line: FigureLine): boolean {
  return line.texts.filter((text) => text !== '').length === BLOCK_WIDTH * REVIEW_BLOCKS.length;
}

interface FigureLine {
  texts: string[];
  ruled: boolean;
  /** The column label before it. */
  block: string;
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
    if (!own) continue;
    const last = lines[lines.length - 1];
    if (last && joinable && !last.ruled && !own.ruled) own.fields.forEach((field) => last.texts.push(field));
    else lines.push({ texts: [...own.fields], ruled: own.ruled, block });
    joinable = true;
  }
  return lines;
}

/** Three rows of five figures, each beside the name of its block. */
function readBlocks(
  lines: readonly FigureLine[],
  addresses: readonly string[],
  reading: TableReading,
): boolean {
  const found = REVIEW_BLOCKS.map((block) => lines.filter((line) => line.block === block.label));
  const placings = found.map(([line]) => (line ? placeFields(line, BLOCK_WIDTH) : undefined));
  if (lines.length === 0 || found.some((own) => own.length !== 1)) return false;
  if (!placings.every((placing) => placing?.ok)) return false;
  placings.forEach((placing, blockIndex) => {
    if (!placing?.ok) return;
    placing.values.forEach((value, index) => {
      reading.values.set(addresses[blockIndex * BLOCK_WIDTH + index] ?? '', value);
    });
  });
  return true;
}
