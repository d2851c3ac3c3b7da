import { APPLICANTS } from './applicants';
import type { TableId, ValueCell } from './types';

/** What a row or column counts, in a clerk's words. */
interface Explanation {
  text: string;
  /** The article of the 《政府信息公开条例》 (国令第711号) it goes back to, where there is a single one. */
  article?: string;
}

/** By the key of a row or column, see Coordinates. */
type Explanations = Readonly<Record<string, Explanation>>;

const REQUEST_ROWS: Explanations = {
  received: { text: '本年度 1 月 1 日至 12 月 31 日收到的政府信息公开申请，一件申请计一次。' },
  carriedOver: {
    text: '上一年度没有办结、转到本年度继续办理的申请；各列应与上年报告的“结转下年度继续办理”相同。',
  },
  granted: { text: '申请的信息全部公开的件数，包括已主动公开、告知获取途径的。', article: '第三十六条' },
  partial: {
    text: '信息可以区分处理、只公开了其中一部分的件数。一件申请只计入这一行，不再计入其他行。',
    article: '第三十七条',
  },
  'denied.stateSecret': { text: '信息依法确定为国家秘密，不予公开的件数。', article: '第十四条' },
  'denied.prohibitedByLaw': { text: '其他法律、行政法规禁止公开的件数。', article: '第十四条' },
  'denied.securityAndStability': {
    text: '公开后可能危及国家安全、公共安全、经济安全、社会稳定，不予公开的件数。',
    article: '第十四条',
  },
  'denied.thirdPartyRights': {
    text: '涉及商业秘密、个人隐私，公开会损害第三方合法权益，不予公开的件数。',
    article: '第十五条',
  },
  'denied.internalAffairs': {
    text: '属于人事管理、后勤管理、内部工作流程三类内部事务信息，不予公开的件数。',
    article: '第十六条第一款',
  },
  'denied.deliberativeProcess': {
    text: '属于讨论记录、过程稿、磋商信函、请示报告四类过程性信息，不予公开的件数。',
    article: '第十六条第二款',
  },
  'denied.enforcementFile': { text: '属于行政执法案卷信息，不予公开的件数。', article: '第十六条第二款' },
  'denied.administrativeInquiry': { text: '属于行政查询事项，应通过专门查询途径获取的件数。' },
  'unavailable.notHeld': {
    text: '经检索本机关没有该信息，或者该信息不由本机关负责公开的件数。',
    article: '第三十六条',
  },
  'unavailable.mustBeCreated': {
    text: '没有现成信息，需要另行加工、分析、制作才能提供的件数。',
    article: '第三十八条',
  },
  'unavailable.stillUnclear': { text: '经补正，申请内容仍然不明确的件数。', article: '第三十条' },
  'notProcessed.petition': {
    text: '以申请公开的形式进行信访、投诉、举报等活动的件数。',
    article: '第三十九条第一款',
  },
  'notProcessed.duplicate': { text: '已作答复，申请人重复申请公开相同信息的件数。', article: '第三十六条' },
  'notProcessed.publication': {
    text: '要求提供政府公报、报刊、书籍等公开出版物的件数。',
    article: '第三十九条第二款',
  },
  'notProcessed.excessive': {
    text: '申请数量、频次明显超过合理范围，又没有正当理由的件数。',
    article: '第三十五条',
  },
  'notProcessed.reconfirmation': { text: '要求确认或者重新出具已经获取的信息的件数。' },
  'otherHandling.notCorrected': {
    text: '申请人没有正当理由，超过期限不补正，不再处理的件数。',
    article: '第三十条',
  },
  'otherHandling.feeUnpaid': {
    text: '申请人没有按收费通知在期限内缴纳信息处理费，不再处理的件数。',
    article: '第四十二条',
  },
  'otherHandling.other': { text: '以上各种结果之外的其他处理，例如申请人主动撤回。' },
  otherHandling: { text: '予以公开、不予公开、无法提供、不予处理之外的其他处理结果。' },
  handledTotal: { text: '本年度办结的全部申请，由（一）至（六）各行相加得出。' },
  carriedForward: { text: '到本年度 12 月 31 日还没有办结、转到下一年度继续办理的申请。' },
};

