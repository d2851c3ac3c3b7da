import type { Profile } from '../report/drafted';

/**
 * What was done in a year, as only the clerk knows it: asked once for a unit, confirmed each year. A fact that is
 * absent is not known, and nothing is said of it.
 */
interface FactQuestion {
  key: string;
  kind: 'yesNo' | 'name';
  /** As it is asked. */
  question: string;
  /** What a name looks like. */
  example?: string;
}

export const PROFILE_QUESTIONS = [
  { key: 'site', kind: 'name', question: '政府信息在哪个网站公开', example: '石桥区人民政府网站' },
  { key: 'ownWebsite', kind: 'yesNo', question: '本单位有独立的网站' },
  { key: 'accounts', kind: 'name', question: '政务新媒体账号', example: '“石桥发布”微信公众号' },
  { key: 'office', kind: 'name', question: '哪个机构负责日常工作', example: '党政办公室' },
  { key: 'leadingGroup', kind: 'yesNo', question: '成立了政务公开工作领导小组' },
  { key: 'threeReviews', kind: 'yesNo', question: '信息发布落实了三审三校' },
  { key: 'secrecyReview', kind: 'yesNo', question: '公开的信息都经过保密审查' },
  { key: 'cleanUp', kind: 'yesNo', question: '本年清理或自查过已发布的信息' },
  { key: 'interpretation', kind: 'yesNo', question: '本年发布了政策解读' },
  { key: 'boards', kind: 'yesNo', question: '村（社区）公开栏张贴了公开信息' },
  { key: 'zone', kind: 'yesNo', question: '设有政务公开专区或信息查阅点' },
  { key: 'onTime', kind: 'yesNo', question: '所有申请都在法定期限内答复' },
  { key: 'training', kind: 'yesNo', question: '本年组织了政府信息公开培训' },
  { key: 'assessment', kind: 'yesNo', question: '政府信息公开纳入了年度考核' },
  { key: 'assessor', kind: 'name', question: '由谁考核', example: '区政府' },
  { key: 'socialReview', kind: 'yesNo', question: '本年开展了社会评议' },
  { key: 'noAccountability', kind: 'yesNo', question: '全年没有因政府信息公开被追究责任' },
  { key: 'feeCharged', kind: 'yesNo', question: '本年收取了信息处理费' },
  { key: 'proposals', kind: 'yesNo', question: '本年承办了建议、提案' },
  { key: 'nothingElse', kind: 'yesNo', question: '没有其他需要报告的事项' },
] as const satisfies readonly FactQuestion[];

/** What is known of a unit of which nothing was asked. */
export const UNKNOWN_PROFILE: Profile = { facts: {} };
