/** The rows of Table 3 as data: keys by the report file, labels by the official form. */

export interface RequestRow {
  /** Key in the report file's `requests`; `handledTotal` is computed and never stored. */
  key: string;
  label: string;
  variants?: readonly string[];
}

export interface RequestGroup {
  /** Key of the group; a group with one row has the row's. */
  key: string;
  label: string;
  variants?: readonly string[];
  rows: readonly RequestRow[];
}

export const HANDLED_TOTAL_KEY = 'handledTotal';
/** The official sum rule, printed in the head of Table 3 and checked in each column (rule T3-COL). */
export const SUM_RULE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const RECEIVED: RequestRow = {
  key: 'received',
  label: '一、本年新收政府信息公开申请数量',
  variants: ['一、本年新收申请数量'],
};
export const CARRIED_OVER: RequestRow = {
  key: 'carriedOver',
  label: '二、上年结转政府信息公开申请数量',
  variants: ['二、上年结转申请数量'],
};
export const CARRIED_FORWARD: RequestRow = {
  key: 'carriedForward',
  label: '四、结转下年度继续办理',
  variants: ['四、结转下年度继续办理数量'],
};
export const HANDLED_TOTAL: RequestRow = { key: HANDLED_TOTAL_KEY, label: '（七）总计' };
export const RESULTS_LABEL = '三、本年度办理结果';

/** （一）–（五）: the same in both editions. A group with one row whose label is its own stands as a single row. */
const COMMON_GROUPS: readonly RequestGroup[] = [
  { key: 'granted', label: '（一）予以公开', rows: [{ key: 'granted', label: '（一）予以公开' }] },
  {
    key: 'partial',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    rows: [
      {
        key: 'partial',
        label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        variants: ['（二）部分公开'],
      },
    ],
  },
  {
    key: 'denied',
    label: '（三）不予公开',
    rows: [
      { key: 'denied.stateSecret', label: '1.属于国家秘密' },
      { key: 'denied.prohibitedByLaw', label: '2.其他法律行政法规禁止公开' },
      { key: 'denied.securityAndStability', label: '3.危及“三安全一稳定”' },
      { key: 'denied.thirdPartyRights', label: '4.保护第三方合法权益' },
      { key: 'denied.internalAffairs', label: '5.属于三类内部事务信息' },
      { key: 'denied.deliberativeProcess', label: '6.属于四类过程性信息' },
      { key: 'denied.enforcementFile', label: '7.属于行政执法案卷' },
      { key: 'denied.administrativeInquiry', label: '8.属于行政查询事项' },
    ],
  },
  {
    key: 'unavailable',
    label: '（四）无法提供',
    rows: [
      { key: 'unavailable.notHeld', label: '1.本机关不掌握相关政府信息' },
      { key: 'unavailable.mustBeCreated', label: '2.没有现成信息需要另行制作' },
      { key: 'unavailable.stillUnclear', label: '3.补正后申请内容仍不明确' },
    ],
  },
  {
    key: 'notProcessed',
    label: '（五）不予处理',
    rows: [
      { key: 'notProcessed.petition', label: '1.信访举报投诉类申请' },
      { key: 'notProcessed.duplicate', label: '2.重复申请' },
      { key: 'notProcessed.publication', label: '3.要求提供公开出版物' },
      { key: 'notProcessed.excessive', label: '4.无正当理由大量反复申请' },
      { key: 'notProcessed.reconfirmation', label: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
];

const OTHER_HANDLING_VARIANTS = ['（六）其他'];
/** （六）: in the 2019 form a row with figures of its own, in the 2021 form the group of OTHER_RESULTS. */
export const OTHER_HANDLING: RequestRow = {
  key: 'otherHandling',
  label: '（六）其他处理',
  variants: OTHER_HANDLING_VARIANTS,
};
export const OTHER_RESULTS: readonly RequestRow[] = [
  {
    key: 'otherHandling.notCorrected',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  },
  {
    key: 'otherHandling.feeUnpaid',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  },
  { key: 'otherHandling.other', label: '3.其他' },
];

export const RESULT_GROUPS_2021: readonly RequestGroup[] = [
  ...COMMON_GROUPS,
  {
    key: OTHER_HANDLING.key,
    label: OTHER_HANDLING.label,
    variants: OTHER_HANDLING_VARIANTS,
    rows: OTHER_RESULTS,
  },
];

export const RESULT_GROUPS_2019: readonly RequestGroup[] = [
  ...COMMON_GROUPS,
  {
    key: OTHER_HANDLING.key,
    label: OTHER_HANDLING.label,
    variants: OTHER_HANDLING_VARIANTS,
    rows: [OTHER_HANDLING],
  },
];

/** A label without the remark on how to count: （二）部分公开. */
export function withoutRemark(label: string): string {
  return label.replace(/(?<=.)（[^（）]*）$/u, '');
}

/** A label without its number and remark: 部分公开. */
export function bareLabel(label: string): string {
  return withoutRemark(label).replace(/^（.）|^\d+\./u, '');
}

/** Every stored row key of an edition, in the official order (24 for 2021, 22 for 2019). */
export function storedRequestKeys(groups: readonly RequestGroup[]): string[] {
  return [RECEIVED.key, CARRIED_OVER.key, ...resultKeys(groups), CARRIED_FORWARD.key];
}

/** The keys that row （七）总计 adds up. */
export function resultKeys(groups: readonly RequestGroup[]): string[] {
  return groups.flatMap((group) => group.rows.map((row) => row.key));
}
