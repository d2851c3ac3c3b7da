import { REQUEST_COLUMNS, TOTAL_KEY } from '../../form/applicants';
import { addressIn } from '../../form/form';
import {
  CARRIED_FORWARD,
  CARRIED_OVER,
  HANDLED_TOTAL,
  RECEIVED,
  RESULT_GROUPS_2019,
  RESULT_GROUPS_2021,
  resultKeys,
} from '../../form/request-rows';
import type { Address } from '../../form/types';
import type { Report } from '../../report/model';
import type { Rule } from '../rule';
import { checkClaims } from './claims';
import { compareMentions } from './compare';

const SOURCE = '审核通例：第一部分的数字与第三部分表格一致（国办公开办函〔2021〕30号附件第一、三部分）';

function totalOf({ form }: Report, row: string): Address {
  return addressIn(form, 'requests', row, TOTAL_KEY);
}

/** Applications received, as the text says. */
export const narR1: Rule = {
  id: 'NAR-R1',
  severity: 'warning',
  title: '文中的新收申请数',
  source: SOURCE,
  explanation:
    '文中“收到…申请”的件数等于表中本年新收总计；写“受理”“办理”的，也可以是本年新收与上年结转之和。',
  example: '文中写受理 2 件，表中本年新收总计是 3。',
  check: (run) => compareMentions(run, 'NAR-R1'),
};

/** Applicants, as the text says. */
export const narSplit: Rule = {
  id: 'NAR-SPLIT',
  severity: 'warning',
  title: '文中的申请人构成',
  source: SOURCE,
  explanation:
    '文中自然人、法人或其他组织等各类申请人的件数，等于表中相应的列（可含上年结转）；说申请人“均为”一类的，其他列应为 0。',
  example: '文中写自然人申请 7 件，表中自然人列是 6。',
  check: (run) => [
    ...compareMentions(run, 'NAR-SPLIT'),
    ...checkClaims(run, {
      kinds: ['oneApplicant'],
      cells: ({ columns = [] }, { report }) =>
        REQUEST_COLUMNS.slice(0, -1)
          .filter((_, column) => !columns.includes(column))
          .map(({ key }) => addressIn(report.form, 'requests', RECEIVED.key, key)),
    }),
    ...checkClaims(run, {
      kinds: ['noneApplicant'],
      cells: ({ columns = [] }, { report }) =>
        columns.map((column) => addressIn(report.form, 'requests', RECEIVED.key, String(column))),
    }),
  ],
};

/** What was carried over, as the text says. */
export const narR2: Rule = {
  id: 'NAR-R2',
  severity: 'warning',
  title: '文中的上年结转数',
  source: SOURCE,
  explanation: '文中“上年结转”的件数等于表中第二项总计。',
  example: '文中写上年结转 1 件，表中上年结转总计是 0。',
  check: (run) => [
    ...compareMentions(run, 'NAR-R2'),
    ...checkClaims(run, {
      kinds: ['noneCarriedOver'],
      cells: (_claim, { report }) => [totalOf(report, CARRIED_OVER.key)],
    }),
  ],
};

/** What was settled, as the text says. */
export const narZ: Rule = {
  id: 'NAR-Z',
  severity: 'warning',
  title: '文中的办结、答复数',
  source: SOURCE,
  explanation: `文中“办结”“答复”申请的件数等于表中办理结果${HANDLED_TOTAL.label}。`,
  example: `文中写答复 12 件，表中${HANDLED_TOTAL.label}是 13。`,
  check: (run) => compareMentions(run, 'NAR-Z'),
};

/** What is carried forward, as the text says. */
export const narR4: Rule = {
  id: 'NAR-R4',
  severity: 'warning',
  title: '文中的结转下年度数',
  source: SOURCE,
  explanation: '文中“结转下年度”的件数等于表中第四项总计。',
  example: '文中写结转下年 2 件，表中结转下年度继续办理总计是 1。',
  check: (run) => [
    ...compareMentions(run, 'NAR-R4'),
    ...checkClaims(run, {
      kinds: ['noneCarriedForward'],
      cells: (_claim, { report }) => [totalOf(report, CARRIED_FORWARD.key)],
    }),
  ],
};

/** Results by kind, as the text says. */
export const narKind: Rule = {
  id: 'NAR-KIND',
  severity: 'warning',
  title: '文中的各类办理结果',
  source: SOURCE,
  explanation:
    '文中予以公开、部分公开、不予公开、无法提供、不予处理、其他处理的件数，等于表中相应各行总计列之和，不是只取自然人一列或第一小项；说“均为”一类的，其他各类应为 0，说“无”的，该类应为 0。',
  example: '无法提供三小项合计 337 件，文中只写了第 1 小项的 265 件。',
  check: (run) => [
    ...compareMentions(run, 'NAR-KIND'),
    ...checkClaims(run, {
      kinds: ['oneResult', 'noneResult'],
      cells: ({ kind, rows = [] }, { report }) =>
        resultKeys(report.form === '2021' ? RESULT_GROUPS_2021 : RESULT_GROUPS_2019)
          .filter((row) => rows.includes(row) === (kind === 'noneResult'))
          .map((row) => totalOf(report, row)),
    }),
  ],
};

/** 未收到申请 while some came in. */
export const narZero: Rule = {
  id: 'NAR-ZERO',
  severity: 'warning',
  title: '文中说没有收到申请',
  source: SOURCE,
  explanation: '文中说“未收到政府信息公开申请”的，表中本年新收总计应为 0（上年结转可以不为 0）。',
  example: '文中写未收到申请，表中本年新收是 1。',
  check: (run) =>
    checkClaims(run, {
      kinds: ['noneReceived'],
      cells: (_claim, { report }) => [totalOf(report, RECEIVED.key)],
    }),
};

/** 全部办结 while some are carried forward. */
export const narDone: Rule = {
  id: 'NAR-DONE',
  severity: 'warning',
  title: '文中说全部办结',
  source: SOURCE,
  explanation: '文中说申请“全部办结”“均已办理完毕”的，表中结转下年度继续办理总计应为 0。',
  example: '文中写均已按要求办理完成，表中结转下年度还有 1 件。',
  check: (run) =>
    checkClaims(run, {
      kinds: ['allDone'],
      cells: (_claim, { report }) => [totalOf(report, CARRIED_FORWARD.key)],
    }),
};
