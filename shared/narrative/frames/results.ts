import type { Frame } from './frame';

const OF_ANOTHER = { tags: 'NOT|SET_ASIDE|RECEIVE|TAKE_ON', in: 'lead' } as const;
const ONE_CHANNEL = { tags: 'CHANNEL', in: 'near' } as const;
/** Documents sorted by how they are published look the same: 主动公开30件、依申请公开5件、不予公开3件. */
const SORTED = { tags: 'OTHER_DOCUMENT|WEB_COLUMN', in: 'before', unless: 'APPLY|REQUEST' } as const;
const BEHIND = 'FILLER|APPLY|REQUEST|ALL|LAW|CAUSE|ABOUT|DECIDE|DECISION|DONE|BE|JOIN*';

/** Results by their official names: the six groups, and the single rows. */
export const RESULT_FRAMES: readonly Frame[] = [
  {
    id: 'result.reason',
    means: { of: 'result' },
    words: 'ROW !FIGURE|COMMA|ROW* RESULT RESULT_TAIL* {}',
    veto: [OF_ANOTHER, ONE_CHANNEL, SORTED],
    yes: [
      '依申请公开中，因本机关不掌握相关政府信息而无法提供{5}件。',
      '依申请公开中，属于行政执法案卷不予公开的{2}件。',
    ],
    no: ['依申请公开中，无法提供{5}件。'],
  },
  {
    id: 'result.row',
    means: { of: 'result' },
    words: 'ROW RESULT_TAIL* {}',
    veto: [OF_ANOTHER, ONE_CHANNEL, SORTED],
    yes: ['依申请公开中，本机关不掌握相关政府信息{5}件。', '依申请公开中，涉及国家秘密{1}件。'],
    no: ['依申请公开中，收到重复申请{3}件。'],
  },
  {
    id: 'result.several',
    means: { of: 'results' },
    words: 'RESULT|OPENLY DUN|JOIN|FILLER* RESULT RESULT|DUN|JOIN|FILLER* MAKES_UP? ALL? RESULT_TAIL* {}',
    veto: [OF_ANOTHER, ONE_CHANNEL, SORTED],
    yes: ['“予以公开”“部分公开”两类共{27}件。', '不予公开、无法提供均为{0}件。'],
    no: ['予以公开、部分公开分别为{12}件、4件。', '不予公开、无法提供均为{3}件。'],
  },
  {
    id: 'result.most',
    means: { of: 'result' },
    words: 'RESULT FILLER|APPLY|MATTER* MOST|MAINLY FILLER* {}',
    far: true,
    veto: [SORTED],
    says: 'APPLY',
    yes: ['收到申请26件，答复类型中无法提供最多，为{14}件。', '收到申请26件，予以公开居多，有{12}件。'],
    no: ['收到申请26件，无法提供最多的月份有{3}件。'],
  },
  {
    id: 'result.before',
    means: { of: 'result' },
    words: 'BE? RESULT RESULT_TAIL* {}',
    veto: [OF_ANOTHER, ONE_CHANNEL, SORTED, { tags: 'CAUSE|BE|ABOUT', in: 'lead', unless: 'DONE' }],
    says: 'APPLY',
    yes: ['依申请公开中，予以公开{12}件。', '答复的申请中，予以公开及部分公开{16}件。'],
    no: ['经检索，因信息不存在无法提供的政府信息公开申请{6}件。', '全年制发公文38件，其中不予公开{3}件。'],
  },
  {
    id: 'result.granted',
    means: { of: 'granted' },
    words: '^ PARTS|ALL|LAW|DUN|FILLER* OPENLY {} $',
    yes: ['收到申请10件，已公开{3}件，部分公开1件。', '办结申请10件，其中公开{3}件。'],
    no: ['收到申请10件，主动公开{3}件。'],
  },
  {
    id: 'result.behind',
    means: { of: 'result' },
    words: `^ LEADIN|TOWARD* {} ${BEHIND} RESULT`,
    notBefore: `${BEHIND} RESULT FILLER* FIGURE`,
    veto: [SORTED, { tags: 'SET_ASIDE', in: 'right' }],
    says: 'APPLY',
    yes: [
      '收到申请26件，{12}件予以公开。',
      '收到申请12件，{2}件因涉及第三方权益不予公开。',
      '收到申请12件，为保护第三方合法权益，对{2}件申请作出不予公开决定。',
    ],
    no: [
      '收到申请26件，{12}件已办结。',
      '对{29}件内容不明确的申请一次性告知补正。',
      '依申请公开中，{3}件中予以公开2件、无法提供1件。',
    ],
  },
  {
    id: 'result.later',
    means: { of: 'result' },
    words:
      '^ LEADIN|TOWARD* {} !FIGURE|SEMI|RESULT|CARRY* COMMA ANSWER|DECIDE|LAW|FILLER* RESULT FILLER|DECISION* STOP',
    across: true,
    says: 'APPLY',
    yes: [
      '收到申请12件，予以公开8件，另有{4}件经检索无相关信息，答复无法提供。',
      '收到申请12件，{2}件涉及个人隐私，决定不予公开。',
    ],
    no: ['收到申请12件，{2}件网上提出，部分公开1件。'],
  },
];

