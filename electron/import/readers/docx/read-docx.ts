import type { Block, Reading } from '../../../../shared/import/source/source';
import { noticeList } from '../content/notice-list';
import { seenText } from '../content/raised-marks';
import { readingOf, Refused } from '../outcome/refused';
import { childAt } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import { type FlowParagraph, visitFlow } from './flow';
import { readNumbering } from './numbering';
import { docxParts } from './parts';
import { readStyles } from './styles';
import { layoutCells, readTable } from './table';
import { beginWalk } from './walk';

/**
 * Reads a Word document (`.docx`, `.docm`, strict OOXML) in its accepted state. Nothing in it is run; headers, footers,
 * notes and comments are left out.
 */
export function readDocx(bytes: Uint8Array): Reading {
  return readingOf(() => {
    const parts = docxParts(bytes);
    const body = childAt(parts.document, 'body');
    if (!body) throw new Refused('noContent');
    const notices = noticeList();
    const styles = readStyles(parts.styles);
    const walk = beginWalk({ styles, numbering: readNumbering(parts.numbering, styles), notices });
    const blocks: Block[] = [];
    const at = () => ({ block: blocks.length });

    const readFlow = (container: XmlElement, inBox: boolean) =>
      visitFlow(container, walk, {
        at,
        paragraph: (paragraph) => {
          addParagraph(paragraph, inBox);
          readBoxes(paragraph.boxes);
        },
        table: (table) => readTableHere(table, inBox),
      });

    const addParagraph = ({ label, pieces, outline }: FlowParagraph, inBox: boolean) => {
      const text = seenText(pieces);
      if (text.trim() === '' && label === '') return;
      blocks.push({
        kind: 'para',
        label,
        text,
        ...(outline !== undefined && { level: outline + 1 }),
        ...(inBox && { box: true }),
        at: at(),
      });
    };

    const readTableHere = (table: XmlElement, inBox: boolean) => {
      const cells = layoutCells(table);
      if (cells) {
        notices.add('layoutTable', at());
        for (const cell of cells) readFlow(cell, inBox);
        return;
      }
      const { grid, boxes } = readTable(table, walk, blocks.length);
      if (grid) blocks.push(grid);
      readBoxes(boxes);
    };

    const readBoxes = (boxes: readonly XmlElement[]) => {
      for (const box of boxes) {
        const first = blocks.length;
        readFlow(box, true);
        if (blocks.length > first) notices.add('textBox', { block: first });
      }
    };

    readFlow(body, false);
    return { kind: 'docx', blocks, notices: notices.all() };
  });
}
