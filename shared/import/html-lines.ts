import { parse } from 'parse5';
import { descendants, textOf, visitHtml, type HtmlElement } from './html-nodes';
import { expandTable } from './html-table';
import type { SourceLine } from './source-lines';
import { cleanCell } from './table-row';

/** No cell of the three tables holds more; a paragraph does. */
const LONGEST_CELL = 150;

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p q s samp small span st1:chsdate strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** A line break of the source beside a Chinese character or mark: no space was meant. */
const SOURCE_BREAK =
  /(?<=[\u2E80-\u9FFF\uFF00-\uFFEF“”‘’…—])\s*\n\s*|\s*\n\s*(?=[\u2E80-\u9FFF\uFF00-\uFFEF“”‘’…—])/gu;

/** The lines of a web page: paragraphs in order, and the rows of its tables with merged cells expanded. */
export function linesOfHtml(html: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let text = '';
  const endLine = () => {
    const raw = text;
    text = '';
    const trimmed = cleanCell(
      raw
        .replace(INVISIBLE, '')
        .replace(SOURCE_BREAK, '')
        .replace(/[\s\u00A0]+/gu, ' '),
    );
    if (trimmed === '') return;
    lines.push({ text: trimmed, cells: null, indented: /^[\s\u00A0\u3000]/u.test(raw), apart: true });
  };
  const endBlock = (element: HtmlElement) => {
    if (!INLINE.has(element.tagName)) endLine();
  };
  visitHtml(parse(html).childNodes, {
    text: (value) => {
      text += value;
    },
    enter: (element) => {
      endBlock(element);
      if (element.tagName !== 'table' || isLayout(element)) return true;
      tableLines(element).forEach((line) => lines.push(line));
      return false;
    },
    leave: endBlock,
  });
  endLine();
  return lines;
}

function tableLines(table: HtmlElement): SourceLine[] {
  return expandTable(table).flatMap((cells) => {
    const held = cells.filter((cell) => cell !== null && cell !== '');
    if (held.length === 0 && cells.length < 2) return [];
    return [{ text: held.join(' '), cells, indented: false, apart: true }];
  });
}

/** A table that only arranges the page: it holds another table, or whole paragraphs of text. */
function isLayout(table: HtmlElement): boolean {
  const cells = descendants(table, ['td', 'th']);
  return (
    descendants(table, ['table']).length > 0 ||
    cells.some((cell) => textOf(cell).replace(/\s+/gu, '').length > LONGEST_CELL)
  );
}
