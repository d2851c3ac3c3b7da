import type { CellContent } from '../grid/merge-rows';
import { rowTexts } from '../grid/row-texts';
import type { XmlElement } from '../xml/xml-tree';
import { type CellLine, cellContent } from './cell-lines';
import type { Flow } from './flow';
import type { NoticeList } from './notice-list';

export interface CellPlace {
  block: number;
  row: number;
  cell: number;
}

/**
 * What a cell of a table says. A table inside it becomes lines of its text, with a notice; text boxes that hang in it
 * are added to `boxes`, never to its text.
 */
export function readCell(
  cell: XmlElement,
  flow: Pick<Flow, 'visit' | 'readTable'>,
  { notices, at, boxes }: { notices: NoticeList; at: CellPlace; boxes: XmlElement[] },
): CellContent {
  const lines: CellLine[] = [];
  flow.visit(cell, {
    at: () => at,
    paragraph: (paragraph) => {
      boxes.push(...paragraph.boxes);
      lines.push({ label: paragraph.label, pieces: paragraph.pieces });
    },
    table: (nested) => {
      const inner = flow.readTable(nested, at.block);
      boxes.push(...inner.boxes);
      const texts = inner.grid ? rowTexts(inner.grid) : [];
      notices.add('nestedTable', at, texts.join(' '));
      lines.push(...texts.map((text) => ({ label: '', pieces: [{ text }] })));
    },
  });
  const { marks, ...content } = cellContent(lines);
  if (marks !== '') notices.add('raisedMark', at, content.shown);
  return content;
}
