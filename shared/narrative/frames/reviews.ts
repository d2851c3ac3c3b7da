import type { ReviewBlockKey } from '../reading';
import type { Frame } from './frame';

const RECONSIDERATION: readonly ReviewBlockKey[] = ['reconsideration'];
const LITIGATION: readonly ReviewBlockKey[] = ['directLitigation', 'litigationAfterReconsideration'];
export const ALL_REVIEWS: readonly ReviewBlockKey[] = [...RECONSIDERATION, ...LITIGATION];

/** Where the body itself decides or handles cases, or only speaks of them, it is not the one complained about. */
const NOT_OURS =
  'NOT_OURS|HANDLE|TAKE_ON|WITH_OTHERS|WEAK|OTHER_WORK|SET_ASIDE|WON|LOST|OTHER|LAST_YEAR|CARRY|EVERY_KIND|OTHER_BODY|OTHER_VERB|ISSUE';
const VETO = [
  { tags: NOT_OURS, in: 'near' },
  { tags: 'CAUSE', in: 'near', unless: 'DISCLOSURE' },
  { tags: 'AREA', in: 'near', unless: 'DISCLOSURE' },
  { tags: 'NEW', in: 'before' },
  { tags: 'LICENCE|PENALTY|COERCION', in: 'before', unless: 'DISCLOSURE|REQUEST' },
] as const;
/** 行政复议3件，其中信息公开类1件: the first counts cases of every kind. */
const ALL_KINDS = 'COMMA|OPENING? PARTS !FIGURE|COMMA|SEMI* DISCLOSURE';
const COMMON = { topic: 'any', veto: VETO, notBefore: ALL_KINDS } as const;

