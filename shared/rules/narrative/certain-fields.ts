import { fieldText } from '../../fields/field-text';
import { soundFields } from '../../fields/pieces';
import type { Report } from '../../report/model';
import type { TextRange } from '../finding';
import { startRun } from '../run';
import { rangeIn } from '../text-blocks';
import { cellSums } from './cell-sums';
import { fieldOfSum } from './field-of-sum';

/**
 * The figures of a report's text that certainly are a cell's or a sum's: the sentence says of exactly one that it is
 * meant, and the table has the same. Figures that are fields already are left out.
 */
export function certainFields(report: Report): (TextRange & { name: string })[] {
  const run = startRun({ report });
  return run.blocks.flatMap((block) => {
    const fields = soundFields(block.block);
    return block.reading.mentions.flatMap((mention) => {
      const { start, end } = mention.number;
      const range = rangeIn(block, start, end);
      const words = block.text.slice(range.start, range.end);
      const names = new Set(cellSums(mention, run).flatMap((sum) => fieldOfSum(sum, report.form) ?? []));
      const [name, ...others] = names;
      if (name === undefined || others.length > 0 || fieldText(name, { report }) !== words) return [];
      const isFree = fields.every(({ at, length }) => at + length <= range.start || range.end <= at);
      return isFree ? [{ ...range, name }] : [];
    });
  });
}
