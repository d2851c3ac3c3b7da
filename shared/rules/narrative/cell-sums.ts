import { TOTAL_KEY } from '../../form/applicants';
import { addressIn, cellIn, valueRow } from '../../form/form';
import { CARRIED_FORWARD, CARRIED_OVER, HANDLED_TOTAL_KEY, RECEIVED } from '../../form/request-rows';
import type { Address, FormVersion } from '../../form/types';
import type { Mention, Subject } from '../../narrative/reading';
import type { CheckRun } from '../run';

/** Cells whose sum a figure of the text may be. */
export interface CellSum {
  cells: readonly Address[];
  /** Cells to take off the sum. */
  without?: readonly Address[];
}

/** What of a mention decides with which cells it is compared. */
type Meant = Pick<
  Mention,
  'subject' | 'withinApplicant' | 'receivedBefore' | 'mayLeaveOutCarriedOver' | 'includesCarriedOver'
>;

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
 * The sums a figure may legitimately be, the plainest first (rules.md, section 3). Empty where this report's tables
 * hold nothing it could be compared with.
 */
export function cellSums(mention: Meant, run: CheckRun): CellSum[] {
  const { form } = run.report;
  const { subject } = mention;
  switch (subject.of) {
    case 'received':
      return receivedSums(mention, subject.reading, form);
    case 'carriedOver':
      return [{ cells: [total(form, CARRIED_OVER.key)] }];
    case 'carriedForward':
      return inColumns(mention, form, [CARRIED_FORWARD.key]);
    case 'handled': {
      const handled = inColumns(mention, form, [HANDLED_TOTAL_KEY]);
      // 收到7件，办结6件，1件结转: where what was carried over is not spoken of, the text may leave it out.
      const ofNew = { cells: [total(form, HANDLED_TOTAL_KEY)], without: [total(form, CARRIED_OVER.key)] };
      return mention.mayLeaveOutCarriedOver ? [...handled, ofNew] : handled;
    }
    case 'result':
      return resultSums(mention, subject, form);
    case 'applicant':
      return applicantSums(mention, subject, run);
    case 'review': {
      const column = subject.outcome ?? TOTAL_KEY;
      return [{ cells: subject.blocks.map((block) => addressIn(form, 'review', block, column)) }];
    }
    case 'document':
      return activeSum(form, subject.rows, subject.column);
    case 'decision':
      return activeSum(form, subject.kinds, 'decisions');
    case 'fees':
      return activeSum(form, ['fees'], 'amount');
  }
}

function total(form: FormVersion, row: string): Address {
  return addressIn(form, 'requests', row, TOTAL_KEY);
}

function receivedSums(
  mention: Meant,
  reading: Extract<Subject, { of: 'received' }>['reading'],
  form: FormVersion,
): CellSum[] {
  const received = total(form, RECEIVED.key);
  const sums: CellSum[] = [{ cells: [received] }];
  if (reading !== 'received' || mention.includesCarriedOver)
    sums.push({ cells: [received, total(form, CARRIED_OVER.key)] });
  if (reading === 'handled') sums.push({ cells: [total(form, HANDLED_TOTAL_KEY)] });
  return sums;
}

/** The total column of some rows; where the sentence names an applicant, the figure may be of that column alone. */
function inColumns({ withinApplicant }: Meant, form: FormVersion, rows: readonly string[]): CellSum[] {
  const whole = { cells: rows.map((row) => total(form, row)) };
  return withinApplicant ? [whole, { cells: columnCells(form, rows, withinApplicant) }] : [whole];
}

function columnCells(form: FormVersion, rows: readonly string[], columns: readonly number[]): Address[] {
  return rows.flatMap((row) => columns.map((column) => addressIn(form, 'requests', row, String(column))));
}

function resultSums(
  mention: Meant,
  subject: Extract<Subject, { of: 'result' }>,
  form: FormVersion,
): CellSum[] {
  // The 2019 form has a single row （六）.
  const other = form === '2019' && subject.rows.every((row) => row.startsWith('otherHandling'));
  const rows = other ? ['otherHandling'] : subject.rows;
  if (rows.some((row) => !valueRow(form, 'requests', row))) return [];
  const sums = inColumns(mention, form, rows);
  const or = subject.or?.filter((row) => valueRow(form, 'requests', row));
  return or ? [...sums, ...inColumns(mention, form, or)] : sums;
}

function applicantSums(
  mention: Meant,
  subject: Extract<Subject, { of: 'applicant' }>,
  { report, figures }: CheckRun,
): CellSum[] {
  const { form } = report;
  const of = (row: string, columns: readonly number[]) => columnCells(form, [row], columns);
  // The 2019 form has a single row （六）.
  const rows = subject.rows?.filter((row) => valueRow(form, 'requests', row) ?? row === HANDLED_TOTAL_KEY);
  if (rows?.length !== subject.rows?.length) return [];
  const ofRows = rows ? [{ cells: columnCells(form, rows, subject.columns) }] : [];
  if (rows && !subject.maybe) return ofRows;
  const carried = figures.amount(total(form, CARRIED_OVER.key)) > 0;
  // 收到10件，其中自然人…: where the whole is the new ones without doubt, so are its parts.
  const wholeIsNew = mention.receivedBefore === figures.amount(total(form, RECEIVED.key)) && carried;
  const ofAll = [subject.columns, ...(subject.or ? [subject.or] : [])].flatMap((columns): CellSum[] => {
    const ofNew = of(RECEIVED.key, columns);
    return wholeIsNew && !rows
      ? [{ cells: ofNew }]
      : [{ cells: ofNew }, { cells: [...ofNew, ...of(CARRIED_OVER.key, columns)] }];
  });
  return [...ofAll, ...ofRows];
}

/** One column of some rows of Table 2, where the edition has all of them. */
function activeSum(form: FormVersion, rows: readonly string[], column: string): CellSum[] {
  const cells = rows.flatMap((row) => cellIn(form, 'active', row, column) ?? []);
  return cells.length === rows.length ? [{ cells: cells.map((cell) => cell.address) }] : [];
}
