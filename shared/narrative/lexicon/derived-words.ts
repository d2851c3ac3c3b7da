import { APPLICANTS } from '../../form/applicants';
import { bareLabel, RESULT_GROUPS_2021 } from '../../form/request-rows';
import type { Word } from './word';

/**
 * Words that come from the official form (names of rows and columns) or from two lists that combine. Here the names
 * are the form's own; how clerks say them besides stands in the lists of words.
 */
export function derivedWords(): Word[] {
  const words = [...resultWords(), ...applicantWords(), ...everybody(), ...otherBodies()];
  return [...new Map(words.map((each) => [each.word, each])).values()];
}

/** Short names of the six groups, by the key that a RESULT word carries. */
export const RESULT_GROUP_KEYS = [
  'granted',
  'partial',
  'denied',
  'unavailable',
  'notProcessed',
  'other',
] as const;

/** Single rows as clerks shorten them; the longer forms are read because the words round the name are known too. */
const SHORT_ROWS: Readonly<Record<string, string>> = {
  'denied.stateSecret': '国家秘密',
  'denied.prohibitedByLaw':
    '法律行政法规禁止 法律、行政法规禁止 法律法规禁止 法律法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 其他法律、行政法规禁止公开',
  'denied.securityAndStability': '三安全一稳定 “三安全一稳定”',
  'denied.thirdPartyRights': '第三方合法权益 第三方权益 保护第三方权益',
  'denied.internalAffairs': '内部事务 内部事务信息 三类内部事务信息',
  'denied.deliberativeProcess': '过程性信息 四类过程性信息',
  'denied.enforcementFile': '执法案卷 行政执法案卷 执法案卷信息 行政执法案卷信息',
  'denied.administrativeInquiry': '行政查询事项',
  'unavailable.notHeld':
    '本机关不掌握 本单位不掌握 不掌握相关政府信息 不掌握政府信息 不掌握相关信息 不掌握信息 本单位不掌握相关政府信息 本机关不掌握相关信息 本机关不掌握政府信息 本机关不掌握信息 不掌握',
  'unavailable.mustBeCreated':
    '另行制作 需另行制作 需要另行制作 没有现成信息 没有现成信息、需要另行制作 没有现成信息，需要另行制作 没有现成信息需另行制作',
  'unavailable.stillUnclear':
    '申请内容仍不明确 申请内容不明确 补正后内容仍不明确 补正后仍不明确 内容仍不明确 内容不明确',
  'notProcessed.petition':
    '属于信访、投诉、举报 属于信访举报投诉 属于信访投诉举报 信访举报投诉类 信访、举报、投诉类申请 信访、举报、投诉类 信访投诉举报类申请 信访类申请',
  'notProcessed.publication': '提供公开出版物 公开出版物',
  'notProcessed.excessive': '大量反复申请',
  'notProcessed.reconfirmation':
    '重新出具 重新出具已获取信息 确认或重新出具已获取信息 要求确认或重新出具已获取信息 确认或重新出具',
  'otherHandling.notCorrected':
    '逾期不补正 逾期未补正 申请人逾期未补正 申请人逾期不补正 无正当理由逾期不补正 申请人无正当理由逾期不补正',
  'otherHandling.feeUnpaid':
    '逾期未缴费 逾期不缴费 逾期未缴纳费用 逾期不缴纳费用 逾期未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用',
};

function resultWords(): Word[] {
  const words: Word[] = [];
  RESULT_GROUPS_2021.forEach((group, index) => {
    const key = RESULT_GROUP_KEYS[index] ?? '';
    words.push({ word: bareLabel(group.label), tags: ['RESULT'], value: key });
    if (group.rows.length < 2) return;
    for (const row of group.rows) {
      if (row.key === 'otherHandling.other') continue;
      for (const word of [bareLabel(row.label), ...(SHORT_ROWS[row.key] ?? '').split(' ')]) {
        if (word !== '') words.push({ word, tags: ['RESULT', 'ROW'], value: row.key });
      }
    }
  });
  // 予以公开及部分公开: both in one figure.
  const [granted = '', partial = ''] = RESULT_GROUPS_2021.map((group) => bareLabel(group.label));
  for (const first of [granted, '同意公开', '公开']) {
    // 予以公开、部分公开、无法提供分别为…: what 、 joins are names of their own.
    for (const joint of JOINTS.slice(1)) {
      for (const second of [partial, `予以${partial}`])
        words.push({ word: `${first}${joint}${second}`, tags: ['RESULT'], value: 'granted+partial' });
    }
  }
  words.push({ word: `予以${partial}`, tags: ['RESULT'], value: 'partial' });
  return words;
}

function applicantWords(): Word[] {
  return APPLICANTS.slice(0, -1).map(({ label }, column) => ({
    word: label,
    tags: ['APPLICANT'],
    value: String(column),
  }));
}

const JOINTS = ['、', '和', '及', '或', '与', '以及', '或者', '+'];

/** 公民、法人和其他组织: everybody, and no kind of applicant. */
function everybody(): Word[] {
  const persons = ['公民', '自然人', '个人'];
  const others = ['法人', '企业', '组织', '法人组织', '单位'];
  const ends = ['', ...JOINTS.flatMap((joint) => [`${joint}其他组织`, `${joint}组织`, `${joint}非法人组织`])];
  return persons.flatMap((person) =>
    JOINTS.flatMap((joint) =>
      others.flatMap((other) =>
        ends.map((end): Word => ({ word: `${person}${joint}${other}${end}`, tags: ['EVERYBODY'] })),
      ),
    ),
  );
}

/** 各部门, 各有关单位, 各乡镇. */
function otherBodies(): Word[] {
  const kinds = ['', '职能', '有关', '相关', '级', '直属', '级各'];
  const bodies = [
    '单位',
    '部门',
    '乡镇',
    '镇街',
    '镇',
    '乡',
    '街道',
    '县',
    '区',
    '市',
    '科室',
    '村',
    '社区',
    '县区',
    '乡镇街道',
    '镇乡',
    '科(室)',
  ];
  return kinds.flatMap((kind) =>
    bodies.map((body): Word => ({ word: `各${kind}${body}`, tags: ['OTHER_BODY'] })),
  );
}
