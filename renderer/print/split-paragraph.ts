/** Half a pixel of tolerance: positions are fractions, lines are tens of pixels apart. */
const SLACK = 0.5;

/** How many lines of a paragraph stand above `bottom` (a viewport coordinate). */
export function linesAbove(element: HTMLElement, bottom: number): number {
  const top = element.getBoundingClientRect().top;
  return Math.max(0, Math.floor((bottom - top + SLACK) / linePitch(element)));
}

/** How many lines a paragraph of one text has. */
export function lineCount(element: HTMLElement): number {
  return Math.round(element.getBoundingClientRect().height / linePitch(element));
}

/**
 * Cuts a laid-out paragraph after its first `lines` lines: it keeps those, the rest is returned as its continuation,
 * to be put on the next page. The cut is where the browser broke the line, so neither part changes its lines.
 */
export function splitParagraph(element: HTMLElement, lines: number): HTMLElement {
  const text = element.textContent;
  const at = startOfLine(element, lines);
  const rest = element.cloneNode(false) as HTMLElement; // a clone is of the same kind
  rest.textContent = text.slice(at);
  rest.style.textIndent = '0';
  element.textContent = text.slice(0, at);
  // The last line here is no end of a paragraph: it is filled like the others.
  if (element.style.textAlign === 'justify') element.style.textAlignLast = 'justify';
  return rest;
}

/** The offset at which a line (from 0) begins: the first character whose box stands that low. */
function startOfLine(element: HTMLElement, line: number): number {
  const node = element.firstChild;
  if (!(node instanceof Text)) return 0;
  const limit = element.getBoundingClientRect().top + line * linePitch(element) - SLACK;
  let low = 0;
  let high = node.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (centreOf(node, middle) < limit) low = middle + 1;
    else high = middle;
  }
  return isSecondHalf(node.data, low) ? low - 1 : low;
}

/** The middle height of a character's box; half of a surrogate pair is measured with its first half. */
function centreOf(node: Text, offset: number): number {
  const start = isSecondHalf(node.data, offset) ? offset - 1 : offset;
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, Math.min(node.length, start + (isFirstHalf(node.data, start) ? 2 : 1)));
  const box = range.getBoundingClientRect();
  return (box.top + box.bottom) / 2;
}

function isFirstHalf(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isSecondHalf(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && isFirstHalf(text, offset - 1);
}

function linePitch(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight);
}
