import type { Frame } from './frame';

/** Published, cleaned up, put on record: not made or repealed. */
const CARE = { tags: 'CARE|PUBLISH|OPENLY|OTHER_WORK|ACTIVE', in: 'near' } as const;
const CLEANED_UP = { tags: 'CLEAN_UP', in: 'near', unless: 'REPEAL' } as const;
const DOCUMENT = { units: 'documents', topic: 'any', veto: [CARE, CLEANED_UP] } as const;

/** 规章 and 行政规范性文件; a verb alone leans on the noun before it. */
export const DOCUMENT_FRAMES: readonly Frame[] = [
  {
    ...DOCUMENT,
    id: 'document.verbNoun',
    means: { of: 'document' },
    words: 'ISSUE|REPEAL|VALID FILLER* EVERY_KIND? DOCUMENTS JOIN|DUN? DOCUMENTS? TAIL|VALID* {}',
    yes: [
      '本年度制发行政规范性文件{4}件。',
      '现行有效规范性文件{32}件。',
      '清理后宣布废止行政规范性文件{6}件。',
    ],
    no: [
      '清理现行有效规范性文件{32}件。',
      '主动公开制定规范性文件{6}件。',
      '制定行政规范性文件{2}件，修订1件。',
    ],
  },
  {
    ...DOCUMENT,
    id: 'document.nounVerb',
    means: { of: 'document' },
    words: 'DOCUMENTS FILLER|COLON|THIS_YEAR|JOIN|NEW|BY_NOW* ISSUE|REPEAL|VALID TAIL* {}',
    yes: ['行政规范性文件本年制发{4}件。', '规章废止{0}件，规范性文件制发4件。'],
    no: ['清理规范性文件后废止{4}件。'],
  },
  {
    ...DOCUMENT,
    id: 'document.verb',
    means: { of: 'document' },
    words: '^ DUN|PARTS|THIS_YEAR|YEAR|FILLER|ALL|JOIN|BY_NOW|LEFT|NEW* ISSUE|REPEAL TAIL* {}',
    yes: ['制发行政规范性文件4件，废止{1}件。', '行政规范性文件：本年制发{2}件。'],
    no: ['制发行政规范性文件4件，宣传单制作{50}份。'],
  },
  {
    ...DOCUMENT,
    id: 'document.valid',
    means: { of: 'document' },
    words: 'VALID TAIL* {}',
    veto: [CARE, CLEANED_UP, { tags: 'TOWARD', in: 'lead' }, { tags: 'CLEAN_UP|CARE', in: 'right' }],
    yes: ['制发规范性文件4件，目前现行有效{32}件。', '制发规范性文件4件，截至年底现行有效{32}件。'],
    no: [
      '制发规范性文件4件，现行有效{32}件文件逐件评估。',
      '制发规范性文件4件，公布现行有效{32}件。',
      '对现行有效的{24}件行政规范性文件逐件评估。',
    ],
  },
  {
    ...DOCUMENT,
    id: 'document.behind',
    means: { of: 'document' },
    words: 'ISSUE|REPEAL FILLER* {} FILLER? DOCUMENTS',
    yes: ['我街道结合实际出台{4}件行政规范性文件。', '经评议废止{1}件规范性文件。'],
    no: ['公开印发{4}件规范性文件。'],
  },
  {
    ...DOCUMENT,
    id: 'document.validBehind',
    means: { of: 'document' },
    words: 'DOCUMENT TAIL* {} FILLER|LEFT* VALID',
    yes: ['全县规范性文件{32}件现行有效。', '规范性文件共{32}件继续有效。'],
    no: ['公开规范性文件{32}件现行有效。'],
  },
];

/** The noun alone, behind a figure whose verb holds for it too. */
export const DOCUMENT_TOO_FRAMES: readonly Frame[] = [
  {
    id: 'document.sum',
    means: { of: 'same' },
    after: 'document',
    words: '^ FILLER|ALL|DUN|JOIN* SUM FILLER* {} $',
    units: 'documents',
    topic: 'any',
    yes: [
      '县政府制发规范性文件9件、县政府办制发5件，共计{14}件。',
      '制发规范性文件4件、规章2件，合计{6}件。',
    ],
    no: ['制发规范性文件4件，发布解读共计{6}件。'],
  },
  {
    id: 'document.too',
    means: { of: 'documentToo' },
    after: 'document',
    words: '^ DUN|JOIN* DOCUMENTS TAIL* {}',
    units: 'documents',
    topic: 'any',
    yes: ['制定规章0件、行政规范性文件{6}件。', '废止规章0件，规范性文件{1}件。'],
    no: ['收到申请6件，规范性文件{1}件。'],
  },
];

