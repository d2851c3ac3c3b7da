import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements whose text nobody sees. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'select',
  'button',
  'iframe',
  'svg',
  'textarea',
  'input',
]);

export interface HtmlVisitor {
  text: (value: string) => void;
  /** Gives false where what is inside is not to be visited (`leave` is not called then either). */
  enter: (element: HtmlElement) => boolean;
  leave: (element: HtmlElement) => void;
}

/** Visits what is seen of a page in its order. Without recursion: pages can be nested deeper than the stack is. */
export function visitHtml(roots: readonly HtmlNode[], visitor: HtmlVisitor): void {
  const stack: { node: HtmlNode; leaving: boolean }[] = [];
  const push = (nodes: readonly HtmlNode[]) => {
    for (let index = nodes.length - 1; index >= 0; index -= 1) {
      const node = nodes[index];
      if (node) stack.push({ node, leaving: false });
    }
  };
  push(roots);
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, leaving } = step;
    if ('value' in node) visitor.text(node.value);
    else if (!('tagName' in node) || LEFT_OUT.has(node.tagName) || isHidden(node)) continue;
    else if (leaving) visitor.leave(node);
    else if (visitor.enter(node)) {
      stack.push({ node, leaving: true });
      push(node.childNodes);
    }
  }
}

function isHidden(node: HtmlElement): boolean {
  const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
  // LibreOffice saves head and foot of the printed pages, with their page numbers, as named divisions.
  if (node.tagName === 'div' && /^(?:header|footer)$/u.test(attribute('title') ?? '')) return true;
  return attribute('hidden') !== undefined || /display\s*:\s*none/iu.test(attribute('style') ?? '');
}

/** All elements below a node that have one of these names, in their order. */
export function descendants(node: HtmlElement, names: readonly string[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  visitHtml(node.childNodes, {
    text: () => undefined,
    enter: (element) => {
      if (names.includes(element.tagName)) found.push(element);
      return true;
    },
    leave: () => undefined,
  });
  return found;
}

/** The text of an element, without a break for the spans and paragraphs it is split into. */
export function textOf(node: HtmlElement): string {
  let text = '';
  visitHtml(node.childNodes, {
    text: (value) => {
      text += value;
    },
    enter: () => true,
    leave: () => undefined,
  });
  return text;
}
