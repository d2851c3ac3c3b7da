import { cellsOf } from '../form/form';
import { figureAt } from '../report/values';
import { importCsv } from './csv/import-csv';
import { isSeparated } from './csv/is-separated';
import { importHtml } from './html/import-html';
import { importLines } from './import-lines';
import type { ImportResult } from './import-result';
import { linesOfSource } from './lines/lines-of-source';
import { hasHiddenCells, withoutHiddenCells } from './source/hidden-cells';
import type { Source } from './source/source';
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

/**
 * Hidden rows and columns are read along, as a row of noughts is often hidden; where the tables read worse with them
 * than without (a helper column, last year's figures), they are left out.
 */
function importGrids(source: Source, fileName: string): ImportResult {
  const whole = importLines(linesOfSource(source.blocks), source, fileName);
  if (!hasHiddenCells(source)) return whole;
  const seen = withoutHiddenCells(source);
  const visible = importLines(linesOfSource(seen.blocks), seen, fileName);
  return unreadCells(visible) < unreadCells(whole) ? visible : whole;
}

/** How many cells of the form stayed blank. */
function unreadCells(result: ImportResult): number {
  if (!result.ok) return Infinity;
  const { report } = result;
  const figures = Array.from(cellsOf(report.form).values()).filter(({ kind }) => kind === 'figure');
  return figures.filter(({ address }) => figureAt(report, address) === null).length;
}

function rawText({ blocks }: Source): string {
  return blocks.map((block) => (block.kind === 'para' ? block.text : '')).join('\n');
}