/** Reconsideration and litigation; outcomes are of the cases named before them. */
export const REVIEW_FRAMES: readonly Frame[] = [
  {
    ...COMMON,
    id: 'outcome.before',
    means: { of: 'outcome' },
    words: 'OUTCOMES CASES* {}',
    veto: [{ tags: 'NEW', in: 'before' }],
    yes: ['被申请行政复议4件，其中维持{2}件。', '行政诉讼2件，尚未审结{1}件。'],
    no: ['新接行政复议4件，其中维持{2}件。', '维持秩序{2}次。'],
  },
  {
    ...COMMON,
    id: 'outcome.behind',
    means: { of: 'outcome' },
    words: '^ LEADIN* {} MATTER|LEFT* BE|FILLER* OUTCOMES',
    veto: [{ tags: 'NEW', in: 'before' }],
    yes: ['被申请行政复议4件，{2}件结果维持。', '行政诉讼2件，其中{1}件尚未审结。'],
    no: ['新接行政复议4件，{2}件维持。'],
  },
  {
    ...COMMON,
    id: 'outcome.left',
    means: { of: 'outcome' },
    words: 'RECONSIDER|SUIT MATTER|FILLER* LEFT FILLER* {} MATTER|FILLER* OUTCOMES',
    yes: ['政府信息公开行政复议案件尚有{2}件未审结。', '行政诉讼案件仍有{1}件未审结。'],
    no: ['代理行政复议案件尚有{2}件未审结。'],
  },
  {
    ...COMMON,
    id: 'outcome.between',
    means: { of: 'outcome' },
    words: 'RECONSIDER|SUIT MATTER|FILLER* {} MATTER|BE|FILLER* OUTCOMES FILLER* STOP',
    across: true,
    yes: ['行政复议{1}件被纠正，行政诉讼0件被纠正。', '发生政府信息公开行政复议{3}件被维持。'],
    no: ['代理行政复议{1}件被纠正。', '行政复议{4}件，维持3件。'],
  },
  {
    ...COMMON,
    id: 'outcome.open',
    means: { of: 'outcome' },
    words: '^ LEADIN|HAPPEN|CAUSE* {} DISCLOSURE? RECONSIDER|SUIT MATTER|APPLY|BY_NOW|LEFT|FILLER* UNDECIDED',
    veto: [{ tags: 'NEW', in: 'before' }],
    yes: ['{1}件行政复议案件至年末仍未审结。', '{2}件行政诉讼案件尚未审结。'],
    no: ['代理{1}件行政复议案件仍未审结。', '新增{1}件行政复议案件仍未审结。'],
  },
  {
    ...COMMON,
    id: 'cases.both',
    means: { of: 'review', blocks: ALL_REVIEWS },
    words: 'RECONSIDER MATTER|APPLY* JOIN|DUN? HAPPEN|APPLY|FILLER* SUIT CASES* TAIL* {}',
    yes: ['因政府信息公开引发的行政复议、行政诉讼案件共{6}件。', '发生行政复议和行政诉讼{6}件。'],
    no: ['办理行政复议、行政诉讼案件{26}件。'],
  },
  {
    ...COMMON,
    id: 'cases.bothTurned',
    means: { of: 'review', blocks: ALL_REVIEWS },
    words: 'SUIT MATTER|APPLY* JOIN|DUN? HAPPEN|APPLY|FILLER* RECONSIDER CASES* TAIL* {}',
    yes: ['发生行政诉讼、行政复议案件{6}件。', '因政府信息公开引发行政诉讼和行政复议{6}件。'],
    no: ['代理行政诉讼、行政复议{6}件。'],
  },
  {
    ...COMMON,
    id: 'cases.dispute',
    means: { of: 'reviewNamed' },
    words: 'DISPUTE CASES* TAIL* {}',
    yes: ['因政府信息公开引发相关案件{6}件。', '信息公开类行政争议案件{6}件。'],
    no: ['化解行政争议案件{9}件。'],
  },
  {
    ...COMMON,
    id: 'cases.after',
    means: { of: 'review', blocks: ['litigationAfterReconsideration'] },
    words: 'AFTER_RECON HAPPEN* SUIT FILLER* SUIT? CASES* TAIL* {}',
    yes: ['行政诉讼2件，复议后起诉{1}件。', '行政诉讼2件，其中复议后提起行政诉讼{1}件。'],
    no: ['代理复议后起诉{1}件。'],
  },
  {
    ...COMMON,
    id: 'cases.direct',
    means: { of: 'review', blocks: ['directLitigation'] },
    words: 'DIRECT HAPPEN* SUIT? FILLER* SUIT? CASES* TAIL* {}',
    yes: ['行政诉讼2件，未经复议直接起诉{1}件。', '行政诉讼中直接起诉{1}件。'],
    no: ['代理直接起诉{1}件。'],
  },
  {
    ...COMMON,
    id: 'cases.suit',
    means: { of: 'review', blocks: LITIGATION },
    words: 'SUIT CASES|ASPECT* TAIL* {}',
    far: true,
    yes: ['因政府信息公开被提起行政诉讼{2}件。', '全年发生行政诉讼{2}件。'],
    no: [
      '行政处罚218件，行政诉讼{1}件。',
      '参加行政诉讼出庭应诉{12}件次。',
      '因征地补偿引发行政诉讼{14}件。',
      '新增行政诉讼{3}件。',
    ],
  },
  {
    ...COMMON,
    id: 'cases.reconsider',
    means: { of: 'review', blocks: RECONSIDERATION },
    words: 'RECONSIDER CASES|ASPECT* TAIL* {}',
    far: true,
    yes: ['被申请行政复议{4}件。', '行政复议方面，共{4}件，维持2件。', '全年收到政府信息公开行政复议{4}件。'],
    no: [
      '作为复议机关，全年办理行政复议案件{85}件。',
      '区司法局共收到行政复议申请{128}件。',
      '全县行政复议{85}件。',
    ],
  },
  {
    ...COMMON,
    id: 'cases.ofDisclosure',
    means: { of: 'review', blocks: RECONSIDERATION },
    words: '^ LEADIN|THIS_YEAR|YEAR|SELF* {} DISCLOSURE FILLER* RECONSIDER MATTER* ALL',
    yes: ['年内{4}件信息公开复议案件全部审结。', '{4}件政府信息公开行政复议案件均已审结。'],
    no: ['年内{4}件复议案件全部审结。'],
  },
  {
    ...COMMON,
    id: 'cases.suitBehind',
    means: { of: 'review', blocks: LITIGATION },
    words: 'HAPPEN|LEFT|SUM FILLER* {} DISCLOSURE|FILLER|CAUSE|HAPPEN* SUIT MATTER|APPLY* $',
    yes: ['全年发生{2}件行政诉讼。', '因政府信息公开被提起{2}件行政诉讼案件。'],
    no: ['代理发生{2}件行政诉讼。'],
  },
  {
    ...COMMON,
    id: 'cases.reconsiderBehind',
    means: { of: 'review', blocks: RECONSIDERATION },
    words: 'HAPPEN|LEFT|SUM FILLER* {} DISCLOSURE|FILLER|CAUSE|HAPPEN* RECONSIDER MATTER|APPLY* $',
    yes: ['全年发生{4}件行政复议。', '因政府信息公开引发{4}件行政复议案件。'],
    no: ['代理发生{4}件行政复议。'],
  },
];
