import type { ClaimFrame } from './frame';

const WHO =
  'EVERYBODY|PERSON|ORGANISATION|APPLICANT|EVERYDAY|SUBMIT|TOWARD|SELF|APPLY|MATTER|INFO|DISCLOSURE|OPENLY|JOIN|DUN|FILLER|HANDLE|TAKE_ON|ANY|ABOUT|REQUEST|TO';
const PART =
  'CHANNEL|NARROW|ABOUT|SET_ASIDE|OTHER_WORK|RECONSIDER|SUIT|LICENCE|FEE|OTHER_BODY|PART_YEAR|OTHER_APPLICATION|DUE|CAUSE';
const NOT_ALL =
  'REST|EXCEPT|DUE|OTHER_WORK|OTHER_TOPIC|OTHER_APPLICATION|LICENCE|PENALTY|COERCION|RECONSIDER|SUIT|NOT|PLAN|NARROW|CHANNEL|OTHER_BODY|OTHER|RESULT|CARRY|ABOUT|PENDING|SET_ASIDE';
const BETWEEN = '!COMMA|SEMI|COLON|OPENING|CLOSING|DUN|ALL|NOT|FIGURE*';
const HAPPENED =
  'HAPPEN|RECEIVE|ANY|FIGURE|CAUSE|CAUSED|DISCLOSURE|REQUEST|APPLY|BE|FILLER|ABOUT|HANDLE|MATTER|OPENLY|ASPECT|INFO|SELF*';
const REVIEWS = 'JOIN|DUN|NOT|FILLER|BE|HAPPEN|APPLY|MATTER|RECONSIDER|SUIT|DISPUTE*';

