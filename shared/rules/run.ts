import type { Address, FormVersion } from '../form/types';
import type { Claim, Mention } from '../narrative/reading';
import type { Figure, Imported, Report } from '../report/model';
import { figureAt } from '../report/values';
import { figuresOf, type Figures } from '../sums/totals';
import { textBlocks, type TextBlock } from './text-blocks';

/** What a report is checked against. */
export interface CheckInput {
  report: Report;
  /** Another year's report of the same unit; only that of the year just before is looked at. */
  previous?: Report;
  /** The reports a county's report is held against; without them those its own record names. */
  members?: readonly Report[];
}

/** The figures of a body that a summary was added up from. */
interface MemberFigures {
  form: FormVersion;
  figure: (address: Address) => Figure;
}

/** A report of the year before, with its figures. */
export interface LastYear {
  report: Report;
  figures: Figures;
}

/** One run of the checks: everything the rules look at, made once and handed to each of them. */
export interface CheckRun {
  report: Report;
  figures: Figures;
  lastYear: LastYear | undefined;
  members: readonly MemberFigures[];
  /** The blocks of the four text parts in order, each with what it says. */
  blocks: readonly TextBlock[];
  /** The figures that the blocks tell, and what they state without a figure, in order. */
  mentions: readonly { block: TextBlock; mention: Mention }[];
  claims: readonly { block: TextBlock; claim: Claim }[];
  /** What the imported document looked like, where the report came from one. */
  imported: Imported | undefined;
}

/** Reads a report for a run of the checks. */
export function startRun({ report, previous, members }: CheckInput): CheckRun {
  const before = reportOfYearBefore(report, previous);
  const blocks = textBlocks(report);
  return {
    report,
    figures: figuresOf(report),
    lastYear: before && { report: before, figures: figuresOf(before) },
    members: members ? members.map(memberFigures) : membersOf(report),
    blocks,
    mentions: blocks.flatMap((block) => block.reading.mentions.map((mention) => ({ block, mention }))),
    claims: blocks.flatMap((block) => block.reading.claims.map((claim) => ({ block, claim }))),
    imported: importedOf(report),
  };
}

function memberFigures(member: Report): MemberFigures {
  return { form: member.form, figure: (address) => figureAt(member, address) };
}

/** The bodies a summary keeps the figures of. */
function membersOf({ form, summary }: Report): MemberFigures[] {
  if (!summary) return [];
  const places = new Map(summary.cells.map((address, index) => [address, index]));
  return summary.members.map(({ figures }) => ({
    form,
    figure: (address) => figures[places.get(address) ?? -1] ?? null,
  }));
}

/** `previous` where it is of the year just before the report's; another year's report proves nothing. */
export function reportOfYearBefore(report: Report, previous: Report | undefined): Report | undefined {
  return previous?.year === report.year - 1 ? previous : undefined;
}

/** Foreign shapes (files of other hands) count as no imported document. */
function importedOf({ imported }: Report): Imported | undefined {
  return imported && Array.isArray(imported.headings) && Array.isArray(imported.oldLabels)
    ? imported
    : undefined;
}
