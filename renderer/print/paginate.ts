import type { DocumentBlock, ReportDocument } from '../../shared/document/model';
import { TABLE } from '../../shared/document/layout';
import { pageSections } from '../../shared/document/page-sections';
import type { DocumentSettings } from '../../shared/document/settings';
import { blockElement } from './block-element';
import { createPageFlow, type PageFlow } from './page-flow';
import { putTable } from './put-table';
import { setLines } from './set-lines';
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
    for (const block of section.blocks) putBlock(flow, block, settings);
  }
  return flow.pageCount();
}

/** What announces what follows it. */
const WAITS: ReadonlySet<DocumentBlock['kind']> = new Set(['title', 'heading1', 'heading2']);

/** Running text, whose lines end where the Word document's do. */
function isSetByLines(kind: DocumentBlock['kind']): kind is 'heading1' | 'heading2' | 'paragraph' | 'note' {
  return kind === 'heading1' || kind === 'heading2' || kind === 'paragraph' || kind === 'note';
}

function putBlock(flow: PageFlow, block: DocumentBlock, settings: DocumentSettings): void {
  if (block.kind === 'table') {
    putTable(flow, block.table, settings);
    return;
  }
  const element = blockElement(block, settings);
  flow.append(element);
  if (isSetByLines(block.kind)) setLines(element, block.kind);
  if (block.kind === 'paragraph') putLines(flow, element);
  else if (block.kind === 'note') putNote(flow, element);
  else putWhole(flow, element, WAITS.has(block.kind));
}

/** Titles, headings, charts and the signature are never cut; the former two wait for what follows them. */
function putWhole(flow: PageFlow, element: HTMLElement, waits: boolean): void {
  if (flow.overflows(element) && !flow.hasFullPage(element)) flow.carryOver(element);
  if (waits) flow.wait(element);
  else flow.keep();
}

/** A remark of a few lines is not cut. */
function putNote(flow: PageFlow, element: HTMLElement): void {
  const short = lineCount(element) <= TABLE.wholeNoteLines;
  if (short && flow.overflows(element) && !flow.hasFullPage(element)) flow.carryOver(element);
  putLines(flow, element);
}

/** Fills the page to its last line, as the standard has it, and goes on with the next line on the next page. */
function putLines(flow: PageFlow, element: HTMLElement): void {
  if (!flow.overflows(element)) {
    flow.keep();
    return;
  }
  const fitting = linesAbove(element, flow.bottom());
  if (fitting > 0 && fitting < lineCount(element)) {
    const rest = splitParagraph(element, fitting);
    flow.keep();
    flow.carryOver(rest);
    putLines(flow, rest);
    return;
  }
  if (!flow.hasFullPage(element)) {
    flow.carryOver(element);
    putLines(flow, element);
    return;
  }
  flow.keep();
}
