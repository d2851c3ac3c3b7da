import { TOTAL_LABEL } from './applicants';
import { bodyRow, computed, figure, headerRow, label } from './cells';
import { partById } from './parts';
import type { FormCell, FormTable } from './types';

/** The outcomes of a review case, in the official column order. */
export const REVIEW_OUTCOMES = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'otherOutcome', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
] as const;

export const LITIGATION_LABEL = '行政诉讼';

/** The three blocks of Table 4. `name` is how a cell is called: the two litigation blocks stand under 行政诉讼. */
export const REVIEW_BLOCKS = [
  { key: 'reconsideration', label: '行政复议', name: '行政复议' },
  { key: 'directLitigation', label: '未经复议直接起诉', name: `${LITIGATION_LABEL} 未经复议直接起诉` },
  { key: 'litigationAfterReconsideration', label: '复议后起诉', name: `${LITIGATION_LABEL} 复议后起诉` },
] as const;

/** Table 4: 15 columns, three header rows, one row of figures. The same in both editions. */
export function reviewTable(): FormTable {
  const blockWidth = REVIEW_OUTCOMES.length + 1;
  const [reconsideration, ...litigation] = REVIEW_BLOCKS;
  const outcomeLabels = (rowSpan: number): FormCell[] =>
    [...REVIEW_OUTCOMES.map((outcome) => outcome.label), TOTAL_LABEL].map((text) =>
      label(text, 'column', { rowSpan }),
    );

  return {
    id: 'review',
    title: partById('review').heading,
    widths: REVIEW_BLOCKS.flatMap(() => [54, 54, 54, 54, 53]),
    rows: [
      headerRow(
        label(reconsideration.label, 'column', { colSpan: blockWidth }),
        label(LITIGATION_LABEL, 'column', { colSpan: blockWidth * litigation.length }),
      ),
      headerRow(
        ...outcomeLabels(2),
        ...litigation.map((block) => label(block.label, 'column', { colSpan: blockWidth })),
      ),
      headerRow(...litigation.flatMap(() => outcomeLabels(1))),
      bodyRow(...REVIEW_BLOCKS.flatMap((block) => blockValues(block.key, block.name))),
    ],
  };
}

function blockValues(key: string, name: string): FormCell[] {
  const figures = REVIEW_OUTCOMES.map((outcome) =>
    figure(`review.${key}.${outcome.key}`, `${name} ${outcome.label}`),
  );
  const total = computed(
    `review.${key}.total`,
    `${name} ${TOTAL_LABEL}`,
    figures.map((cell) => cell.address),
  );
  return [...figures, total];
}