/** Statements without a figure: nothing came in, all is settled, all was upheld, nothing was issued. */
export const CLAIM_FRAMES: readonly ClaimFrame[] = [
  {
    id: 'none.received',
    means: 'noneReceived',
    words: `NOT NOT|LEFT* RECEIVE|TAKE_ON|HANDLE|HAPPEN|JOIN|DUN|FILLER* ${WHO}* REQUEST ${WHO}* STOP`,
    veto: [{ tags: PART, in: 'clause' }],
    topic: 'any',
    yes: ['2023年，我镇未收到政府信息公开申请。', '没有公民、法人和其他组织向我局提出政府信息公开申请。'],
    no: [
      '未收到网络渠道提交的政府信息公开申请。',
      '各乡镇未收到政府信息公开申请。',
      '未收到因依申请公开引起的投诉举报。',
    ],
  },
  {
    id: 'none.receivedZero',
    means: 'noneReceived',
    words: 'REQUEST MATTER|TAIL* NOT FILLER|UNIT* STOP',
    veto: [{ tags: PART, in: 'clause' }],
    topic: 'any',
    yes: ['依申请公开数量为零。', '2023年度我镇政府信息公开申请为零。'],
    no: ['依申请公开无逾期情况。', '网上依申请公开数量为零。'],
  },
  {
    id: 'none.carriedOver',
    means: 'noneCarriedOver',
    words: 'NOT LEFT|HAPPEN|ANY* LAST_YEAR FILLER* CARRY',
    topic: 'any',
    yes: ['收到政府信息公开申请12件，无上年结转。', '没有上年度结转的申请。'],
    no: ['上年结转3件。'],
  },
  {
    id: 'none.carriedOverBehind',
    means: 'noneCarriedOver',
    words: 'LAST_YEAR ALL? NOT CARRY',
    topic: 'any',
    yes: ['上一年度无结转，本年度收到申请12件。', '上年没有结转。'],
    no: ['上年结转申请3件。'],
  },
  {
    id: 'none.carriedForward',
    means: 'noneCarriedForward',
    words: 'NOT LEFT|HAPPEN|ANY* MATTER|APPLY|REQUEST|UNIT|FILLER* CARRY TO? NEXT_YEAR',
    topic: 'any',
    yes: ['收到申请12件，无结转下年度办理的申请。', '没有申请结转至下一年度。'],
    no: ['2件结转下年度。'],
  },
  {
    id: 'all.settled',
    means: 'allDone',
    words: `ALL ${BETWEEN} SETTLED`,
    veto: [{ tags: NOT_ALL, in: 'clause' }],
    topic: 'needed',
    yes: ['2023年收到政府信息公开申请26件，均已按要求办理完成。', '全年受理依申请公开11件，已全部办理结束。'],
    no: [
      '除2件结转下年度外，其余申请均已办结。',
      '到期应答复的申请均已办结。',
      '受理书记信箱来信7件，均已办结。',
    ],
  },
  {
    id: 'all.answered',
    means: 'allDone',
    words: 'ALL LAW|DUN|JOIN|FILLER|TOWARD|PERSON|DECIDE* ANSWER PERSON|FILLER|TOWARD* STOP',
    veto: [{ tags: NOT_ALL, in: 'clause' }],
    topic: 'needed',
    yes: ['共收到政府信息公开申请7件，全部答复。', '全年共收到依申请公开2件，均已答复。'],
    no: ['收到申请7件，其余均已答复。', '受理信息公开类投诉2件，均已答复。'],
  },
  {
    id: 'all.rate',
    means: 'allDone',
    words: 'RATE_DONE FILLER|TO* FULL_SHARE',
    veto: [{ tags: `${NOT_ALL}|LIMIT`, in: 'clause' }],
    topic: 'needed',
    yes: ['收到政府信息公开申请7件，办结率100%。', '依申请公开办结率达到100%。'],
    no: ['收到政府信息公开申请342件，法定期限内办结率100%。', '热线办结率100%。'],
  },
  {
    id: 'all.oneResult',
    means: 'oneResult',
    words: 'ALL CAUSE|BE|FILLER|LAW|ABOUT* RESULT FILLER* STOP',
    veto: [
      {
        tags: 'REST|EXCEPT|NOT|NARROW|CHANNEL|OTHER_BODY|OTHER|RESULT|ABOUT|OTHER_DOCUMENT|DOCUMENT|DUE',
        in: 'clause',
      },
    ],
    topic: 'needed',
    yes: ['收到申请2件，均已答复，答复结果均为部分公开。', '收到政府信息公开申请2件，均予以公开。'],
    no: ['无法提供4件，均为本机关不掌握相关政府信息。', '制定规范性文件2件，均予以公开。'],
  },
  {
    id: 'all.upheld',
    means: 'allUpheld',
    words: 'ALL BE|FILLER|LAW|OTHER_BODY|NOT_OURS* UPHELD',
    veto: [{ tags: 'PLAN|REST|EXCEPT', in: 'clause' }],
    topic: 'any',
    yes: ['因政府信息公开被申请行政复议2件，均获维持。', '发生行政复议2件，结果均为维持。'],
    no: ['行政复议2件，其余均获维持。'],
  },
  {
    id: 'none.corrected',
    means: 'noneCorrected',
    words: 'NOT HAPPEN|BE|FILLER|RECONSIDER|SUIT|MATTER|DUN|JOIN|OTHER_BODY|NOT_OURS* CORRECTED',
    topic: 'any',
    yes: ['行政复议案件均无被纠错情况。', '行政复议1件，未被纠正。'],
    no: ['行政复议纠正1件。'],
  },
  {
    id: 'none.lost',
    means: 'noneLost',
    words: 'NOT HAPPEN|FILLER|SUIT* LOST',
    veto: [{ tags: 'PLAN', in: 'clause' }],
    topic: 'any',
    yes: ['行政诉讼3件，无败诉。', '被提起行政诉讼13件，无一败诉。'],
    no: ['力争无败诉。'],
  },
  {
    id: 'all.won',
    means: 'noneLost',
    words: 'ALL FILLER* WON',
    topic: 'any',
    yes: ['行政诉讼3件，均胜诉。', '行政诉讼3件，全部胜诉。'],
    no: ['行政诉讼胜诉3件。'],
  },
  {
    id: 'all.pending',
    means: 'stillPending',
    words: 'COMMA LEFT|FILLER|BY_NOW|ALL|YEAR|THIS_YEAR|PARTS* UNDECIDED COMMA|SEMI|$',
    topic: 'any',
    yes: ['全年发生行政复议1起，截至年底尚未审结。', '被申请行政复议1件，正在审理。'],
    no: ['行政复议4件，尚未审结1件。'],
  },
  {
    id: 'none.review',
    means: 'noReview',
    words: `NOT NOT|LEFT* ${HAPPENED} RECONSIDER|SUIT|DISPUTE ${REVIEWS} STOP`,
    veto: [
      { tags: 'OTHER_BODY|PART_YEAR|CORRECTED|LOST|NARROW|CAUSE', in: 'clause' },
      { tags: 'SET_ASIDE', in: 'before' },
    ],
    topic: 'any',
    yes: ['全年未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。', '本年度无行政复议、行政诉讼案件。'],
    no: ['未出现因答复不当引起的行政复议、行政诉讼。', '第四季度未发生行政复议。', '各乡镇未发生行政诉讼。'],
  },
  {
    id: 'none.reviewZero',
    means: 'noReview',
    words: 'RECONSIDER|SUIT MATTER|APPLY|JOIN|DUN|RECONSIDER|SUIT|FILLER|ALL* NOT STOP',
    veto: [{ tags: 'OTHER_BODY|PART_YEAR|NARROW|CAUSE|PLAN', in: 'clause' }],
    topic: 'any',
    yes: ['行政复议、行政诉讼均为零。', '被申请行政复议2件，行政诉讼无。'],
    no: ['力争行政复议为零。'],
  },
  {
    id: 'none.documents',
    means: 'noDocuments',
    words: 'NOT LEFT? NEW|FILLER* ISSUE FILLER|ANY|NEW* REGULATION? JOIN|DUN? DOCUMENT STOP',
    topic: 'any',
    yes: ['本年度未制发行政规范性文件。', '全年无新制发行政规范性文件，行政处罚5件。'],
    no: ['没有制定规范性文件的权限。'],
  },
  {
    id: 'none.documentsTurned',
    means: 'noDocuments',
    words: 'NOT LEFT? FILLER|ANY|NEW* DOCUMENT ISSUE JOIN|DUN|REPEAL* STOP',
    topic: 'any',
    yes: ['我镇2023年度无规范性文件制发、废止。', '无规范性文件制定。'],
    no: ['无规范性文件制定权。'],
  },
  {
    id: 'none.decisionsBare',
    means: 'noDecisions',
    words: 'NOT LEFT|ANY|FILLER* DECISIONS JOIN|DUN|DECISIONS* DECISION|MATTER* STOP',
    veto: [{ tags: 'PLAN|NARROW|PUBLISH|OTHER_WORK', in: 'clause' }],
    topic: 'any',
    yes: ['全年作出行政处罚决定46个，无行政强制。', '无行政许可和行政强制，行政处罚5件。'],
    no: ['无行政处罚权。'],
  },
  {
    id: 'none.decisions',
    means: 'noDecisions',
    words:
      'NOT LEFT|ALL* DECIDE|HAPPEN|OTHER_VERB FILLER|ANY* DECISIONS JOIN|DUN|DECISIONS* DECISION|MATTER|HANDLE* STOP',
    topic: 'any',
    yes: ['全年未作出行政处罚决定。', '未实施行政许可、行政处罚、行政强制。'],
    no: ['未公示行政处罚。'],
  },
  {
    id: 'missing.count',
    means: 'figureMissing',
    words: 'ISSUE|REPEAL|VALID FILLER* DOCUMENT? FILLER* UNIT STOP',
    veto: [{ tags: 'NOT|PLAN|CARE|OPENLY', in: 'clause' }],
    topic: 'any',
    yes: ['制发行政规范性文件4件，废止1件，现行有效件。', '制发规范性文件4件，废止件，现行有效32件。'],
    no: ['制发规范性文件4件，未废止件。'],
  },
  {
    id: 'missing.inForce',
    means: 'figureMissing',
    words: 'VALID FILLER* DOCUMENT? FILLER* SEMI|$',
    veto: [{ tags: 'NOT|PLAN|CARE|OPENLY', in: 'clause' }],
    topic: 'any',
    yes: ['制定规范性文件4件，废止规范性文件1件，现行有效规范性文件。', '制发规范性文件4件，现行有效共。'],
    no: ['制定规范性文件4件，公开现行有效规范性文件。'],
  },
];
