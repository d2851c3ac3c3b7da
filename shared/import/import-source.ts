import { importCsv } from './csv/import-csv';
import { isSeparated } from './csv/is-separated';
import { importHtml } from './html/import-html';
import { importLines } from './import-lines';
import type { ImportResult } from './import-result';
import { linesOfSource } from './lines/lines-of-source';
import { readWithHidden } from './hidden-tables';
import { hasHiddenCells } from './source/hidden-cells';
import type { Source } from './source/source';
import { apartSideBySide } from './parts/side-by-side';
import { importText } from './text/import-text';
import { pageOfText } from './text/tables-in-text';

/**
 * Makes a report of a document of any format. Sources of texts and web pages come with their lines as they stand; in
 * the result they are blocks as every other source is. `fileName` helps only where the document names no year.
 */
export function importSource(source: Source, fileName: string): ImportResult {
  if (source.kind === 'html') return importHtml(rawText(source), fileName);
  if (source.kind === 'text') {
    const text = rawText(source);
    const page = pageOfText(text);
    if (page !== null) return importHtml(page, fileName);
    return isSeparated(text) ? importCsv(text, fileName) : importText(text, fileName);
  }
  return importGrids(source, fileName);
}

function importGrids(source: Source, fileName: string): ImportResult {
  const read = (each: Source) => importLines(linesOfSource(apartSideBySide(each.blocks)), each, fileName);
  return hasHiddenCells(source) ? readWithHidden(source, read) : read(source);
}

function rawText({ blocks }: Source): string {
  return blocks.map((block) => (block.kind === 'para' ? block.text : '')).join('\n');
}
