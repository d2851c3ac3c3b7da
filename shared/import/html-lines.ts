import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { descendants, LEFT_OUT, textOf } from './html-nodes';
import { expandTable } from './html-table';
import type { SourceLine } from './source-lines';
import { cleanCell } from './table-row';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

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
  const walk = (node: Node) => {
    if ('value' in node) {
      text += node.value;
      return;
    }
    if (!('tagName' in node) || LEFT_OUT.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'br') {
      endLine();
      return;
    }
    if (node.tagName === 'table' && !isLayout(node)) {
      endLine();
      for (const cells of expandTable(node)) {
        const held = cells.filter((cell) => cell !== null && cell !== '');
        if (held.length > 0 || cells.length > 1)
          lines.push({ text: held.join(' '), cells, indented: false, apart: true });
      }
      return;
    }
    const block = !INLINE.has(node.tagName);
    if (block) endLine();
    node.childNodes.forEach(walk);
    if (block) endLine();
  };
  parse(html).childNodes.forEach(walk);
  endLine();
  return lines;
}

/** A table that only arranges the page: it holds another table, or whole paragraphs of text. */
function isLayout(table: Element): boolean {
  const cells = descendants(table, ['td', 'th']);
  return cells.some(
    (cell) => descendants(cell, ['table']).length > 0 || textOf(cell).replace(/\s+/gu, '').length > 150,
  );
}

function isHidden(node: Element): boolean {
  const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
  return attribute('hidden') !== undefined || /display\s*:\s*none/iu.test(attribute('style') ?? '');
}
