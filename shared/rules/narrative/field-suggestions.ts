import { fieldText, type FieldSource } from '../../fields/field-text';
import { namedFigures } from '../../fields/figures';
import { FACTS, shareField, type FactName } from '../../fields/names';
import type { TextRange } from '../finding';
import { startRun, type CheckRun } from '../run';
import { rangeIn } from '../text-blocks';
import { cellSums } from './cell-sums';
import { fieldOfSum } from './field-of-sum';

/** Which fields words of a text may be. */
export interface FieldSuggestions {
  /** Names of fields that say exactly these words now, the likeliest first. */
  names: readonly string[];
  /** Whether the first is meant for certain: the sentence says so, or nothing else has this value. */
  isSure: boolean;
}

/** More than these nobody looks through; there is the list of all fields to choose from. */
const MOST = 8;

/** The fields that words of a text part may be: what the sentence is about first, then whatever has the same value. */
export function fieldSuggestions(source: FieldSource, words: string, range: TextRange): FieldSuggestions {
  const { form } = source.report;
  const says = (name: string) => fieldText(name, source) === words;
  const read = namesRead(startRun({ report: source.report }), range).filter(says);
  const figures = [...namedFigures(form).values()];
  const equal = [
    ...(Object.keys(FACTS) as FactName[]), // the keys of the constant itself
    ...(words.endsWith('%')
      ? figures.map(({ name }) => shareField(name))
      : figures.filter(({ cells, name }) => cells[0] === name).map(({ name }) => name)),
  ].filter(says);
  const names = [...new Set([...read, ...equal])];
  return { names: names.slice(0, MOST), isSure: read.length > 0 || names.length === 1 };
}

/** What the sentence says that the words are, by the reader of the text rules. */
function namesRead(run: CheckRun, range: TextRange): string[] {
  const block = run.blocks.find(({ part, index }) => part === range.part && index === range.block);
  if (!block) return [];
  const isMeant = ({ start, end }: { start: number; end: number }) =>
    rangeIn(block, start, end).start === range.start;
  const { form } = run.report;
  const figures = block.reading.mentions
    .filter(({ number }) => isMeant(number))
    .flatMap((mention) => cellSums(mention, run))
    .flatMap((sum) => fieldOfSum(sum, form) ?? []);
  const shares = block.reading.shares
    .filter(({ number, kind }) => kind === 'part' && isMeant(number))
    .flatMap(({ of }) => (of ? cellSums(of, run) : []))
    .flatMap((sum) => fieldOfSum(sum, form) ?? [])
    .map(shareField);
  return [...figures, ...shares];
}
