import { importLines, type ImportResult } from './import-lines';
import { linesOfText } from './source-lines';

/** Reads a report from plain text or Markdown, whatever shape its tables have in it. See importLines. */
export function importText(text: string, fileName = ''): ImportResult {
  return importLines(linesOfText(text), fileName);
}
