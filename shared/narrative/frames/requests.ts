import type { Frame } from './frame';

/** Not of all applications: the words before the verb name a part, another body or another matter. */
const NARROWED = { tags: 'NARROWING', in: 'lead' } as const;
const ONE_CHANNEL = { tags: 'CHANNEL', in: 'near', unless: 'ALL_CHANNELS' } as const;
const GROSS = { tags: 'ACTUAL', in: 'behind' } as const;
const WHOLE = 'OBJECTS* ALL|LAW|LIMIT|PARTS|$';
const SAID = 'REQUEST|DISCLOSURE';

const SOME_ANSWERS =
  'SET_ASIDE|CHANNEL|RESULT|NEW|REST|OTHER|NOT|LICENCE|PENALTY|COERCION|RECONSIDER|SUIT|OTHER_TOPIC|OTHER_WORK|RECEIVE|TAKE_ON';

/** Applications settled or answered. */
export const HANDLED_FRAMES: readonly Frame[] = [
  {
    id: 'handled.verb',
    means: { of: 'handled' },
    words: `DONE OBJECTS* TAIL* {} ${WHOLE}`,
    veto: [
      { tags: SOME_ANSWERS, in: 'near' },
      { tags: SOME_ANSWERS, in: 'right' },
      { tags: 'SET_ASIDE', in: 'behind' },
      NARROWED,
    ],
    says: 'APPLY|REQUEST',
    yes: ['收到申请26件，办结{27}件。', '全年办结政府信息公开申请{27}件。'],
    no: [
      '延期答复申请{3}件。',
      '答复网民留言{45}条。',
      '受理并答复申请{26}件。',
      '29件申请中，答复申请{25}件，撤回4件。',
    ],
  },
  {
    id: 'handled.behind',
    means: { of: 'handled' },
    words: '^ FILLER|PARTS|JOIN|DUN|ALL* {} FILLER|APPLY|REQUEST* ALL|LAW|LIMIT|FILLER* DONE',
    veto: [{ tags: SOME_ANSWERS, in: 'right' }],
    says: 'APPLY|REQUEST',
    yes: ['收到申请7件，其中{6}件已办结。', '收到申请7件，{6}件按期答复。'],
    no: ['收到申请7件，其余{6}件已办结。', '收到申请7件，{6}件逾期答复。'],
  },
];

/** 除结转2件外，其余7件均已办结: what is left but for those carried forward was settled. */
export const REST_FRAMES: readonly Frame[] = [
  {
    id: 'handled.rest',
    means: { of: 'handled' },
    after: 'carriedForward',
    words: '^ FILLER|EXCEPT* REST FILLER* {} FILLER|APPLY|REQUEST* ALL|LAW|LIMIT|FILLER* DONE',
    veto: [
      { tags: 'RESULT|SET_ASIDE|DONE|LAST_YEAR|OTHER|OPENLY|PART_YEAR', in: 'before' },
      { tags: 'SET_ASIDE|RESULT', in: 'right' },
    ],
    says: 'APPLY|REQUEST',
    yes: [
      '收到申请10件，除结转下年度2件外，其余{8}件全部办结。',
      '收到申请10件，2件结转下年，其余{8}件均已答复。',
    ],
    no: [
      '收到申请10件，2件结转下年，其余{8}件均已答复并转办。',
      '收到申请10件，撤回1件，结转下年度2件，其余{7}件均已答复。',
      '收到申请10件，其余{8}件均已答复。',
    ],
  },
];