/** 其他 alone, at the end of a row of groups. */
export const OTHER_RESULT_FRAMES: readonly Frame[] = [
  {
    id: 'applicant.other',
    means: { of: 'otherApplicant' },
    after: 'applicant',
    words: '^ DUN|JOIN* OTHER TAIL* {} $',
    yes: [
      '收到政府信息公开申请342件，其中自然人296件、法律服务机构12件、其他{1}件。',
      '收到政府信息公开申请20件，法律服务机构12件，其他{8}件。',
    ],
    no: ['收到政府信息公开申请342件，其中自然人296件、法人或其他组织46件、其他{46}件。'],
  },
  {
    id: 'result.other',
    means: { of: 'otherResult' },
    after: 'result',
    words: '^ DUN|JOIN* OTHER TAIL* {} $',
    yes: ['收到申请6件，予以公开4件，无法提供1件，其他{0}件。', '收到申请342件，不予处理22件、其他{13}件。'],
    no: ['收到申请6件，信访举报投诉类申请4件，其他{2}件。', '收到申请6件，其他{2}件。'],
  },
];

/** Everyday words for applicants count where the sentence says that they applied, or names others by the form. */
const APPLIED = [
  { tags: 'APPLY|REQUEST|SUBMIT', in: 'match' },
  { tags: 'APPLY|REQUEST|SUBMIT', in: 'right' },
] as const;
const NOT_OF_KIND = { tags: 'NOT|ABOUT|EXCEPT', in: 'lead' } as const;
const OTHER_APPLICATION = { tags: 'OTHER_APPLICATION', in: 'near' } as const;

/** Kinds of applicant. */
export const APPLICANT_FRAMES: readonly Frame[] = [
  {
    id: 'applicant.before',
    means: { of: 'applicant' },
    words: 'APPLICANT APPLICANT_TAIL* TAIL* {}',
    veto: [NOT_OF_KIND, OTHER_APPLICATION],
    says: 'APPLY|REQUEST|SUBMIT',
    yes: ['收到政府信息公开申请26件，其中自然人{20}件。', '法人或其他组织申请{6}件。'],
    no: ['收到申请26件，低保自然人{20}件。', '非自然人申请{6}件。', '自然人申请救助{85}件。'],
  },
  {
    id: 'applicant.everyday',
    means: { of: 'applicant' },
    words: 'EVERYDAY APPLICANT_TAIL* TAIL* {}',
    veto: [NOT_OF_KIND, OTHER_APPLICATION],
    needs: [...APPLIED, { tags: 'APPLICANT', in: 'sentence' }, { tags: 'EVERYDAY', in: 'row' }],
    yes: ['收到政府信息公开申请12件，其中公民个人申请{10}件。', '收到申请12件，其中企业申请{2}件。'],
    no: ['政务公开：服务企业{12}个。', '收到依申请公开12件，涉企业申请{2}件。'],
  },
  {
    id: 'applicant.mainly',
    means: { of: 'applicant' },
    words: 'PERSON NOT_WHOLE|NARROW|CAUSE|FILLER|ALL* APPLICANT|EVERYDAY FILLER|MAINLY* {}',
    far: true,
    says: 'PERSON',
    yes: ['申请人主要为自然人，共{9}件。', '申请人以自然人为主，共{9}件。'],
    no: ['申请人主要为自然人，共提交材料{9}件。'],
  },
  {
    id: 'applicant.most',
    means: { of: 'applicant' },
    words: 'APPLICANT|EVERYDAY FILLER|APPLY|SUBMIT* MOST|MAINLY FILLER* {}',
    far: true,
    veto: [NOT_OF_KIND],
    says: 'APPLY|PERSON',
    yes: ['从申请人构成看，自然人占多数，有{15}件。', '收到申请26件，自然人申请最多，为{20}件。'],
    no: ['收到申请26件，涉及企业的居多，有{15}件。'],
  },
  {
    id: 'applicant.behind',
    means: { of: 'applicant' },
    words: '^ LEADIN* {} FILLER|APPLY|PERSON|ALL* BE|SUBMIT APPLICANT|EVERYDAY',
    yes: ['收到申请26件，{20}件为自然人申请。', '全年收到10件政府信息公开申请，其中{9}件来自自然人。'],
    no: ['收到申请26件，{20}件涉及自然人。'],
  },
];
