/** Half a pixel of tolerance: positions are fractions, lines are tens of pixels apart. */
const SLACK = 0.5;

/** How many lines of a paragraph set by setLines stand above `bottom` (a viewport coordinate). */
export function linesAbove(element: HTMLElement, bottom: number): number {
  return [...element.children].filter((line) => line.getBoundingClientRect().bottom <= bottom + SLACK).length;
}

/** How many lines such a paragraph has. */
export function lineCount(element: HTMLElement): number {
  return element.children.length;
}

/**
 * Cuts such a paragraph after its first `lines` lines: it keeps those, the rest is returned as its continuation, to be
 * put on the next page. Neither part changes its lines.
 */
export function splitParagraph(element: HTMLElement, lines: number): HTMLElement {
  const rest = element.cloneNode(false) as HTMLElement; // a clone is of the same kind
  rest.append(...[...element.children].slice(lines));
  return rest;
}
