import type { Block } from '../../../../shared/import/source/source';
import type { XmlElement } from '../xml/xml-tree';
import type { Flow, FlowParagraph } from './flow';
import type { NoticeList } from './notice-list';
import { seenText } from './raised-marks';

/**
 * The blocks of a body in document order. Text boxes come after what they hang on; a table that only lays out the page
 * gives what is in its cells.
 */
export function assembleBlocks(body: XmlElement, flow: Flow, notices: NoticeList): Block[] {
  const blocks: Block[] = [];
  const at = () => ({ block: blocks.length });

  const readAll = (container: XmlElement, inBox: boolean) =>
    flow.visit(container, {
      at,
      paragraph: (paragraph) => {
        addParagraph(paragraph, inBox);
        readBoxes(paragraph.boxes);
      },
      table: (table) => readTableHere(table, inBox),
    });

  const addParagraph = ({ label, pieces, level }: FlowParagraph, inBox: boolean) => {
    const text = seenText(pieces);
    if (text.trim() === '' && label === '') return;
    blocks.push({
      kind: 'para',
      label,
      text,
      ...(level !== undefined && { level }),
      ...(inBox && { box: true }),
      at: at(),
    });
  };

  const readTableHere = (table: XmlElement, inBox: boolean) => {
    const cells = flow.layoutCells(table);
    if (cells) {
      notices.add('layoutTable', at());
      for (const cell of cells) readAll(cell, inBox);
      return;
    }
    const { grid, boxes } = flow.readTable(table, blocks.length);
    if (grid) blocks.push(grid);
    readBoxes(boxes);
  };

  const readBoxes = (boxes: readonly XmlElement[]) => {
    for (const box of boxes) {
      const first = blocks.length;
      readAll(box, true);
      if (blocks.length > first) notices.add('textBox', { block: first });
    }
  };

  readAll(body, false);
  return blocks;
}
