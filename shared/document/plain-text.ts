import type { DocumentBlock, ReportDocument } from './model';
import { BYTE_ORDER_MARK } from '../text/blanks';
import { unmergedTexts } from './table-grid';

/** Old editors on office PCs want it, and the byte order mark: else the lines run together and the characters are guessed wrong. */
const LINE_END = '\r\n';

/**
 * The document as text: one line per heading and paragraph, tables with tabs between the columns, merged cells empty but
 * for the first. This is what a table copied from a page looks like, and the import reads it back.
 */
export function plainText(document: ReportDocument): string {
  const lines = document.blocks
    .filter((block) => block.kind !== 'cover' && block.kind !== 'chart')
    .flatMap((block) => [...blockLines(block), '']);
  return BYTE_ORDER_MARK + lines.join(LINE_END);
}

function blockLines(block: Exclude<DocumentBlock, { kind: 'cover' | 'chart' }>): string[] {
  switch (block.kind) {
    case 'table':
      return unmergedTexts(block.table).map((row) => row.map(oneLine).join('\t'));
    case 'signature':
      return [block.unit, block.date];
    default:
      return block.text.split('\n');
  }
}

/** A tab or line break inside a cell would be taken for the next one. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
