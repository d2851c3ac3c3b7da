import type { NoticeList } from '../content/notice-list';
import type { Fields } from './fields';
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
