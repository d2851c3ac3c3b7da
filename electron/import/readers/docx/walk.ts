import type { NoticeList } from '../content/notice-list';
import { LIMITS } from '../outcome/limits';
import { Refused } from '../outcome/refused';
import { type Fields, openFields } from './fields';
import type { Numbering } from './numbering';
import type { Styles } from './styles';

/** What goes along through the whole document. */
export interface Walk {
  styles: Styles;
  numbering: Numbering;
  notices: NoticeList;
  fields: Fields;
  /** Counts a paragraph or cell; throws `Refused` (tooManyCells) beyond the limit. */
  count: () => void;
}

/** A walk at its beginning. */
export function beginWalk(parts: Pick<Walk, 'styles' | 'numbering' | 'notices'>): Walk {
  let pieces = 0;
  return {
    ...parts,
    fields: openFields(),
    count: () => {
      pieces += 1;
      if (pieces > LIMITS.pieces) throw new Refused('tooManyCells', { limit: LIMITS.pieces });
    },
  };
}
