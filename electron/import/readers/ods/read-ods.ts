import type { Block, Reading } from '../../../../shared/import/source/source';
import { noticeList } from '../content/notice-list';
import { odfParts } from '../odf/parts';
import { odfStyles } from '../odf/styles';
import { pieceCounter } from '../outcome/piece-counter';
import { readingOf } from '../outcome/refused';
import { childrenOf } from '../xml/find';
import { readOdsSheet } from './sheet';

/** Reads an OpenDocument spreadsheet (`.ods`): a grid for each sheet that is not hidden. */
export function readOds(bytes: Uint8Array): Reading {
  return readingOf(() => {
    const parts = odfParts(bytes, 'spreadsheet');
    const styles = odfStyles(parts);
    const notices = noticeList();
    const context = { styles, notices, count: pieceCounter() };
    const blocks: Block[] = [];
    for (const table of childrenOf(parts.body, 'table')) {
      const { name = '', 'style-name': style } = table.attributes;
      if (styles.hidesTable(style)) notices.add('hiddenSheet', { sheet: name, address: '' }, name);
      else blocks.push(...readOdsSheet(table, name, context));
    }
    return { kind: 'ods', blocks, notices: notices.all() };
  });
}
