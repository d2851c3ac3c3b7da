import { attributeOf, parsePage, visitPage, withoutSourceBreaks, type HtmlElement } from '../../html/page';
import { tableCellReader, type HtmlGrid } from '../../html/table-cells';
import { isBlank, singleSpaced, trimBlanks, withoutBlanks, withoutInvisible } from '../../text/blanks';
import type { ImportResult } from '../import-result';
import { importLines } from '../import-lines';
import { linesOfSource } from '../lines/lines-of-source';
import { tooLongFile } from '../lines/size';
import type { Block, Grid } from '../source/source';

/** No cell of the three tables holds more; a paragraph does. */
const LONGEST_CELL = 150;

/** A blank that was escaped twice shows as `&nbsp;` on the page. */
const ESCAPED_BLANK = /&amp;(nbsp|ensp|emsp|thinsp|#160|#xa0);/giu;

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i img ins kbd label mark o:p q samp small span st1:chsdate strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Reads a report from a web page, with its merged cells. See importLines. */
export function importHtml(html: string, fileName = ''): ImportResult {
  const reason = tooLongFile(html, 'page');
  if (reason !== null) return { ok: false, reason };
  const blocks = blocksOfHtml(html.replace(ESCAPED_BLANK, '&$1;'));
  return importLines(linesOfSource(blocks), { kind: 'html', blocks, notices: [] }, fileName);
}

/** The blocks of a web page: its paragraphs and tables in order. */
function blocksOfHtml(html: string): Block[] {
  const page = parsePage(html);
  const layout = layoutTables(page);
  const readCells = tableCellReader();
  const blocks: Block[] = [];
  let text = '';
  const endLine = () => {
    const raw = text;
    text = '';
    const trimmed = trimBlanks(singleSpaced(withoutSourceBreaks(withoutInvisible(raw))));
    if (trimmed === '') return;
    const indent = isBlank(raw.charAt(0)) ? INDENT : '';
    blocks.push({ kind: 'para', label: '', text: indent + trimmed, at: { block: blocks.length } });
  };
  const endBlock = (element: HtmlElement) => {
    if (!INLINE.has(element.tagName)) endLine();
  };
  visitPage(page, {
    text: (value) => {
      text += value;
    },
    enter: (element) => {
      endBlock(element);
      if (isCellOfRow(element)) text += ' ';
      if (element.tagName !== 'table' || layout.has(element)) return true;
      blocks.push(gridOfTable(readCells(element), blocks.length));
      return false;
    },
    leave: endBlock,
  });
  endLine();
  return blocks;
}

/** Elements that are laid out side by side by their style; whatever they are, no words run together there. */
const ROW_STYLE = /display\s*:\s*(?:inline-)?(?:flex|grid|table-row)/iu;

function isCellOfRow({ parentNode }: HtmlElement): boolean {
  return (
    parentNode !== null && 'tagName' in parentNode && ROW_STYLE.test(attributeOf(parentNode, 'style') ?? '')
  );
}

/** The blank of a paragraph that begins with blanks. */
const INDENT = '\u3000';

function gridOfTable({ rows, cells }: HtmlGrid, block: number): Grid {
  return {
    kind: 'grid',
    rows: rows.length,
    columns: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
    cells: cells.map((cell) => ({ ...cell, label: '', at: { block, row: cell.row, cell: cell.column } })),
    at: { block },
  };
}

/**
 * The tables that only arrange the page: they hold another table, or whole paragraphs of text. Found in one walk, as
 * tables can be nested ten thousand deep.
 */
function layoutTables(page: ReturnType<typeof parsePage>): ReadonlySet<HtmlElement> {
  const layout = new Set<HtmlElement>();
  const tables: HtmlElement[] = [];
  /** Characters in the cells that are open, the innermost last. */
  const lengths: number[] = [];
  visitPage(page, {
    text: (value) => {
      if (lengths.length > 0)
        lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + withoutBlanks(value).length;
    },
    enter: (element) => {
      if (element.tagName === 'td' || element.tagName === 'th') lengths.push(0);
      if (element.tagName !== 'table') return true;
      const around = tables.at(-1);
      if (around) layout.add(around);
      tables.push(element);
      return true;
    },
    leave: (element) => {
      if (element.tagName === 'table') tables.pop();
      if (element.tagName !== 'td' && element.tagName !== 'th') return;
      const length = lengths.pop() ?? 0;
      const table = tables.at(-1);
      if (table && length > LONGEST_CELL) layout.add(table);
    },
  });
  return layout;
}
