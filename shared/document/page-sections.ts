import type { Orientation } from './layout';
import type { DocumentBlock, ReportDocument } from './model';
import type { DocumentSettings } from './settings';
import { orientationOf } from './table-layout';

/** A run of blocks that begins on a new page and keeps one orientation. */
export interface PageSection {
  orientation: Orientation;
  /** Whether its pages carry a number; the first that do begin with 1. */
  numbered: boolean;
  blocks: DocumentBlock[];
}

/**
 * How the document is shared out to sections: a landscape table has its own with its heading and remarks, and part
 * three begins a page where the settings say so. Word document and pages follow the same division.
 */
export function pageSections(document: ReportDocument, settings: DocumentSettings): PageSection[] {
  const sections: PageSection[] = [];
  const cover = document.blocks.filter((block) => block.kind === 'cover');
  if (cover.length > 0) sections.push({ orientation: 'portrait', numbered: false, blocks: cover });
  for (const chunk of parts(document.blocks.filter((block) => block.kind !== 'cover'))) {
    const table = chunk.find((block) => block.kind === 'table')?.table.id;
    const orientation = table ? orientationOf(table, settings) : 'portrait';
    const last = sections[sections.length - 1];
    const fresh = table === 'requests' && settings.requestsOnOwnPage;
    if (!last?.numbered || fresh || orientation !== last.orientation) {
      sections.push({ orientation, numbered: true, blocks: [...chunk] });
    } else last.blocks.push(...chunk);
  }
  return sections;
}

/** The blocks cut before each 一、-level heading. */
function parts(blocks: readonly DocumentBlock[]): DocumentBlock[][] {
  const chunks: DocumentBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading1') chunks.push([]);
    chunks[chunks.length - 1]?.push(block);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}
