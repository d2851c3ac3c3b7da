import { linesOfHtml } from './html-lines';
import { importLines, type ImportResult } from './import-lines';

/** Reads a report from a web page, with its merged cells. See importLines. */
export function importHtml(html: string, fileName = ''): ImportResult {
  return importLines(linesOfHtml(html), fileName);
}
