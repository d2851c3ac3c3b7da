import { cellsOf } from '../form/form';
import type { FormVersion } from '../form/types';
import type { Report } from '../report/model';
import { figureAt } from '../report/values';
import { checkReport } from '../rules/check';
import { countFindings, type FindingCounts } from '../rules/open-findings';
import type { Finding } from '../rules/finding';
import { carryDifferences, type CarryDifference } from './carry-chain';
import { sumsOf, type CellSums } from './cell-sums';
import { bodyKeys } from './body-keys';
import { matchRoster } from './match-roster';
import { commonArea } from './names';
import type { NameSuggestion } from './near-names';
import { outliersOf, type Outlier } from './outliers';
import { usualGroup, type RosterBody } from './roster';
import {
  sortDocuments,
  type BodyDocuments,
  type SortedDocuments,
  type SummaryDocument,
} from './sort-documents';
import { summaryReport } from './summary-report';
import { figuresAsText, isSecondName, twinsAmong, type Twin } from './twins';

/** What is added up. */
export interface SummaryInput {
  /** The name the summary goes by, and so its report. */
  name: string;
  year: number;
  /** Those of the year are checked already (withChecks). */
  documents: readonly SummaryDocument[];
  /** The bodies that are expected; null where none is known. */
  roster: readonly RosterBody[] | null;
  /** Whether bodies whose report has errors are added. */
  withErrors: boolean;
}

/** Why a body's figures are not in the sums. */
type NotCounted =
  /** Its report has errors, and such reports were to be left out. */
  | 'errors'
  /** Its report is on the other edition of the form. */
  | 'form'
  /** Its name and figures are those of another body that is counted; see `isSecondName`. */
  | 'twin';

/** A body that handed in a report. */
export interface SummaryBody {
  /** The name on the roster, else the report's. */
  name: string;
  /** The name as the report has it. */
  unit: string;
  group: string;
  /** How it was found on the roster; `unlisted` where it is on no line, null where there is no roster. */
  listed: 'name' | 'alias' | 'normal' | 'unlisted' | null;
  /** Of an unlisted body: lines of the roster without a report that may be meant. */
  suggestions: readonly NameSuggestion[];
  /** Of an unlisted body: a line of the roster another report was found for, which may be meant all the same. */
  taken: string | null;
  /** An earlier body with the same figures throughout. */
  twin: Twin | null;
  documents: BodyDocuments;
  report: Report;
  previous: Report | null;
  findings: readonly Finding[];
  counts: FindingCounts;
  /** Null where it is added. */
  notCounted: NotCounted | null;
  outliers: readonly Outlier[];
}

/** A county's summary: who handed in what, every cell added, and what is not as it should be. */
export interface Summary {
  name: string;
  year: number;
  form: FormVersion;
  bodies: readonly SummaryBody[];
  missing: readonly RosterBody[];
  setAside: SortedDocuments['setAside'];
  sums: CellSums;
  /** The sums as a report. */
  report: Report;
  /** What rule CHAIN finds in the county's own report, where one was handed in. */
  own: { file: string; report: Report; chain: readonly Finding[] } | null;
  /** Where last year's 结转下年度 of the group and this year's 上年结转 differ. */
  carry: readonly CarryDifference[];
}

