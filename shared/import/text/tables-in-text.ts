import { withoutMarkup } from './import-text';

const TABLE = /<table[\s>][\s\S]*?<\/table\s*>/giu;

/**
 * Markdown can hold tables as those of a web page, for their merged cells: the text as a page, a paragraph for each
 * line. Null where it holds none.
 */
export function pageOfText(text: string): string | null {
  const tables = text.match(TABLE);
  if (!tables) return null;
  return text
    .split(TABLE)
    .map((piece, index) => paragraphs(piece) + (tables[index] ?? ''))
    .join('');
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => withoutMarkup(line).replace(/&/gu, '&amp;').replace(/</gu, '&lt;'))
    .map((line) => (line.trim() === '' ? '' : `<p>${line}</p>`))
    .join('');
}
