import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
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

/** Words that the author has struck out: the text stands as if they were gone. */
const STRUCK = new Set(['del', 's', 'strike']);

interface HtmlVisitor {
  text: (value: string) => void;
  /** Gives false where what is inside is not to be visited (`leave` is not called then either). */
  enter: (element: HtmlElement) => boolean;
  leave: (element: HtmlElement) => void;
}

/** The nodes of a page. Broken HTML is read as a browser would. */
export function parsePage(html: string): readonly HtmlNode[] {
  return parse(html).childNodes;
}

/** Visits what is seen of a page in its order. Without recursion: pages can be nested deeper than the stack is. */
export function visitPage(roots: readonly HtmlNode[], visitor: HtmlVisitor): void {
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
    else if (!('tagName' in node)) continue;
    else if (leaving) visitor.leave(node);
    else if (isSeen(node) && visitor.enter(node)) {
      stack.push({ node, leaving: true });
      push(node.childNodes);
    }
  }
}

/** The elements directly inside one that are seen and have one of these names. */
export function seenChildren(parent: HtmlElement, names: readonly string[]): HtmlElement[] {
  return parent.childNodes.filter(
    (node): node is HtmlElement => 'tagName' in node && names.includes(node.tagName) && isSeen(node),
  );
}

/** The value of an attribute, or undefined. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

const HAN_OR_MARK = /[\u2E80-\u9FFF\uFF00-\uFFEF“”‘’…—]/u;

/** The text without the line breaks of the source that stand beside a Chinese character or mark: no space was meant. */
export function withoutSourceBreaks(text: string): string {
  return text.replace(/\s+/gu, (run, at: number) => {
    if (!run.includes('\n')) return run;
    const beside = HAN_OR_MARK.test(text.charAt(at - 1)) || HAN_OR_MARK.test(text.charAt(at + run.length));
    return beside ? '' : run;
  });
}

/** Whether a browser shows an element, and its words still count. */
function isSeen(element: HtmlElement): boolean {
  if (LEFT_OUT.has(element.tagName) || STRUCK.has(element.tagName)) return false;
  // LibreOffice saves head and foot of the printed pages, with their page numbers, as named divisions.
  if (element.tagName === 'div' && /^(?:header|footer)$/u.test(attributeOf(element, 'title') ?? ''))
    return false;
  if (attributeOf(element, 'hidden') !== undefined) return false;
  return !/display\s*:\s*none|text-decoration[^;]*line-through/iu.test(attributeOf(element, 'style') ?? '');
}
