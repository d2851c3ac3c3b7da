import { HANDLED_TOTAL_KEY } from '../../form/request-rows';
import type { Mention, Subject } from '../../narrative/reading';
import type { Address } from '../../form/types';
import { figuresOf } from '../figures';
import { requestCell } from '../requests/columns';
import type { RuleContext } from '../types';

/** One way to read a figure of the text: the cells it then is the sum of, and what that sum is called. */
export interface TableReading {
  cells: Address[];
  /** Cells to take off the sum. */
  without?: Address[];
  name: string;
}

/** What of a mention decides with which cells it is compared. */
type Meant = Pick<
  Mention,
  'subject' | 'withinApplicant' | 'receivedBefore' | 'mayLeaveOutCarriedOver' | 'includesCarriedOver'
>;

const total = (row: string): Address => requestCell(row, 'total');

const RECEIVED: TableReading = { cells: [total('received')], name: '本年新收（总计）' };
const WITH_CARRIED_OVER: TableReading = {
  cells: [total('received'), total('carriedOver')],
  name: '本年新收与上年结转之和',
};
const HANDLED: TableReading = { cells: [total(HANDLED_TOTAL_KEY)], name: '办理结果（七）总计' };

const HANDLED_OF_NEW: TableReading = {
  cells: [total(HANDLED_TOTAL_KEY)],
  without: [total('carriedOver')],
  name: '办结数减去上年结转',
};

/** The rule a figure of the text falls under. */
export function ruleOf(subject: Subject): string {
  switch (subject.of) {
    case 'received':
      return 'NAR-R1';
    case 'carriedOver':
      return 'NAR-R2';
    case 'carriedForward':
      return 'NAR-R4';
    case 'handled':
      return 'NAR-Z';
    case 'result':
      return 'NAR-KIND';
    case 'applicant':
      return 'NAR-SPLIT';
    case 'review':
      return 'NAR-T4';
    case 'document':
    case 'decision':
    case 'fees':
      return 'NAR-T2';
  }
}

/**
 * The legitimate readings of a figure, the plainest first (rules.md, section 3). Empty where this report's tables
 * hold nothing it could be compared with.
 */
export function tableReadings(mention: Meant, context: RuleContext): TableReading[] {
  const { report } = context;
  const { subject } = mention;
  switch (subject.of) {
    case 'received':
      return receivedReadings(mention, subject.reading);
    case 'carriedOver':
      if (subject.year !== undefined && subject.year !== report.year - 1) return [];
      return [{ cells: [total('carriedOver')], name: '二、上年结转（总计）' }];
    case 'carriedForward':
      if (subject.year !== undefined && subject.year !== report.year + 1) return [];
      return inColumns(mention, 'carriedForward', {
        cells: [total('carriedForward')],
        name: '四、结转下年度（总计）',
      });
    case 'handled':
      // 收到7件，办结6件，1件结转: where what was carried over is not spoken of, the text may leave it out.
      return mention.mayLeaveOutCarriedOver
        ? [...inColumns(mention, HANDLED_TOTAL_KEY, HANDLED), HANDLED_OF_NEW]
        : inColumns(mention, HANDLED_TOTAL_KEY, HANDLED);
    case 'result':
      return resultReadings(mention, subject, context);
    case 'applicant':
      return applicantReadings(mention, subject, context);
    case 'review':
      return [
        {
          cells: subject.blocks.map((block) => `review.${block}.${subject.outcome ?? 'total'}`),
          name: '第四部分',
        },
      ];
    case 'document':
      if (report.form !== '2021') return [];
      return [{ cells: subject.rows.map((row) => `active.${row}.${subject.column}`), name: '第二部分' }];
    case 'decision':
      return [
        {
          cells: subject.kinds.map((kind) =>
            report.form === '2021' ? `active.${kind}` : `active.${kind}.decisions`,
          ),
          name: '第二部分',
        },
      ];
    case 'fees':
      return report.form === '2021' ? [{ cells: ['active.fees'], name: '第二部分' }] : [];
  }
}

function receivedReadings(mention: Meant, reading: 'received' | 'counted' | 'handled'): TableReading[] {
  const readings = [RECEIVED];
  if (reading !== 'received' || mention.includesCarriedOver) readings.push(WITH_CARRIED_OVER);
  if (reading === 'handled') readings.push(HANDLED);
  return readings;
}

/** Where the sentence names an applicant, the figure may be of that column alone. */
function inColumns(mention: Meant, row: string, whole: TableReading): TableReading[] {
  const { withinApplicant } = mention;
  if (!withinApplicant) return [whole];
  const cells = withinApplicant.map((column) => requestCell(row, String(column)));
  return [whole, { cells, name: '该类申请人一列' }];
}

function resultReadings(
  mention: Meant,
  subject: Extract<Subject, { of: 'result' }>,
  context: RuleContext,
): TableReading[] {
  // The 2019 form has a single row （六）.
  const other =
    context.report.form === '2019' && subject.rows.every((row) => row.startsWith('otherHandling'));
  const rows = other ? ['otherHandling'] : subject.rows;
  if (rows.some((row) => !(row in context.report.requests))) return [];
  const readings: TableReading[] = [{ cells: rows.map(total), name: '办理结果（总计列）' }];
  const { withinApplicant } = mention;
  if (withinApplicant) {
    readings.push({
      cells: rows.flatMap((row) => withinApplicant.map((column) => requestCell(row, String(column)))),
      name: '该类申请人一列',
    });
  }
  return readings;
}

function applicantReadings(
  mention: Meant,
  subject: Extract<Subject, { of: 'applicant' }>,
  context: RuleContext,
): TableReading[] {
  const cells = (row: string) => subject.columns.map((column) => requestCell(row, String(column)));
  const ofNew = { cells: cells('received'), name: `本年新收（${subject.label}）` };
  // 收到10件，其中自然人…: where the whole is the new ones without doubt, so are its parts.
  const amount = figuresOf(context).amount;
  if (mention.receivedBefore === amount(total('received')) && amount(total('carriedOver')) > 0)
    return [ofNew];
  return [
    ofNew,
    {
      cells: [...cells('received'), ...cells('carriedOver')],
      name: `本年新收与上年结转之和（${subject.label}）`,
    },
  ];
}
