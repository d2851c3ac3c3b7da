import type { NarrativePartId } from '../form/types';
import { withoutBlanks } from '../text/blanks';
import type { Block, Report } from './model';

/** For each block of a part: whether it came from last year's report and was neither edited nor ticked off since. */
export function takenMarks(report: Report, part: NarrativePartId): readonly boolean[] {
  const marks = report.taken?.[part];
  return report.narrative[part].map((_block, index) => marks?.[index] === true);
}

/** The blocks still to be read: paragraphs that say something. A heading is read with what stands under it. */
export function unreadBlocks(report: Report, part: NarrativePartId): number[] {
  const blocks = report.narrative[part];
  return takenMarks(report, part).flatMap((taken, index) => {
    const block = blocks[index];
    return taken && block && asksToBeRead(block) ? [index] : [];
  });
}

/** Whether a block that was taken over has to be read by itself. */
export function asksToBeRead({ kind, text }: Block): boolean {
  return kind === 'paragraph' && withoutBlanks(text) !== '';
}
