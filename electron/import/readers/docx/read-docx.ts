import type { Reading } from '../../../../shared/import/source/source';
import { assembleBlocks } from '../content/assemble-blocks';
import { noticeList } from '../content/notice-list';
import { pieceCounter } from '../outcome/piece-counter';
import { readingOf, Refused } from '../outcome/refused';
import { childAt } from '../xml/find';
import { openFields } from './fields';
import { readNumbering } from './numbering';
import { docxParts } from './parts';
import { readStyles } from './styles';
import { docxFlow } from './table';
import type { Walk } from './walk';

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
    const numbering = readNumbering(parts.numbering, styles);
    const walk: Walk = { styles, numbering, notices, fields: openFields(), count: pieceCounter() };
    const blocks = assembleBlocks(body, docxFlow(walk), notices);
    return { kind: 'docx', blocks, notices: notices.all() };
  });
}
