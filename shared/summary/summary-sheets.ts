import { cellsOf } from '../form/form';
import type { Address, FormVersion } from '../form/types';
import type { Figure, Report } from '../report/model';
import { figureAt } from '../report/values';
import type { CellSums } from './cell-sums';
import type { Summary } from './summarise';
import { remarkWords, setAsideWords, statusWords } from './words';

/** A row of the sheets of bodies. */
export interface SheetBody {
  name: string;
  group: string;
  /** Those that are not counted stand below the sums. */
  counted: boolean;
  /** Of the cells of `figureAddresses`, in their order. */
  figures: readonly Figure[];
}

/** A row of the list of who is in a summary and who is not. */
export interface ListRow {
  name: string;
  group: string;
  status: string;
  file: string;
  /** Null where there is no report to find any in. */
  errors: number | null;
  warnings: number | null;
  remark: string;
}

/**
 * What the workbook of a summary is made of: plain data without the reports, so that it can cross to another process in
 * pieces.
 */
export interface SummarySheets {
  name: string;
  year: number;
  form: FormVersion;
  sums: CellSums;
  /** Names of the bodies without a report. */
  missing: readonly { name: string }[];
  bodies: readonly SheetBody[];
  list: readonly ListRow[];
}

/** The cells a clerk fills in, in reading order. */
export function figureAddresses(form: FormVersion): Address[] {
  return [...cellsOf(form).values()].flatMap(({ kind, address }) => (kind === 'figure' ? [address] : []));
}

/** The sheets of a summary of documents. */
export function sheetsOf(summary: Summary): SummarySheets {
  const { name, year, form, sums, missing, bodies, setAside } = summary;
  const addresses = figureAddresses(form);
  const figures = (report: Report): Figure[] => addresses.map((address) => figureAt(report, address));
  return {
    name,
    year,
    form,
    sums,
    missing,
    bodies: bodies
      .filter(({ report }) => report.form === form)
      .map(({ name: body, group, notCounted, report }) => ({
        name: body,
        group,
        counted: notCounted === null,
        figures: figures(report),
      })),
    list: [
      ...bodies.map((body) => ({
        name: body.name,
        group: body.group,
        status: statusWords(body),
        file: body.documents.chosen.file,
        errors: body.counts.errors,
        warnings: body.counts.warnings,
        remark: remarkWords(body),
      })),
      ...missing.map(missingRow),
      ...setAside.map(({ file, unit, year: own, reason }) => ({
        ...EMPTY_ROW,
        name: unit,
        status: '未计入',
        file,
        remark: setAsideWords(reason, own),
      })),
    ],
  };
}

const EMPTY_ROW = { name: '', group: '', file: '', errors: null, warnings: null, remark: '' };

/** The row of a body that has handed in nothing. */
export function missingRow({ name, group }: { name: string; group: string }): ListRow {
  return { ...EMPTY_ROW, name, group, status: '未报' };
}
