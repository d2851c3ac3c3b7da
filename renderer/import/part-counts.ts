import type { ImportFinding, ImportPreview } from '../../shared/contract/import';
import { TABLE_IDS, valueRows } from '../../shared/form/form';
import { FORM_PARTS, isNarrativePart } from '../../shared/form/parts';
import type { Address, NarrativePartId, PartId, TableId } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { figureAt } from '../../shared/report/values';

/** How a part was read. */
interface TableCount {
  table: TableId;
  /** Cells that hold a figure or the total of some, and figures of the form that are blank. */
  figures: number;
  blank: number;
  toSee: number;
}

/** The line of counts over the result. */
export interface PartCounts {
  tables: readonly TableCount[];
  /** Text parts that hold text. */
  texts: number;
  textsToSee: number;
}

/** Whether a finding is something to look at now: hints are left to 校核. */
export function isToSee({ severity }: ImportFinding): boolean {
  return severity !== 'hint';
}

/** The counts of a preview; `seen` are the keys of findings the clerk has done with. */
export function partCounts(preview: ImportPreview, seen: ReadonlySet<string>): PartCounts {
  const open = preview.findings.filter((finding) => isToSee(finding) && !seen.has(finding.key));
  const inPart = (part: PartId) => open.filter((finding) => finding.part === part).length;
  return {
    tables: TABLE_IDS.map((table) => ({
      table,
      ...figureCounts(preview.report, table),
      toSee: inPart(table),
    })),
    texts: narrativeParts().filter((part) => hasText(preview.report, part)).length,
    textsToSee: narrativeParts().reduce((sum, part) => sum + inPart(part), 0),
  };
}

/** Whether a text part holds any text. */
export function hasText(report: Report, part: NarrativePartId): boolean {
  return report.narrative[part].some(({ text }) => text.trim() !== '');
}

/** The text parts in the official order. */
export function narrativeParts(): NarrativePartId[] {
  return FORM_PARTS.flatMap(({ id }) => (isNarrativePart(id) ? [id] : []));
}

function figureCounts(report: Report, table: TableId): { figures: number; blank: number } {
  const filled = new Set<Address>();
  let blank = 0;
  for (const cell of valueRows(report.form, table).flatMap(({ cells }) => cells)) {
    const holds =
      cell.kind === 'figure'
        ? figureAt(report, cell.address) !== null
        : cell.addends.some((addend) => filled.has(addend) || figureAt(report, addend) !== null);
    if (holds) filled.add(cell.address);
    else if (cell.kind === 'figure') blank += 1;
  }
  return { figures: filled.size, blank };
}
