import { passes, stands, tagTest, type Line } from './line';

/** The words round a figure, as ranges of tokens (end exclusive). */
export interface Phrase {
  /** The figure's own token. */
  at: number;
  /** From the last mark (or the figure before) to the figure. */
  near: { from: number; to: number };
  /** Where the clauses before begin: behind the figure before. */
  far: number;
  /** From the figure to the next mark or figure. */
  right: { from: number; to: number };
}

const MARK = tagTest('MARKS');
const COLON = tagTest('COLON');
const CLOSING = tagTest('CLOSING');
const OPENING = tagTest('OPENING');
const FIGURE = tagTest('FIGURE');
const JOINT = tagTest('DUN|JOIN');
const BEHIND = tagTest('MARKS|DUN|FIGURE');
/** Longer stretches say nothing more about a figure. */
const REACH = 40;

/** The phrase round the figure at a token. */
export function phraseAt(line: Line, at: number): Phrase {
  let to = at;
  // 其他处理(含撤回的)341件: a remark between the words and their figure is passed over.
  if (passes(line, CLOSING, at - 1)) to = remarkBefore(line, at);
  const lowest = Math.max(0, at - REACH);
  let far = to;
  while (far > lowest && !passes(line, FIGURE, far - 1)) far -= 1;
  const behindFigure = far > 0 && passes(line, FIGURE, far - 1);
  // A colon right before the figure belongs to it: 收到申请:12件.
  const last = passes(line, COLON, to - 1) ? to - 1 : to;
  let from = last;
  while (from > far && !passes(line, MARK, from - 1)) from -= 1;
  // 8件予以公开、2件部分公开: what stands before the 、 belongs to the figure before it.
  if (behindFigure && from < to && passes(line, JOINT, to - 1)) from = to;
  let end = at + 1;
  while (end < line.tokens.length && end < at + REACH && !passes(line, BEHIND, end)) end += 1;
  return { at, near: { from, to }, far, right: { from: at + 1, to: end } };
}

function remarkBefore(line: Line, at: number): number {
  for (let index = at - 2; index >= Math.max(0, at - REACH); index -= 1) {
    if (passes(line, CLOSING, index)) return at;
    if (passes(line, OPENING, index)) return stands(line, FIGURE, index, at) ? at : index;
  }
  return at;
}