const APPLICANT_COLUMNS: Readonly<Record<(typeof APPLICANTS)[number]['key'], Explanation>> = {
  naturalPerson: { text: '本列只计公民个人提出的申请。' },
  business: { text: '本列只计公司、合作社等商业企业提出的申请。' },
  research: { text: '本列只计科研机构、学校等提出的申请。' },
  nonprofit: { text: '本列只计社会团体、基金会等社会公益组织提出的申请。' },
  legalService: { text: '本列只计律师事务所等法律服务机构提出的申请。' },
  otherOrganisation: { text: '本列计不属于前四类的其他法人或组织提出的申请。' },
};

const ACTIVE_ROWS: Explanations = {
  regulations: {
    text: '规章。只有设区的市、自治州以上人民政府和有权部门制定规章，其他单位填 0。',
    article: '第二十条第（一）项',
  },
  normativeDocuments: {
    text: '行政规范性文件的件数，与司法行政（合法性审核）部门的统计口径一致；不是网站栏目的条数。',
    article: '第二十条第（一）项',
  },
  licences: {
    text: '本年度作出的行政许可决定，已公开的和依法不公开的都计算在内。',
    article: '第二十条第（五）项',
  },
  penalties: {
    text: '本年度作出的行政处罚决定，已公开的和依法不公开的都计算在内。',
    article: '第二十条第（六）项',
  },
  coercion: {
    text: '本年度作出的行政强制决定，已公开的和依法不公开的都计算在内。',
    article: '第二十条第（六）项',
  },
  fees: {
    text: '本年度收取的行政事业性收费金额，单位是万元；没有收费填 0。',
    article: '第二十条第（八）项',
  },
};

const DOCUMENT_COLUMNS: Explanations = {
  issued: { text: '本列计本年度制定发布的件数。' },
  repealed: { text: '本列计本年度废止、失效的件数。' },
  inForce: { text: '本列计到本年度 12 月 31 日现行有效的件数。' },
};

const REVIEW_BLOCKS: Explanations = {
  reconsideration: { text: '因政府信息公开被申请行政复议的案件。' },
  directLitigation: { text: '没有经过行政复议，直接因政府信息公开被提起行政诉讼的案件。' },
  litigationAfterReconsideration: { text: '经过行政复议后，又因政府信息公开被提起行政诉讼的案件。' },
};

const OUTCOME_COLUMNS: Explanations = {
  upheld: { text: '本列计结果维持本机关决定（或者驳回）的件数。' },
  corrected: { text: '本列计结果撤销、变更本机关决定，确认违法或者责令履行的件数。' },
  otherOutcome: { text: '本列计撤回、终止等其他结果的件数。' },
  pending: { text: '本列计到本年度 12 月 31 日还没有审结的件数。' },
};

const ROWS: Readonly<Record<TableId, Explanations>> = {
  active: ACTIVE_ROWS,
  requests: REQUEST_ROWS,
  review: REVIEW_BLOCKS,
};

const COLUMNS: Readonly<Record<TableId, Explanations>> = {
  active: DOCUMENT_COLUMNS,
  requests: Object.fromEntries(
    APPLICANTS.map(({ key }, index) => [String(index), APPLICANT_COLUMNS[key]] as const),
  ),
  review: OUTCOME_COLUMNS,
};

/** What a cell counts: its row first, then its column. Empty for a cell the list knows nothing of. */
export function explanationsOf(cell: ValueCell): Explanation[] {
  const rows = ROWS[cell.table];
  const columns = COLUMNS[cell.table];
  return [rows[cell.row], columns[cell.column]].filter((each) => each !== undefined);
}
