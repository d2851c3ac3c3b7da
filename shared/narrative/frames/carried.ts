import type { Frame } from './frame';

const OTHER_MATTER = { tags: 'OTHER_WORK|RECONSIDER|SUIT|OTHER_TOPIC', in: 'near' } as const;
const SAID = 'REQUEST|DISCLOSURE';

/** Applications carried over from last year, and forward to the next. */
export const CARRIED_FRAMES: readonly Frame[] = [
  {
    id: 'carriedOver.year',
    means: { of: 'carriedOver' },
    words: 'LAST_YEAR FILLER|PENDING|BY_NOW* CARRY TO? THIS_YEAR|YEAR? FILLER? HANDLE? OBJECTS* TAIL* {}',
    veto: [OTHER_MATTER],
    topic: 'free',
    yes: ['上年结转政府信息公开申请{3}件。', '2022年度转入{3}件，收到申请26件。'],
    no: ['上年结转项目{5}个。', '行政复议案件上年结转{1}件。'],
  },
  {
    id: 'carriedOver.from',
    means: { of: 'carriedOver' },
    words: 'CARRY LAST_YEAR FILLER* PENDING? OBJECTS* TAIL* {}',
    veto: [OTHER_MATTER],
    topic: 'free',
    yes: ['从2022年结转政府信息公开申请1件，结转上年度申请{14}件。', '新收申请10件，结转上年{1}件。'],
    no: ['结转上年项目{5}个。'],
  },
  {
    id: 'carriedOver.pending',
    means: { of: 'carriedOver' },
    words: 'LAST_YEAR BY_NOW|FILLER* PENDING OBJECTS* TAIL* {}',
    veto: [OTHER_MATTER],
    says: 'REQUEST|APPLY',
    yes: ['上年度未办结的政府信息公开申请{3}件。', '新收申请26件，上年未办结{3}件。'],
    no: ['上年未办结的信访件{3}件。'],
  },
  {
    id: 'carriedOver.behind',
    means: { of: 'carriedOver' },
    words: '^ LEADIN* {} FILLER|APPLY|REQUEST* ALL? BE? LAST_YEAR FILLER* CARRY',
    topic: 'free',
    yes: ['办理申请29件，其中{3}件为上年结转。', '政府信息公开申请中，{4}件为2022年结转。'],
    no: ['其中{3}件为上年收到。'],
  },
  {
    id: 'carriedForward.verb',
    means: { of: 'carriedForward' },
    words: 'CARRY TO? NEXT_YEAR FILLER|TO* HANDLE|DONE? OBJECTS* TAIL|LEFT* {}',
    veto: [OTHER_MATTER],
    topic: 'free',
    yes: ['结转下年度继续办理{2}件。', '办结27件，结转至2024年办理{2}件。'],
    no: ['督办件共56件，结转下年{2}件。', '结转本年{2}件。'],
  },
  {
    id: 'carriedForward.except',
    means: { of: 'carriedForward' },
    words: 'EXCEPT FILLER* CARRY FILLER* {}',
    says: SAID,
    yes: [
      '收到申请10件，除结转{2}件外其余8件全部办结。',
      '收到申请26件，除结转的{2}件外，其余申请均已办结。',
    ],
    no: ['收到申请26件，除上年结转{3}件外均为新收。'],
  },
  {
    id: 'carriedForward.short',
    means: { of: 'carriedForward' },
    words: 'CARRY_ON FILLER|HANDLE* OBJECTS* TAIL* {}',
    veto: [OTHER_MATTER],
    topic: 'free',
    yes: ['政府信息公开申请办结46件、转下年{3}件。', '办结申请27件，转下年度办理{2}件。'],
    no: ['信访件转下年{3}件。'],
  },
  {
    id: 'carriedForward.next',
    means: { of: 'carriedForward' },
    words: 'NEXT_YEAR FILLER* CARRY OBJECTS* TAIL* {}',
    veto: [OTHER_MATTER],
    topic: 'free',
    yes: ['办结申请27件，下年度继续结转{2}件。', '下一年结转{2}件。'],
    no: ['下一年投诉结转{2}件。'],
  },
  {
    id: 'carriedForward.embrace',
    means: { of: 'carriedForward' },
    words: 'CARRY FILLER* {} FILLER? APPLY? TO NEXT_YEAR',
    topic: 'free',
    yes: ['收到政府信息公开申请47件，结转{3}件至下一年度。', '结转{3}件申请到2024年办理。'],
    no: ['结转{3}件。'],
  },
  {
    id: 'carriedForward.behind',
    means: { of: 'carriedForward' },
    words: '^ LEADIN* {} !CARRY|DONE|SETTLED|LAST_YEAR* CARRY TO? NEXT_YEAR',
    topic: 'free',
    yes: ['办结27件，{2}件结转下年度办理。', '{19}件申请因未到期结转下一年度继续办理。'],
    no: ['{3}件已办结，结转下年度2件。'],
  },
  {
    id: 'carriedForward.behindShort',
    means: { of: 'carriedForward' },
    words: '^ LEADIN* {} FILLER|APPLY|REQUEST* CARRY_ON',
    topic: 'free',
    yes: ['办结申请27件，{2}件转下年办理。', '收到申请26件，另有{2}件跨年办理。'],
    no: ['信访件{3}件转下年办理。'],
  },
  {
    id: 'carriedForward.later',
    means: { of: 'carriedForward' },
    words:
      '^ LEADIN* {} !FIGURE|SEMI|CARRY|DONE|SETTLED|RESULT|OTHER_WORK|RECONSIDER|SUIT* CARRY TO? NEXT_YEAR !FIGURE|MARKS* STOP',
    across: true,
    says: SAID,
    yes: [
      '办结申请27件，{2}件因情况复杂，结转下年度办理。',
      '收到申请26件，另有{2}件尚未到期，结转2024年继续办理。',
    ],
    no: ['收到申请26件，{3}件已答复，结转下年度2件。', '收到申请26件，{3}件网上提出，结转下年度2件。'],
  },
  {
    id: 'open.before',
    means: { of: 'carriedForward' },
    words: 'PENDING OBJECTS|LIMIT* TAIL* {}',
    veto: [OTHER_MATTER],
    says: SAID,
    yes: ['收到申请10件，尚在办理{1}件。', '依申请公开：新收26件，待办{2}件。'],
    no: ['收到申请10件，投诉尚在办理{1}件。'],
  },
  {
    id: 'open.behind',
    means: { of: 'carriedForward' },
    words: '^ LEADIN* {} FILLER|APPLY|REQUEST* LAW|LIMIT* PENDING',
    says: SAID,
    yes: ['收到申请47件，{3}件正在办理中。', '收到申请47件，尚有{1}件在办。'],
    no: ['收到申请47件，{3}件已答复。'],
  },
  {
    id: 'open.not',
    means: { of: 'carriedForward' },
    words: '^ LEADIN* {} FILLER|APPLY|REQUEST* NOT FILLER|THIS_YEAR|LIMIT|BY_NOW|LAW* DONE',
    says: SAID,
    yes: ['收到申请66件，只有{1}件未能在年内办结。', '收到申请66件，仅{1}件未按期办结。'],
    no: ['收到申请66件，投诉{1}件未能在年内办结。'],
  },
  {
    id: 'open.still',
    means: { of: 'carriedForward' },
    words: '^ LEADIN* {} FILLER|APPLY|REQUEST* LEFT FILLER|LEFT|LAW* LIMIT* HANDLE|ANSWER|DONE',
    says: SAID,
    yes: [
      '收到申请26件，{2}件仍在法定办理期限内。',
      '收到申请26件，{2}件尚在期限内办理。',
      '收到申请47件，{3}件正在按程序办理。',
    ],
    no: ['收到申请26件，{2}件在法定期限内办理。'],
  },
];

