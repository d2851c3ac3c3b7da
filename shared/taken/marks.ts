import { applyPatches, isIdle, type Patch } from '../commands/patch';
import { piecesOf } from '../fields/pieces';
import type { NarrativePartId } from '../form/types';
import { NARRATIVE_PARTS, type Block, type Report } from '../report/model';
import { asksToBeRead, takenMarks } from '../report/taken';
import { alignment } from '../text/alignment';

/** The patches that tick off blocks of a part as read. */
export function readPatches(report: Report, part: NarrativePartId, read: readonly number[]): Patch[] {
  const marks = takenMarks(report, part).map((taken, index) => taken && !read.includes(index));
  return markPatches(report, part, report.narrative[part], marks);
}

/**
 * A change with what becomes of the marks of the text parts it touches: a block that stays as it is keeps its mark, one
 * that was edited, put in or taken out has none. Figures that follow the tables are no edit. Where `keepsMarks`, blocks
 * keep their marks in spite of the change (years put right in bulk: nobody has read the paragraphs). A change that sets
 * marks itself is left alone.
 */
export function withMarks(report: Report, patches: readonly Patch[], keepsMarks = false): Patch[] {
  const touched = new Set(patches.flatMap((patch) => (patch.target === 'narrative' ? [patch.part] : [])));
  if (!report.taken || touched.size === 0) return [...patches];
  const after = applyPatches(report, patches);
  const following = NARRATIVE_PARTS.filter(
    (part) => touched.has(part) && !patches.some((patch) => patch.target === 'taken' && patch.part === part),
  ).flatMap((part) => {
    const before = takenMarks(report, part);
    const marks = keepsMarks
      ? after.narrative[part].map((_block, index) => before[index] === true)
      : movedMarks(before, report.narrative[part], after.narrative[part]);
    return markPatches(report, part, after.narrative[part], marks);
  });
  return [...patches, ...following];
}

function movedMarks(marks: readonly boolean[], before: readonly Block[], after: readonly Block[]): boolean[] {
  const moved = after.map(() => false);
  for (const [old, now] of alignment(before.map(ownWords), after.map(ownWords)))
    moved[now] = marks[old] === true;
  return moved;
}

/** A block without what follows the tables: a figure that changes by itself is no edit of the sentence. */
function ownWords(block: Block): string {
  const words = piecesOf(block).map((piece) =>
    typeof piece === 'string' ? piece : `\u0000${piece.is}\u0000`,
  );
  return `${block.kind} ${words.join('')}`;
}

/** Marks that leave nothing to be read are none. */
function markPatches(
  report: Report,
  part: NarrativePartId,
  blocks: readonly Block[],
  marks: readonly boolean[],
): Patch[] {
  const before = report.taken?.[part] ?? null;
  const isLeft = blocks.some((block, index) => marks[index] === true && asksToBeRead(block));
  const patch: Patch = { target: 'taken', part, before, after: isLeft ? [...marks] : null };
  return isIdle(patch) ? [] : [patch];
}
