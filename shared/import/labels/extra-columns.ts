import { withoutBlanks } from '../../text/blanks';

/** Columns that only count the rows. */
const COUNTER = /^(?:序号|编号|行次|行号)$/u;
/** Columns for words beside the figures. */
const REMARKS = /^(?:备注|说明|附注)$/u;

/** What stands in the corner above the row labels. */
const CORNER = /^(?:项目|类别|指标|名称|内容|项目名称|指标名称)$/u;

/** Whether a text is the label of a column that counts the rows (序号). */
export function isCounterLabel(text: string): boolean {
  return COUNTER.test(withoutBlanks(text));
}

/** Whether a text is a label that programs put in a head beside those of the form: nothing is lost with it. */
export function isExtraColumn(text: string): boolean {
  const word = withoutBlanks(text);
  return COUNTER.test(word) || REMARKS.test(word) || CORNER.test(word);
}