/** Adds up the reports of many bodies. Pure; nothing is guessed: what is left out or doubtful is named. */
export function summarise(input: SummaryInput): Summary {
  const { name, year, roster, withErrors } = input;
  const names = input.documents.map(({ report }) => report.unit.name);
  const previousOf = lastYearReports(input);
  const sorted = sortDocuments(input.documents, {
    name,
    year,
    keyOf: bodyKeys(names, roster, name),
    errors: ({ findings }) => countFindings(findings).errors,
  });
  const units = sorted.bodies.map(({ unit }) => unit);
  const own = sorted.own ? [sorted.own.report.unit.name] : [];
  const match = roster && matchRoster([...units, ...own], roster, name);
  const area = commonArea([...(roster ?? []).map((body) => body.name), ...names], name);
  const isKnown = (unit: string): boolean => match?.found.has(unit) === true;
  const twins = twinsAmong(
    sorted.bodies.map(({ unit, chosen }) => ({ unit, figures: figuresText(chosen.report) })),
    area,
  );

  const bodies = sorted.bodies.map((documents): SummaryBody => {
    const { unit, chosen } = documents;
    const found = match?.found.get(unit);
    const { report, findings } = chosen;
    const counts = countFindings(findings);
    const previous = previousOf(unit);
    const twin = twins.get(unit) ?? null;
    const notCounted = (): NotCounted | null => {
      if (report.form !== sorted.form) return 'form';
      if (counts.errors > 0 && !withErrors) return 'errors';
      return twin && isSecondName(twin, [unit, twin.unit].every(isKnown)) ? 'twin' : null;
    };
    return {
      name: found?.body.name ?? unit,
      unit,
      group: found?.body.group ?? usualGroup(unit),
      listed: match ? (found?.way ?? 'unlisted') : null,
      suggestions: match?.unlisted.get(unit) ?? [],
      taken: match?.taken.get(unit)?.name ?? null,
      twin,
      documents,
      report,
      previous,
      findings,
      counts,
      notCounted: notCounted(),
      outliers: outliersOf(report, previous ?? undefined),
    };
  });
  const inOrder = orderedByRoster(bodies, roster);
  const counted = inOrder.filter(({ notCounted }) => notCounted === null);
  const sums = sumsOf(
    sorted.form,
    counted.map(
      ({ report }) =>
        (address) =>
          figureAt(report, address),
    ),
  );
  const report = summaryReport({
    name,
    year,
    form: sorted.form,
    bodies: counted.map(({ name: body, group, report: each }) => ({
      name: body,
      group,
      figure: (address) => figureAt(each, address),
    })),
    sums,
    missing: match?.missing ?? [],
  });
  return {
    name,
    year,
    form: sorted.form,
    bodies: inOrder,
    missing: match?.missing ?? [],
    setAside: sorted.setAside,
    sums,
    report,
    own: sorted.own && ownReport(sorted.own, counted),
    carry: carryDifferences(counted),
  };
}

/** The figures of a report as one text, blanks where they are. */
function figuresText(report: Report): string | null {
  const cells = [...cellsOf(report.form).values()].filter((cell) => cell.kind === 'figure');
  return figuresAsText(cells.map(({ address }) => figureAt(report, address)));
}

/** Last year's reports among the documents, by the name of a body. */
export function lastYearReports({
  name,
  year,
  documents,
  roster,
}: Pick<SummaryInput, 'name' | 'year' | 'documents' | 'roster'>): (unit: string) => Report | null {
  const keyOf = bodyKeys(
    documents.map(({ report }) => report.unit.name),
    roster,
    name,
  );
  const before = documents.filter(({ report }) => report.year === year - 1);
  const reports = new Map(before.map(({ report }) => [keyOf(report.unit.name), report]));
  return (unit) => reports.get(keyOf(unit)) ?? null;
}

/** A document with everything the rules find in it beside what reading it found. */
export function withChecks(document: SummaryDocument, previous: Report | null): SummaryDocument {
  const { report } = document;
  const findings = checkReport(previous ? { report, previous } : { report });
  return { ...document, findings: [...findings, ...document.findings] };
}

/** As on the roster; bodies that are on no line come last. */
function orderedByRoster(
  bodies: readonly SummaryBody[],
  roster: readonly RosterBody[] | null,
): SummaryBody[] {
  const place = new Map((roster ?? []).map(({ name }, index) => [name, index]));
  const of = (body: SummaryBody): number => place.get(body.name) ?? place.size;
  return [...bodies].sort((a, b) => of(a) - of(b));
}

function ownReport({ file, report }: SummaryDocument, counted: readonly SummaryBody[]) {
  const members = counted.map((body) => body.report);
  const chain = checkReport({ report, members }).filter(({ rule }) => rule === 'CHAIN');
  return { file, report, chain };
}

/** How many figure cells of the counted bodies are blank. */
export function blanksOf({ form, bodies, sums }: Summary): number {
  const counted = bodies.filter(({ notCounted }) => notCounted === null).length;
  let blanks = 0;
  for (const cell of cellsOf(form).values()) {
    if (cell.kind === 'figure') blanks += counted - (sums.get(cell.address)?.filled ?? 0);
  }
  return blanks;
}
