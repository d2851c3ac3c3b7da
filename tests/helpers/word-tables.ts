import mammoth from 'mammoth';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface ReadCell {
  text: string;
  colSpan: number;
  rowSpan: number;
}

/** The tables of a Word document as another program (mammoth) reads them: rows of cells with their spans. */
export async function tablesOfWord(file: Buffer): Promise<ReadCell[][][]> {
  const page = parse((await mammoth.convertToHtml({ buffer: file })).value);
  return elementsOf(page, 'table').map((table) =>
    elementsOf(table, 'tr').map((row) =>
      elementsOf(row, 'td', 'th').map((cell) => ({
        text: textOf(cell),
        colSpan: spanOf(cell, 'colspan'),
        rowSpan: spanOf(cell, 'rowspan'),
      })),
    ),
  );
}

/** The elements of these names at or below a node, in order. */
export function elementsOf(node: Node, ...names: string[]): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => elementsOf(child, ...names)) : [];
  return 'tagName' in node && names.includes(node.tagName) ? [node, ...below] : below;
}

/** All text below a node. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function spanOf(cell: Element, name: string): number {
  return Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
}
