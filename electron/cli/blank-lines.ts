import { partById } from '../../shared/form/parts';
import { NARRATIVE_PARTS, type Report } from '../../shared/report/model';
import { blanksIn } from '../../shared/stock/blanks';

/** A line for each text part with blanks that nobody has filled in, naming them; '' where there are none. */
export function blankLines(report: Report): string {
  return NARRATIVE_PARTS.map((part) => {
    const blanks = report.narrative[part].flatMap(({ text }) => blanksIn(text));
    const named = blanks.map(({ what }) => what).join('、');
    return blanks.length === 0 ? '' : `“${partById(part).heading}”待填写 ${blanks.length} 处：${named}\n`;
  }).join('');
}
