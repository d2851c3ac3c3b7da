import { APPLICANT_HEADING } from '../../form/applicants';
import { CARRIED_OVER, RECEIVED } from '../../form/request-rows';
import { LITIGATION_LABEL, REVIEW_BLOCKS, REVIEW_OUTCOMES } from '../../form/review-table';
import type { TableId } from '../../form/types';
import { withoutTail } from '../../text/blanks';
import { heldTexts, type SourceLine } from '../lines/source-line';
import { isActiveHead } from './active-labels';
import { canBeLabel, labelParts } from './label-key';
import { isSumRule } from './request-labels';

const REQUEST_CORES = new Set(
  [RECEIVED.label, CARRIED_OVER.label, APPLICANT_HEADING].map((text) => labelParts(text).core),
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
  for (const cell of line.cells ? heldTexts(line.cells) : [line.text, withoutFigures(line.text)]) {
    if (cell.length < 2 * LONGEST && isSumRule(cell)) return 'requests';
    if (cell.length > LONGEST || !canBeLabel(cell)) continue;
    const { core } = labelParts(cell);
    if (REQUEST_CORES.has(core)) return 'requests';
    if (REVIEW_CORES.has(core)) return 'review';
    if (isActiveHead(cell)) return 'active';
  }
  return null;
}

/** The label of a line whose figures follow it without a mark. */
function withoutFigures(text: string): string {
  return withoutTail(text, (character) => /[\d\s.,，]/u.test(character));
}
