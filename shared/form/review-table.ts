import { TOTAL_KEY, TOTAL_LABEL } from './applicants';
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

/** The three blocks of Table 4. `rowLabels` name a cell of it: the two litigation blocks stand under 行政诉讼. */
export const REVIEW_BLOCKS = [
  block('reconsideration', '行政复议'),
  block('directLitigation', '未经复议直接起诉', LITIGATION_LABEL),
  block('litigationAfterReconsideration', '复议后起诉', LITIGATION_LABEL),
] as const;

function block<K extends string>(key: K, label: string, ...above: string[]) {
  const rowLabels = [...above, label];
  return { key, label, rowLabels, name: rowLabels.join(' ') };
}

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
      bodyRow(...REVIEW_BLOCKS.flatMap((block) => blockValues(block))),
    ],
  };
}

function blockValues(block: (typeof REVIEW_BLOCKS)[number]): FormCell[] {
  const standing = { table: 'review', row: block.key, rowLabels: block.rowLabels } as const;
  const figures = REVIEW_OUTCOMES.map(({ key, label: columnLabel }) =>
    figure({ ...standing, column: key, columnLabel }, ['review', block.key, key]),
  );
  return [...figures, computed({ ...standing, column: TOTAL_KEY, columnLabel: TOTAL_LABEL }, figures)];
}
