import { labelParts } from './label-key';
import { isActiveHead } from './read-active';
import type { SourceLine } from './source-lines';
import type { TableId } from '../form/types';
import { REVIEW_BLOCKS, LITIGATION_LABEL, REVIEW_OUTCOMES } from '../form/review-table';
import { CARRIED_OVER, RECEIVED } from '../form/request-rows';

const REQUEST_CORES = new Set(
  [RECEIVED.label, CARRIED_OVER.label, '申请人情况'].map((text) => labelParts(text).core),
);
const REVIEW_CORES = new Set(
  [
    LITIGATION_LABEL,
    ...REVIEW_BLOCKS.map((block) => block.label),
    ...REVIEW_OUTCOMES.map(({ label }) => label),
  ].map((text) => labelParts(text).core),
);
const LONGEST = 40;

/** Which of the three tables a line certainly belongs to, by a label only that table has; null where none is sure. */
export function tableSignature(line: Pick<SourceLine, 'text' | 'cells'>): TableId | null {
  const cells = line.cells?.filter((cell) => cell !== null && cell !== '') ?? [
    line.text,
    withoutFigures(line.text),
  ];
  for (const cell of cells) {
    if (cell === null) continue;
    if (/勾稽关系|勾稽關係/u.test(cell) && cell.length < 2 * LONGEST) return 'requests';
    if (cell.length > LONGEST) continue;
    const { core } = labelParts(cell);
    if (REQUEST_CORES.has(core)) return 'requests';
    if (REVIEW_CORES.has(core)) return 'review';
    if (isActiveHead(cell)) return 'active';
  }
  return null;
}

/** The label of a line whose figures follow it without a mark. */
function withoutFigures(text: string): string {
  return text.replace(/[\d\s.,，]+$/u, '');
}
