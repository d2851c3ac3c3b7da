import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose text nobody sees. */
export const LEFT_OUT = new Set([
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
/** All elements below a node that have one of these names. */
export function descendants(node: Element, names: readonly string[]): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const own = names.includes(child.tagName) ? [child] : [];
    return [...own, ...descendants(child, names)];
  });
}

/** The text of an element, without a break for the spans and paragraphs it is split into. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || LEFT_OUT.has(node.tagName)) return '';
  return node.childNodes.map(textOf).join('');
}