/** Applications received; a figure on 受理 or 办理 may hold those carried over as well. */
export const RECEIVED_FRAMES: readonly Frame[] = [
  {
    id: 'received.verb',
    means: { of: 'received' },
    words: `RECEIVE OBJECTS* TAIL* {} ${WHOLE}`,
    far: true,
    notBefore: 'OPENING OTHER_APPLICATION',
    veto: [NARROWED, ONE_CHANNEL, GROSS],
    needs: [
      { tags: 'APPLY|REQUEST|AMOUNT', in: 'match' },
      { tags: 'APPLY|REQUEST', in: 'right' },
      { tags: 'REQUEST', in: 'lead' },
    ],
    topic: 'any',
    yes: ['2023年，我街道共收到政府信息公开申请{26}件。', '全年收到申请{26}件。'],
    no: [
      '收到网络申请{15}件。',
      '收到关于征地的申请{6}件。',
      '收到低保申请{56}件。',
      '民政部门收到申请{52}件（低保36件、特困16件）。',
      '收到申请{52}件，实际受理47件。',
    ],
  },
  {
    id: 'received.those',
    means: { of: 'received' },
    words: 'RECEIVE FILLER* {} FILLER? APPLY|REQUEST FILLER*',
    veto: [
      NARROWED,
      ONE_CHANNEL,
      GROSS,
      { tags: 'RECONSIDER|SUIT|OTHER_WORK|OTHER_TOPIC|SET_ASIDE|NARROW|ABOUT|CHANNEL', in: 'right' },
    ],
    topic: 'any',
    yes: ['收到的{3}件申请的答复结果均为予以公开。', '所收{3}件申请的答复结果均为无法提供。'],
    no: [
      '网上收到的{3}件申请中，2件予以公开。',
      '收到{2}件申请复议的来信。',
      '实际受理25件，收到{26}件申请均已登记，实际受理25件。',
    ],
  },
  {
    id: 'received.bare',
    means: { of: 'received' },
    words: 'RECEIVE FILLER* TAIL* {} FILLER* ALL|LAW|LIMIT|PARTS|$',
    veto: [NARROWED, ONE_CHANNEL, GROSS],
    yes: ['依申请公开：新收{26}件，结转3件。', '政府信息公开申请方面：全年收到{5}件。'],
    no: ['依申请公开平台收到{35}件。', '依申请公开建议收到{3}件。'],
  },
  {
    id: 'received.weak',
    means: { of: 'received' },
    words: `^ LEAD* WEAK OBJECTS* TAIL* {} ${WHOLE}`,
    far: true,
    veto: [ONE_CHANNEL],
    needs: [
      { tags: 'REQUEST', in: 'match' },
      { tags: 'REQUEST', in: 'right' },
      { tags: 'APPLY', in: 'match' },
    ],
    says: 'REQUEST',
    yes: ['全年登记政府信息公开申请{26}件。', '依申请公开新增{26}件。'],
    no: ['现场登记政府信息公开申请{26}件。'],
  },
  {
    id: 'received.accepted',
    means: { of: 'received' },
    words: `^ UNKNOWN? LEAD|EVERY_KIND* TAKE_ON|HANDLE OBJECTS* TAIL* {} ${WHOLE}`,
    far: true,
    veto: [ONE_CHANNEL, GROSS],
    needs: [
      { tags: SAID, in: 'match' },
      { tags: SAID, in: 'right' },
    ],
    topic: 'any',
    yes: ['全年受理政府信息公开申请{29}件。', '李楼街道共办理依申请公开事项{29}件。'],
    no: ['网上受理政府信息公开申请{15}件。', '会同司法所办理政府信息公开申请{5}件。'],
  },
  {
    id: 'received.acceptedBare',
    means: { of: 'received' },
    words: '^ UNKNOWN? LEAD* TAKE_ON|HANDLE APPLY|FILLER* TAIL* {} FILLER|APPLY* ALL|LAW|LIMIT|PARTS|$',
    veto: [ONE_CHANNEL, GROSS],
    yes: ['依申请公开方面，全年受理申请{29}件。', '依申请公开方面，共受理{29}件。'],
    no: ['依申请公开方面，窗口受理申请{87}件。'],
  },
  {
    id: 'received.due',
    means: { of: 'received' },
    words: '^ LEAD* TO_HANDLE TAIL* {} $',
    yes: ['收到政府信息公开申请26件，加上上年结转3件，应办理{29}件。', '依申请公开：全年应办{29}件。'],
    no: ['依申请公开：信访应办{29}件。'],
  },
  {
    id: 'received.noun',
    means: { of: 'received' },
    words: `^ LEAD|TOWARD* REQUEST FILLER|MATTER|THIS_YEAR* TAIL* {} ${WHOLE}`,
    far: true,
    veto: [
      { tags: 'FIGURE', in: 'ahead' },
      { tags: 'OPENLY|RESULT', in: 'right', unless: 'REQUEST|APPLY' },
    ],
    topic: 'any',
    yes: ['2023年政府信息公开申请共计{26}件。', '依申请公开数量为{26}件。'],
    no: [
      '政府信息公开申请{3}件公开。',
      '当年10件申请答复{9}件。',
      '答复政府信息公开申请{26}件。',
      '政府信息公开申请处理结果为：{3}件公开、1件不公开。',
    ],
  },
  {
    id: 'received.all',
    means: { of: 'received' },
    words: '^ YEAR|THIS_YEAR|SELF|DATE* FILLER+ {} FILLER? REQUEST MATTER* $',
    topic: 'any',
    yes: ['共有{26}件政府信息公开申请。', '全年共有{26}件依申请公开事项。'],
    no: ['对{26}件政府信息公开申请逐件登记。'],
  },
  {
    id: 'received.among',
    means: { of: 'received' },
    words: '^ YEAR|THIS_YEAR|SELF|DATE|FILLER* {} FILLER? REQUEST AMONG $',
    veto: [{ tags: 'FIGURE', in: 'before' }],
    topic: 'any',
    yes: ['{47}件政府信息公开申请中，46件已按期答复。', '全年{10}件依申请公开中，予以公开3件。'],
    no: ['窗口收到8件，{2}件政府信息公开申请中有1件补正。'],
  },
  {
    id: 'received.grown',
    means: { of: 'received' },
    words: '^ THIS_YEAR|YEAR|FILLER* DELTA TO FILLER* {} $',
    veto: [{ tags: 'DONE|RESULT|CARRY|APPLICANT|EVERYDAY|CHANNEL|ABOUT', in: 'before' }],
    needs: [{ tags: 'COMPARE', in: 'before' }],
    yes: ['与2022年收到的45件申请相比，今年增加到{47}件。', '同2022年收到申请6件相比，2023年减少到{4}件。'],
    no: ['与2022年办结的45件申请相比，今年增加到{46}件。', '收到申请47件，网站增加到{3}件。'],
  },
  {
    id: 'received.newBehind',
    means: { of: 'received' },
    words: '^ LEAD|TOWARD* {} NEW FILLER? APPLY|REQUEST',
    veto: [ONE_CHANNEL],
    topic: 'any',
    yes: ['{58}件新收申请逐一建档。', '对{58}件新收的政府信息公开申请逐件登记。'],
    no: ['窗口{58}件新收申请逐一建档。'],
  },
  {
    id: 'received.whole',
    means: { of: 'received' },
    words: '^ YEAR|THIS_YEAR|SELF|DATE|FILLER+ {} FILLER? APPLY|REQUEST MATTER|FILLER* ALL',
    veto: [ONE_CHANNEL],
    topic: 'free',
    yes: ['全年{8}件申请均系公民个人提出。', '2023年{8}件政府信息公开申请均为网上提交。'],
    no: ['其中{8}件申请均为网上提交。'],
  },
  {
    id: 'received.ours',
    means: { of: 'received' },
    words: '^ PARTS? OURS FILLER|RECEIVE* {} $',
    veto: [{ tags: 'OWN_LEVEL', in: 'near' }],
    needs: [{ tags: 'RECEIVE|TAKE_ON', in: 'before' }],
    yes: [
      '全市收到政府信息公开申请1630件，其中我镇{3}件。',
      '全市系统收到政府信息公开申请412件，我局{57}件。',
    ],
    no: ['全市收到政府信息公开申请1630件，其中本级{300}件。'],
  },
  {
    id: 'received.byYear',
    means: { of: 'received' },
    words: '^ DUN|JOIN? YEAR {} $',
    veto: [{ tags: 'EACH', in: 'before' }],
    needs: [{ tags: 'AMOUNT', in: 'before' }],
    topic: 'any',
    yes: [
      '近三年收到申请数逐年为：2021年0件、2022年1件、2023年{3}件。',
      '近两年申请量分年看，2022年1件，2023年{3}件。',
    ],
    no: ['近两年申请数分别为2022年1件、2023年{3}件。', '收到申请12件，2023年{2}件。'],
  },
  {
    id: 'received.amount',
    means: { of: 'received' },
    words: '^ YEAR|THIS_YEAR|SELF* AMOUNT TAIL* {} $',
    yes: ['（二）依申请公开情况\n2023年申请总量为{26}件。', '（二）依申请公开情况\n申请数量达{26}件。'],
    no: ['涉农申请总量为{26}件。'],
  },
];
