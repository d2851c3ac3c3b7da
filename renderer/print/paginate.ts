import type { DocumentBlock, ReportDocument } from '../../shared/document/model';
import { TABLE } from '../../shared/document/layout';
import { pageSections } from '../../shared/document/page-sections';
import type { DocumentSettings } from '../../shared/document/settings';
import { blockElement } from './block-element';
import { createPageFlow, type PageFlow } from './page-flow';
import { placeTable } from './place-table';
import { lineCount, linesAbove, splitParagraph } from './split-paragraph';

/**
 * Lays a document out as real pages inside `container`, which has to be attached, visible and not zoomed, with the
 * faces loaded (loadPaperFonts). What the container held is replaced. Gives the number of pages. Screen preview, paper
 * and PDF all show these boxes, so they cannot differ.
 */
export function paginate(
  container: HTMLElement,
  reportDocument: ReportDocument,
  settings: DocumentSettings,
): number {
  container.replaceChildren();
  const flow = createPageFlow(container, settings);
  for (const section of pageSections(reportDocument, settings)) {
    flow.openPage(section.orientation, section.numbered);
    for (const block of section.blocks) placeBlock(flow, block, settings);
  }
  return flow.pageCount();
}

function placeBlock(flow: PageFlow, block: DocumentBlock, settings: DocumentSettings): void {
  if (block.kind === 'table') {
    placeTable(flow, block.table, settings);
    return;
  }
  const element = blockElement(block, settings);
  flow.append(element);
  if (block.kind === 'paragraph') placeLines(flow, element);
  else if (block.kind === 'note') placeNote(flow, element);
  else placeWhole(flow, element, block.kind !== 'signature' && block.kind !== 'cover');
}

/** Titles, headings and the signature are never cut; the former two wait for what follows them. */
function placeWhole(flow: PageFlow, element: HTMLElement, waits: boolean): void {
  if (flow.overflows(element) && !flow.hasFullPage(element)) flow.carryOver(element);
  if (waits) flow.wait(element);
  else flow.settle();
}

/** A remark of a few lines is not cut. */
function placeNote(flow: PageFlow, element: HTMLElement): void {
  const short = lineCount(element) <= TABLE.wholeNoteLines;
  if (short && flow.overflows(element) && !flow.hasFullPage(element)) flow.carryOver(element);
  placeLines(flow, element);
}

/** Fills the page to its last line, as the standard has it, and goes on with the next line on the next page. */
function placeLines(flow: PageFlow, element: HTMLElement): void {
  if (!flow.overflows(element)) {
    flow.settle();
    return;
  }
  const fitting = linesAbove(element, flow.bottom());
  if (fitting > 0 && fitting < lineCount(element)) {
    const rest = splitParagraph(element, fitting);
    flow.settle();
    flow.carryOver(rest);
    placeLines(flow, rest);
    return;
  }
  if (!flow.hasFullPage(element)) {
    flow.carryOver(element);
    placeLines(flow, element);
    return;
  }
  flow.settle();
}
