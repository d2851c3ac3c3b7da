import type { Reading } from '../../../../shared/import/source/source';
import { assembleBlocks } from '../content/assemble-blocks';
import { noticeList } from '../content/notice-list';
import { odfParts } from '../odf/parts';
import { odfStyles } from '../odf/styles';
import { pieceCounter } from '../outcome/piece-counter';
import { readingOf } from '../outcome/refused';
import type { OdtWalk } from './flow';
import { odtLists } from './lists';
import { odtFlow } from './table';

/** Reads an OpenDocument text (`.odt`) as it is with all tracked changes accepted. */
export function readOdt(bytes: Uint8Array): Reading {
  return readingOf(() => {
    const parts = odfParts(bytes, 'text');
    const styles = odfStyles(parts);
    const notices = noticeList();
    const walk: OdtWalk = { styles, notices, lists: odtLists(styles), count: pieceCounter() };
    const blocks = assembleBlocks(parts.body, odtFlow(walk), notices);
    return { kind: 'odt', blocks, notices: notices.all() };
  });
}
