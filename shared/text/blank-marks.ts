import { withoutBlanks } from './blanks';
import { halfWidth } from './width';

/**
 * What offices write into a cell that they do not fill in. The list has one meaning at every door (typing, pasting, each
 * import, the checks): the figure is null, the mark is kept beside it, and it is never taken for 0.
 */
const STROKES = /^[-\u2010-\u2015\u2212\u2500\u2501\u30FC_~/\\×xX✕✖√✓*.。·…]+$/u;
const WORDS = /^(?:无|没有|空|空白|暂无|未填|不适用|不涉及|#?n\/?a|null|nil)$/iu;

/** Longer ones are drawn lines. */
const LONGEST = 20;

/** Whether a text only says that nothing is filled in: a stroke (`/`, `——`, `×`), dots, or a word (`无`, `N/A`). */
export function isBlankMark(text: string): boolean {
  const plain = halfWidth(withoutBlanks(text));
  return plain.length <= LONGEST && (STROKES.test(plain) || WORDS.test(plain));
}
