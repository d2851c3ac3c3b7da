import mammoth from 'mammoth';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../shared/document/model';
import { reportDocument } from '../../shared/document/report-document';
import { ALL_SET, DEFAULTS, docxOf, GOLDEN_NAMES, type GoldenName } from './make-outputs';
import { GOLDEN } from './golden-reports';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function named(node: Node, ...names: string[]): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap((child) => named(child, ...names)) : [];
  return 'tagName' in node && names.includes(node.tagName) ? [node, ...children] : children;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const span = (cell: Element, name: string) =>
  Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);

async function readBack(name: GoldenName, settings = DEFAULTS): Promise<Node> {
  const buffer = Buffer.from(await docxOf(name, settings));
  return parse((await mammoth.convertToHtml({ buffer })).value);
}

describe('the Word document read back by another program', () => {
  it.each(GOLDEN_NAMES)('gives the three tables cell by cell, with their spans: %s', async (name) => {
    const page = await readBack(name);
    const found = named(page, 'table').map((table) =>
      named(table, 'tr').map((row) =>
        named(row, 'td', 'th').map((cell) => ({
          text: textOf(cell),
          colSpan: span(cell, 'colspan'),
          rowSpan: span(cell, 'rowspan'),
        })),
      ),
    );
    const expected = tablesOf(reportDocument(GOLDEN[name]())).map((table) =>
      table.rows.map((row) => row.cells.map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan }))),
    );
    expect(found).toEqual(expected);
  });

  it('gives the header rows as such', async () => {
    const page = await readBack('ordinary');
    expect(named(page, 'thead').map((head) => named(head, 'tr').length)).toEqual([3, 3]);
  });

  it.each(GOLDEN_NAMES)('gives headings, paragraphs and remarks in order: %s', async (name) => {
    for (const settings of [DEFAULTS, ALL_SET]) {
      const page = await readBack(name, settings);
      const tables = named(page, 'table');
      for (const table of tables) table.childNodes = [];
      const found = named(page, 'h1', 'h2', 'p')
        .map(textOf)
        .filter((text) => text !== '');
      const expected = reportDocument(GOLDEN[name](), settings).blocks.flatMap((block) => {
        if (block.kind === 'table') return [];
        if (block.kind === 'signature') return [block.unit, block.date];
        if (block.kind === 'cover') return [block.lines.join(''), block.unit, block.date];
        return [block.text];
      });
      expect(found).toEqual(expected);
    }
  });
});