/** 新收6件、上年结转2件，合计8件: what there was to handle. */
export const TO_HANDLE_FRAMES: readonly Frame[] = [
  {
    id: 'received.sum',
    means: { of: 'received' },
    after: 'carriedOver',
    words:
      '^ FILLER|TO_HANDLE|HANDLE|ALL|YEAR|THIS_YEAR* SUM|TO_HANDLE FILLER|APPLY|REQUEST* {} FILLER|APPLY|REQUEST* ALL|LAW|LIMIT|$',
    needs: [{ tags: 'NEW|RECEIVE|TAKE_ON', in: 'before' }],
    says: 'APPLY|REQUEST',
    yes: ['新收政府信息公开申请6件、上年结转2件，合计{8}件。', '收到申请6件，上年结转2件，两项共{8}件。'],
    no: ['新收政府信息公开申请6件、上年结转2件，共回访{8}件。'],
  },
  {
    id: 'received.sumTurned',
    means: { of: 'received' },
    after: 'received',
    words:
      '^ FILLER|TO_HANDLE|HANDLE|ALL|YEAR|THIS_YEAR* SUM FILLER|APPLY|REQUEST* {} FILLER|APPLY|REQUEST* ALL|LAW|LIMIT|$',
    needs: [{ tags: 'CARRY', in: 'before' }],
    says: 'APPLY|REQUEST',
    yes: ['上年结转申请2件，新收政府信息公开申请6件，合计{8}件。', '上年结转2件、新收申请6件，共{8}件。'],
    no: ['收到政府信息公开申请6件，共{8}件。'],
  },
];

/** 结转 alone, where what was settled stands before it: it goes on to the next year. */
export const LEFT_OVER_FRAMES: readonly Frame[] = [
  {
    id: 'carriedForward.rest',
    means: { of: 'carriedForward' },
    after: 'handled',
    words: '^ DUN|JOIN|LEFT|FILLER* CARRY FILLER* {} $',
    needs: [{ tags: 'RECEIVE|TAKE_ON', in: 'before' }],
    topic: 'free',
    yes: ['收到政府信息公开申请342件，办结337件，结转{19}件。', '新收申请10件，办结10件，另结转{1}件。'],
    no: ['收到政府信息公开申请342件，结转{19}件。'],
  },
];
