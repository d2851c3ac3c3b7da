/** A piece of a picture as data: an SVG element with its attributes and what lies in it. Needs no page to be made. */
export interface Shape {
  tag: 'svg' | 'rect' | 'line' | 'text';
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (Shape | string)[];
}

/** A piece of a picture. */
export function shape(
  tag: Shape['tag'],
  attributes: Shape['attributes'] = {},
  ...children: Shape['children']
): Shape {
  return { tag, attributes, children };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

/** A picture as SVG text that stands in a web page or, being well-formed XML, in a file of its own. */
export function svgText(picture: Shape): string {
  return written({
    ...picture,
    attributes: { xmlns: 'http://www.w3.org/2000/svg', ...picture.attributes },
  });
}

function written({ tag, attributes, children }: Shape): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escape(child) : written(child)));
  return `<${tag}${list.join('')}>${inner.join('')}</${tag}>`;
}
