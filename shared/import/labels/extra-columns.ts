import { withoutBlanks } from '../../text/blanks';

/** Columns that only count the rows. */
const COUNTER = /^(?:序号|编号|行次|行号)$/u;
/** Columns for words beside the figures. */
const REMARKS = /^(?:备注|说明|附注)$/u;

/** Columns for a share of the figures beside them. */
const SHARES = /^(?:占比|比例|比重|百分比|比率|所占比例|占总数比例)(?:[（(]?[%％][）)]?)?$/u;

/** What stands in the corner above the row labels. */
const CORNER = /^(?:项目|类别|指标|名称|内容|项目名称|指标名称)$/u;

/** What forms say above and below a table of who filled it in, and in which unit: no row, whatever stands beside it. */
const FORM_FIELD =
  /^(?:填报|填表|填写|制表|报送|统计|审核|复核|单位|部门)(?:人|单位|机关|部门|日期|时间|负责人|领导)?(?:[（(]?(?:签字|签章|盖章)[）)]?)?[:：]|^(?:联系)?(?:电话|联系人|联系方式)[:：]|^(?:计量)?单位[:：]/u;

/** Whether a text is a field of the form round a table: `填报单位：…`, `联系电话：…`, `单位：件`. */
export function isFormField(text: string): boolean {
  return FORM_FIELD.test(withoutBlanks(text));
}

/** Whether a text is the label of a column that counts the rows (序号). */
export function isCounterLabel(text: string): boolean {
  return COUNTER.test(withoutBlanks(text));
}

/** Whether a text is a label that programs put in a head beside those of the form: nothing is lost with it. */
export function isExtraColumn(text: string): boolean {
  const word = withoutBlanks(text);
  return [COUNTER, REMARKS, SHARES, CORNER].some((words) => words.test(word));
}
