import { spliceBlock } from '../fields/pieces';
import { aspectHeading, ASPECTS, type Aspect } from '../form/aspects';
import type { Block } from '../report/model';
import { HEADING_NUMERAL } from '../text/chinese-numeral';
import { aspectOutline } from './aspect-outline';
import { newNumbers } from './renumber';

/** （一）, the number of a heading of the second level. */
const LEVEL_TWO = new RegExp(`^\\s*[（(]${HEADING_NUMERAL}`, 'u');

/** Part 一 with headings for these aspects, each in its place among the others, with an empty paragraph to write in. */
export function withAspects(blocks: readonly Block[], wanted: readonly Aspect[]): Block[] {
  const inserted = ASPECTS.filter((aspect) => wanted.includes(aspect)).reduce(insertAspect, [...blocks]);
  return renumbered(inserted);
}

function insertAspect(blocks: Block[], aspect: Aspect): Block[] {
  const order = ASPECTS.indexOf(aspect);
  const outline = aspectOutline(blocks);
  const next = outline.slice(order + 1).find(({ block }) => block !== null)?.block;
  const at =
    next ??
    endOfOutline(
      blocks,
      outline.slice(0, order).flatMap(({ block }) => block ?? []),
    );
  const heading: Block = { kind: 'heading', text: aspectHeading(aspect, order) };
  const paragraph: Block = { kind: 'paragraph', text: '' };
  return [...blocks.slice(0, at), heading, paragraph, ...blocks.slice(at)];
}

/** Behind the section of the last aspect that stands before; at the end where none does. */
function endOfOutline(blocks: readonly Block[], before: readonly number[]): number {
  const last = Math.max(...before);
  if (before.length === 0) return blocks.length;
  const next = blocks.findIndex(
    ({ kind, text }, index) => kind === 'heading' && index > last && LEVEL_TWO.test(text),
  );
  return next < 0 ? blocks.length : next;
}

/** The blocks with their （一）… headings numbered in order. */
export function renumbered(blocks: readonly Block[]): Block[] {
  return newNumbers(blocks).reduce(
    (result, { block, start, length, text }) =>
      result.map((each, index) =>
        index === block ? spliceBlock(each, start, start + length, [text]) : each,
      ),
    [...blocks],
  );
}
