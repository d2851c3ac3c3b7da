import type { Report } from '../../../shared/report/model';
import { withFigures, zeroReport } from '../rules/report-fixture';
import { CLERK_TABLES } from './clerk-tables';

/** The tables the sentences of the corpus stand beside. All of 2023. */
export const TABLES = {
  /** 新收 26 (自然人 20, 商业企业 4, 法律服务机构 2), 上年结转 3, 办结 27, 结转 2; 复议 4, 诉讼 1 + 1; 规范性文件 4/1/32. */
  busy: withFigures(zeroReport('subdistrict'), {
    'requests.received.0': 20,
    'requests.received.1': 4,
    'requests.received.4': 2,
    'requests.carriedOver.0': 3,
    'requests.granted.0': 9,
    'requests.granted.1': 3,
    'requests.partial.0': 4,
    'requests.denied.stateSecret.0': 1,
    'requests.denied.internalAffairs.0': 2,
    'requests.unavailable.notHeld.0': 4,
    'requests.unavailable.notHeld.1': 1,
    'requests.unavailable.mustBeCreated.0': 1,
    'requests.notProcessed.petition.4': 1,
    'requests.notProcessed.duplicate.4': 1,
    'requests.carriedForward.0': 2,
    'review.reconsideration.upheld': 2,
    'review.reconsideration.otherOutcome': 1,
    'review.reconsideration.pending': 1,
    'review.directLitigation.upheld': 1,
    'review.litigationAfterReconsideration.pending': 1,
    'active.normativeDocuments.issued': 4,
    'active.normativeDocuments.repealed': 1,
    'active.normativeDocuments.inForce': 32,
    'active.licences': 2910,
    'active.penalties': 46,
    'active.fees': '0.092',
  }),
  /** 新收 7 (自然人), 上年结转 1, 予以公开 3, 本机关不掌握 4, 结转 1; 复议维持 2. */
  small: withFigures(zeroReport('subdistrict'), {
    'requests.received.0': 7,
    'requests.carriedOver.0': 1,
    'requests.granted.0': 3,
    'requests.unavailable.notHeld.0': 4,
    'requests.carriedForward.0': 1,
    'review.reconsideration.upheld': 2,
  }),
  /** 新收 12 (自然人 10, 商业企业 2), 全部办结: 予以公开 8, 部分公开 2, 不予公开 2; 复议纠正 1; 规范性文件 0/0/6, 处罚 5. */
  settled: withFigures(zeroReport('township'), {
    'requests.received.0': 10,
    'requests.received.1': 2,
    'requests.granted.0': 7,
    'requests.granted.1': 1,
    'requests.partial.0': 2,
    'requests.denied.thirdPartyRights.0': 1,
    'requests.denied.thirdPartyRights.1': 1,
    'review.reconsideration.corrected': 1,
    'active.normativeDocuments.inForce': 6,
    'active.penalties': 5,
  }),
  /** All 0. */
  zero: zeroReport('township'),
  ...CLERK_TABLES,
} as const satisfies Readonly<Record<string, Report>>;

/** The table, what should be found (rule names; none for a right or an unclear statement), the sentence. */
export type Example = readonly [table: keyof typeof TABLES, expected: readonly string[], text: string];