const NO_DECISION =
  'NOT_DECISION|PUBLISH|ACTIVE|OPENLY|INFO|TAKE_ON|APPLY|OTHER_WORK|RECONSIDER|SUIT|WITH_OTHERS|OTHER_DOCUMENT|CHANNEL|SET_ASIDE|WEB_COLUMN|CARE|CLEAN_UP|NOT_OURS';
const DECISION = {
  units: 'decisions',
  topic: 'any',
  veto: [
    { tags: 'AFFAIR', in: 'near', unless: 'HANDLE|DONE|DECIDE' },
    { tags: NO_DECISION, in: 'near' },
    { tags: NO_DECISION, in: 'right' },
    { tags: 'OTHER_BODY', in: 'before' },
    { tags: 'RECONSIDER|SUIT', in: 'before', unless: 'DECIDE|HANDLE' },
  ],
} as const;

/** 行政许可, 行政处罚, 行政强制; fees in 万元. */
export const DECISION_FRAMES: readonly Frame[] = [
  {
    ...DECISION,
    id: 'decision.before',
    means: { of: 'decision' },
    words: 'DECISIONS JOIN|DUN|DECISIONS* DECISION_TAIL* {}',
    yes: ['全年作出行政许可决定{2910}件。', '作出行政许可、行政处罚决定{2956}件。'],
    no: [
      '全年行政许可事项{65}件。',
      '公示行政处罚决定{44}条。',
      '行政许可受理{1420}件。',
      '县直各部门作出行政许可决定{12580}件。',
      '全年行政诉讼案件45件，其中行政处罚类{38}件。',
      '作出行政处罚简易程序{40}件，公开20件。',
    ],
  },
  {
    ...DECISION,
    id: 'decision.done',
    means: { of: 'decision' },
    words: 'HANDLE|DONE|DECIDE FILLER|EVERY_KIND* DECISIONS DECISION|FILLER* TAIL* {}',
    units: 'matters',
    yes: ['本年度共办理行政许可{3126}项。', '作出行政处罚决定{14}项。'],
    no: ['全年办理行政许可事项{65}项。', '行政许可{35}项实现网上可办。'],
  },
  {
    ...DECISION,
    id: 'decision.too',
    means: { of: 'decision' },
    after: 'decision',
    words: '^ DUN|JOIN* DECISIONS DECISION|FILLER* TAIL* {}',
    units: 'matters',
    yes: ['本年度共办理行政许可3126项、行政处罚{14}项。', '作出行政许可决定3126项，行政处罚{14}项。'],
    no: ['梳理行政许可事项120项、行政处罚{230}项。'],
  },
  {
    ...DECISION,
    id: 'decision.all',
    means: { of: 'allDecisions' },
    words: 'ALL_DECISIONS TAIL* {}',
    yes: ['共作出行政处理决定{2956}件。', '共处理行政决定{2956}件。'],
    no: ['公开行政处理决定{2956}件。'],
  },
  {
    ...DECISION,
    id: 'decision.behind',
    means: { of: 'decision' },
    words: 'DECIDE|HANDLE|DONE|HAPPEN|OTHER_VERB FILLER* {} FILLER? DECISIONS DECISION|MATTER* $',
    yes: ['作出{46}件行政处罚。', '办理{46}件行政处罚案件。'],
    no: ['公示作出{46}件行政处罚。'],
  },
];

export const FEE_FRAMES: readonly Frame[] = [
  {
    id: 'fees',
    means: { of: 'fees' },
    words: 'FEE TAIL|THIS_YEAR|YEAR* {}',
    units: 'money',
    topic: 'any',
    veto: [{ tags: 'NOT_DECISION|PLAN', in: 'near' }],
    yes: ['行政事业性收费{0.092}万元。', '行政事业性收费金额{12.5}万元。'],
    no: ['罚没收入{56.3}万元。', '减免行政事业性收费{31.2}万元。'],
  },
];
