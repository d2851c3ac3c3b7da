import type { Shape } from '../../shared/charts/shape';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A picture as an element of the page. */
export function pictureElement({ tag, attributes, children }: Shape): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : pictureElement(child))));
  return element;
}
