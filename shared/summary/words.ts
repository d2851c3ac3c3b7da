import { spot } from '../rules/cell-labels';
import type { SetAsideReason, SummaryDocument } from './sort-documents';
import type { SummaryBody } from './summarise';
import type { Twin } from './twins';

/** Why a document is no body's report of the year, one Chinese clause. */
export function setAsideWords(reason: SetAsideReason, year: number): string {
  switch (reason) {
    case 'otherYear':
      return `年度是 ${year} 年，没有计入`;
    case 'noUnit':
      return '没有找到单位名称，没有计入';
    case 'secondOwn':
      return '是本级自己的报告，本级的已有一份，没有核对这一份';
    case 'holdsMembers':
      return '是一份汇总，其中的单位也单独报送了，没有重复计入';
  }
}

/** How a body stands, in a few words: whether it is in the sums, and what is wrong. */
export function statusWords({ counts, notCounted }: Pick<SummaryBody, 'counts' | 'notCounted'>): string {
  const { errors } = counts;
  if (notCounted === 'form') return '表格格式不同，未计入';
  if (notCounted === 'twin') return '可能重复，未计入';
  if (notCounted === 'errors') return `${errors} 处错误，未计入`;
  return errors > 0 ? `${errors} 处错误，已计入` : '已计入';
}

/** What else there is to say of a body: names that differ, several documents of it; '' where there is nothing. */
export function remarkWords(body: SummaryBody): string {
  return [...nameRemarks(body), ...copyRemarks(body), ...twinRemarks(body)].join('；');
}

/** What is said of a body that has the same figures as another. */
export function twinRemarks({
  twin,
  notCounted,
}: Pick<SummaryBody, 'notCounted'> & { twin: Pick<Twin, 'unit'> | null }): string[] {
  if (!twin) return [];
  const same = `数字与“${twin.unit}”的完全相同`;
  return [
    notCounted === 'twin'
      ? `名称相近，${same}，可能是同一单位报了两次；确是两个单位的，请把两个都写进名单`
      : `${same}，请核对是否同一单位报了两次`,
  ];
}

/** What is said of a name that is not as on the roster. */
export function nameRemarks({
  unit,
  name,
  listed,
  suggestions,
  taken,
}: Pick<SummaryBody, 'unit' | 'name' | 'listed' | 'suggestions' | 'taken'>): string[] {
  if (listed === 'unlisted') {
    const [first, second] = suggestions;
    if (!first && taken !== null) return [`名单中没有这个单位；相近的“${taken}”已另有报告，请核对`];
    if (!first) return ['名单中没有这个单位'];
    const also = second && second.slips === first.slips ? `或“${second.name}”` : '';
    return [`名单中没有这个单位，可能是“${first.name}”${also}，请核对`];
  }
  return listed === null || unit === name ? [] : [`报告上的名称是“${unit}”`];
}

function copyRemarks({ documents, report }: SummaryBody): string[] {
  const { chosen, same, differing } = documents;
  const named = ({ file, report: { unit } }: SummaryDocument): string =>
    `“${file}”${unit.name === report.unit.name ? '' : `（单位写作“${unit.name}”）`}`;
  const alike = same.length > 0 ? [`与${same.map(named).join('、')}数字相同，只计一次`] : [];
  const others = differing.map(({ document, cells }) => {
    const [first] = cells;
    if (document.report.form !== report.form) return `${named(document)}的表格格式不同，没有计入`;
    const where = first === undefined ? '' : `，例如${spot(report.form, first)}`;
    return `与${named(document)}有 ${cells.length} 格不同${where}；计入的是“${chosen.file}”，请确认用哪一份`;
  });
  return [...alike, ...others];
}
