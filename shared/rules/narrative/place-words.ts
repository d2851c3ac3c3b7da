import { RESULT_GROUPS_2021 } from '../../form/request-rows';
import type { Subject } from '../../narrative/reading';
import type { Address, FormVersion } from '../../form/types';
import { placeOf } from '../place';

/** The cells a figure of the text was compared with, in words: ‘（四）无法提供’三行总计列之和. */
export function cellWords(subject: Subject, cells: readonly Address[], version: FormVersion): string {
  const [first = ''] = cells;
  if (cells.length === 1) {
    const { row, column } = placeOf(version, first);
    return `表中‘${row}’行‘${column}’列`;
  }
  if (subject.of === 'result') return `表中${groupName(subject.rows)}‘总计’列之和`;
  if (subject.of === 'applicant') return `表中‘一、本年新收政府信息公开申请数量’行五类法人或其他组织之和`;
  const names = cells.map((cell) => {
    const { row, column } = placeOf(version, cell);
    return `‘${row}’${column}`;
  });
  return `表中${names.join('、')}之和`;
}

function groupName(rows: readonly string[]): string {
  const group = RESULT_GROUPS_2021.find(
    (candidate) =>
      candidate.rows.length === rows.length && candidate.rows.every((row) => rows.includes(row.key)),
  );
  if (group) return `‘${group.label}’各行`;
  const labels = RESULT_GROUPS_2021.flatMap((candidate) => candidate.rows)
    .filter((row) => rows.includes(row.key))
    .map((row) => `‘${row.label}’`);
  return `${labels.join('、')}行`;
}
