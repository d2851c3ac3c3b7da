import { ORGANISATIONS_LABEL, TOTAL_LABEL } from '../../form/applicants';
import { cellAt } from '../../form/form';
import { RECEIVED, RESULT_GROUPS_2021 } from '../../form/request-rows';
import type { Address, FormVersion } from '../../form/types';
import type { Subject } from '../../narrative/reading';
import { labelsOf, spot } from '../cell-labels';

/** The cells a figure of the text was compared with, in words: 表中“（四）无法提供”各行“总计”列之和. */
export function cellSumWords(subject: Subject, cells: readonly Address[], version: FormVersion): string {
  const [first = ''] = cells;
  if (cells.length === 1) return `表中${spot(version, first)}`;
  if (subject.of === 'result') return `表中${rowWords(subject.rows)}“${TOTAL_LABEL}”列之和`;
  if (subject.of === 'applicant' && !subject.rows)
    return `表中“${RECEIVED.label}”行五类${ORGANISATIONS_LABEL}之和`;
  const names = cells.map((cell) => {
    const { row, column } = labelsOf(version, cell);
    return `“${row}”${column}`;
  });
  return `表中${names.join('、')}之和`;
}

/** The same cells, short, for a title: the item they hold without the words that all items share. */
export function cellSumTitle(subject: Subject, cells: readonly Address[], version: FormVersion): string {
  const [first = ''] = cells;
  const { row, column } = labelsOf(version, first);
  if (cells.length > 1)
    return subject.of === 'result' ? bareRows(subject.rows) : `${row}等 ${cells.length} 项`;
  return cellAt(version, first)?.table === 'requests' && column === TOTAL_LABEL ? row : `${row} ${column}`;
}

function bareRows(rows: readonly string[]): string {
  return rowWords(rows).replace(/[“”]|各行$|行$/gu, '');
}

function rowWords(rows: readonly string[]): string {
  const group = RESULT_GROUPS_2021.find(
    (candidate) =>
      candidate.rows.length === rows.length && candidate.rows.every((row) => rows.includes(row.key)),
  );
  if (group) return `“${group.label}”各行`;
  const labels = RESULT_GROUPS_2021.flatMap((candidate) => candidate.rows)
    .filter((row) => rows.includes(row.key))
    .map((row) => `“${row.label}”`);
  return `${labels.join('、')}行`;
}
