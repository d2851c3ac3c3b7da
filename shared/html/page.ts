import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { hides, hidingRules, type HidingRule } from './hiding-styles';

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

/**
 * Elements a style sheet hides for good. Larger ones are often hidden until a script shows them (the panes of tabs), so
 * that of those nothing is left out.
 */
const WITHIN_TEXT = new Set([
  'a',
  'b',
  'em',
  'font',
  'i',
  'ins',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'td',
  'th',
  'tr',
  'u',
]);

interface HtmlVisitor {
  text: (value: string) => void;
  /** Gives false where what is inside is not to be visited (`leave` is not called then either). */
  enter: (element: HtmlElement) => boolean;
  leave: (element: HtmlElement) => void;
  /** What stands in a field of a form to fill in; without it fields are left out. */
  field?: (value: string) => void;
}

/** The nodes of a page. Broken HTML is read as a browser would; what its style sheet hides is marked as hidden. */
export function parsePage(html: string): readonly HtmlNode[] {
  const page = parse(html).childNodes;
  const rules = hidingRules(styleSheets(page));
  if (rules.length > 0) markHidden(page, rules);
  return page;
}

function styleSheets(page: readonly HtmlNode[]): string {
  let sheets = '';
  const stack = [...page];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('childNodes' in node)) continue;
    if (node.nodeName === 'style')
      for (const child of node.childNodes) sheets += 'value' in child ? child.value : '';
    else for (const child of node.childNodes) stack.push(child);
  }
  return sheets;
}

function markHidden(page: readonly HtmlNode[], rules: readonly HidingRule[]): void {
  visitPage(page, {
    text: () => undefined,
    enter: (element) => {
      if (isHiddenBy(element, rules)) element.attrs.push({ name: 'hidden', value: '' });
      return true;
    },
    leave: () => undefined,
  });
}

function isHiddenBy(element: HtmlElement, rules: readonly HidingRule[]): boolean {
  const classes = attributeOf(element, 'class')?.split(/\s+/u) ?? [];
  return rules.some(
    ({ tag, name, strikes }) =>
      classes.includes(name) &&
      (tag === '' || tag === element.tagName) &&
      (strikes || WITHIN_TEXT.has(element.tagName)),
  );
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
    else if (visitor.field && isFilledIn(node)) visitor.field(valueOf(node));
    else if (isSeen(node) && visitor.enter(node)) {
      stack.push({ node, leaving: true });
      push(node.childNodes);
    }
  }
}

/** Whether an element is a field for words or figures that is seen. */
function isFilledIn(element: HtmlElement): boolean {
  if (hides(attributeOf(element, 'style') ?? '') || attributeOf(element, 'hidden') !== undefined)
    return false;
  if (element.tagName === 'textarea') return true;
  return element.tagName === 'input' && /^(?:text|number|tel|)$/iu.test(attributeOf(element, 'type') ?? '');
}

function valueOf(field: HtmlElement): string {
  if (field.tagName === 'input') return attributeOf(field, 'value') ?? '';
  return field.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
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
  return !hides(attributeOf(element, 'style') ?? '');
}
