import type { DocumentTable } from '../../shared/document/model';
import type { DocumentSettings } from '../../shared/document/settings';
import { isKeptWhole, tableLayout } from '../../shared/document/table-layout';
import type { PageFlow } from './page-flow';
import { tableElement, type RowRange } from './table-element';

/**
 * Puts a table on the pages: whole where it fits (a small one goes over to the next page rather than being cut),
 * otherwise cut between groups of rows, with the header rows repeated.
 */
export function putTable(flow: PageFlow, table: DocumentTable, settings: DocumentSettings): void {
  const layout = tableLayout(table, settings);
  const element = (range: RowRange) => tableElement(table, layout, range, settings);
  const end = table.rows.length;
  let from = table.rows.findIndex((row) => !row.header);

  const whole = element({ from, to: end });
  flow.append(whole);
  if (flow.overflows(whole) && isKeptWhole(table) && !flow.hasFullPage(whole)) flow.carryOver(whole);
  if (!flow.overflows(whole)) {
    flow.keep();
    return;
  }
  whole.remove();
  while (from < end) {
    const part = putPart(flow, table, element, from);
    if (part === null) {
      flow.carryOver();
      continue;
    }
    flow.keep();
    from = part;
    if (from < end) flow.carryOver();
  }
}

/**
 * Puts as many groups of rows on the page as fit and gives the first row left over; null where not even one group
 * fits and the next page has more room.
 */
function putPart(
  flow: PageFlow,
  table: DocumentTable,
  element: (range: RowRange) => HTMLTableElement,
  from: number,
): number | null {
  for (const to of cuts(table, from)) {
    const part = element({ from, to });
    flow.append(part);
    if (!flow.overflows(part)) return to;
    if (to === from + 1 && flow.hasFullPage(part)) return to;
    const mustTurn = to === firstGroupEnd(table, from) && !flow.hasFullPage(part);
    part.remove();
    if (mustTurn) return null;
  }
  return null;
}

/** Where a part beginning at `from` may end, the longest first: ends of groups, then the rows of the first group. */
function cuts(table: DocumentTable, from: number): number[] {
  const first = firstGroupEnd(table, from);
  const ends = table.rows
    .map((_, index) => index + 1)
    .filter((end) => end > from && table.rows[end - 1]?.group !== table.rows[end]?.group);
  const within = Array.from({ length: first - from - 1 }, (_, index) => from + 1 + index);
  return [...new Set([...ends, ...within])].sort((a, b) => b - a);
}

function firstGroupEnd(table: DocumentTable, from: number): number {
  const group = table.rows[from]?.group;
  const end = table.rows.findIndex((row, index) => index > from && row.group !== group);
  return end === -1 ? table.rows.length : end;
}
