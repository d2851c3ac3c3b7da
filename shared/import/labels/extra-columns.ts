import { withoutBlanks } from '../../text/blanks';

/** Columns that only count the rows. */
const COUNTER = /^(?:序号|编号|行次|行号)$/u;
/** Columns for words beside the figures. */
const REMARKS = /^(?:备注|说明|附注)$/u;

/** Whether a text is the label of a column that counts the rows (序号). */
export function isCounterLabel(text: string): boolean {
  return COUNTER.test(withoutBlanks(text));
}

/** Whether a text is the label of a column that programs put beside those of the form: nothing is lost with it. */
export function isExtraColumn(text: string): boolean {
  return isCounterLabel(text) || REMARKS.test(withoutBlanks(text));
}
