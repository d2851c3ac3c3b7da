import { cellsOf, formVersionForYear } from '../form/form';
import type { Address, FormVersion } from '../form/types';
import type { Report } from '../report/model';
import { figureAt } from '../report/values';
import type { Finding } from '../rules/finding';

/** A report that was handed in, with what was found in it. */
export interface SummaryDocument {
  /** The file's name, as it is shown. */
  file: string;
  report: Report;
  findings: readonly Finding[];
}

/** Why a report is not looked at as one of the summary's bodies. */
export type SetAsideReason =
  /** It is of another year, and not of the one before. */
  | 'otherYear'
  /** It names no body. */
  | 'noUnit'
  /** It is the county's own, and another one of those is looked at already. */
  | 'secondOwn'
  /** It is a summary whose own members are among the documents: they would count twice. */
  | 'holdsMembers';

interface SetAside {
  file: string;
  unit: string;
  year: number;
  reason: SetAsideReason;
}

/** The documents of a summary by what they are. */
export interface SortedDocuments {
  /** The edition of the form in force for the year: figures of the other are never added to it. */
  form: FormVersion;
  /** The reports of the year, by body. */
  bodies: readonly BodyDocuments[];
  /** The county's own report of the year: held against the sums, never added to them. */
  own: SummaryDocument | null;
  setAside: readonly SetAside[];
}

/** What was handed in for one body and year. */
export interface BodyDocuments {
  /** The body's name as its report has it. */
  unit: string;
  /** Of several the one that counts: the year's form before the other, fewer errors before more, else the first. */
  chosen: SummaryDocument;
  /** Others with the same figures. */
  same: readonly SummaryDocument[];
  /** Others with other figures, and the cells that differ. */
  differing: readonly { document: SummaryDocument; cells: readonly Address[] }[];
}

interface SortContext {
  name: string;
  year: number;
  /** What the reports of one body have in common; see bodyKeys. */
  keyOf: (unit: string) => string;
  /** How many errors a document has: of two versions the sounder counts. */
  errors: (document: SummaryDocument) => number;
}

/** Puts the documents of a summary in their places; last year's are only compared with, and are in none of them. */
export function sortDocuments(documents: readonly SummaryDocument[], context: SortContext): SortedDocuments {
  const { name, year, keyOf } = context;
  const setAside: SetAside[] = [];
  const aside = ({ file, report }: SummaryDocument, reason: SetAsideReason): void => {
    setAside.push({ file, unit: report.unit.name, year: report.year, reason });
  };
  let own: SummaryDocument | null = null;
  const byBody = new Map<string, SummaryDocument[]>();
  const units = new Set(documents.map(({ report }) => keyOf(report.unit.name)));
  for (const document of documents) {
    const { unit, year: reportYear } = document.report;
    const key = keyOf(unit.name);
    if (unit.name === '') aside(document, 'noUnit');
    else if (reportYear === year - 1) continue;
    else if (reportYear !== year) aside(document, 'otherYear');
    else if (key === keyOf(name)) {
      if (own) aside(document, 'secondOwn');
      own ??= document;
    } else if (holdsMembers(document.report, units, keyOf)) aside(document, 'holdsMembers');
    else byBody.set(key, [...(byBody.get(key) ?? []), document]);
  }
  const form = formVersionForYear(year);
  return {
    form,
    bodies: [...byBody.values()].map((versions) => bodyOf(versions, form, context)),
    own,
    setAside,
  };
}

function holdsMembers(report: Report, units: ReadonlySet<string>, keyOf: (unit: string) => string): boolean {
  return report.summary?.members.some(({ unit }) => units.has(keyOf(unit))) ?? false;
}

function bodyOf(
  versions: readonly SummaryDocument[],
  form: FormVersion,
  { errors }: SortContext,
): BodyDocuments {
  const [first, ...later] = versions;
  if (!first) throw new Error('a body has at least one document');
  // No report of the other edition can be counted, however sound.
  const faults = (each: SummaryDocument): number => (each.report.form === form ? errors(each) : Infinity);
  const chosen = later.reduce((best, each) => (faults(each) < faults(best) ? each : best), first);
  const others = versions
    .filter((each) => each !== chosen)
    .map((document) => ({ document, cells: differingCells(chosen.report, document.report) }));
  return {
    unit: chosen.report.unit.name,
    chosen,
    same: others.filter(({ cells }) => cells.length === 0).map(({ document }) => document),
    differing: others.filter(({ cells }) => cells.length > 0),
  };
}

/** The cells in which two reports differ; of two editions every cell. */
function differingCells(a: Report, b: Report): Address[] {
  const cells = [...cellsOf(a.form).values()].filter((cell) => cell.kind === 'figure');
  return cells
    .filter(({ address }) => a.form !== b.form || figureAt(a, address) !== figureAt(b, address))
    .map(({ address }) => address);
}
