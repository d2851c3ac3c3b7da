import type { Piece } from '../content/raised-marks';
import { childAt, childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import type { OdfParts } from './parts';

/** How a text is marked; what a style does not say is undefined. */
export interface TextMarks {
  hidden?: boolean;
  struck?: boolean;
  raised?: Piece['raised'] | 'none';
}

export interface OdfStyles {
  /** The marks a style gives, through the styles it is made from. Families: paragraph, text, table-cell. */
  marksOf: (family: string, name: string | undefined) => TextMarks;
  /** The list style a paragraph style brings. */
  listStyleOf: (name: string | undefined) => string | undefined;
  listStyle: (name: string) => XmlElement | undefined;
  outlineStyle: XmlElement | undefined;
  /** Whether a sheet's style hides it. */
  hidesTable: (name: string | undefined) => boolean;
}

const MOST_STEPS = 20;
/** Per cent of the height by which text must be raised or lowered to be a mark. */
const RAISED_FROM = 10;

/** The styles of an OpenDocument file, those of the document over the common ones. */
export function odfStyles({ content, styles }: OdfParts): OdfStyles {
  const groups = [
    childAt(styles, 'styles'),
    childAt(styles, 'automatic-styles'),
    childAt(content, 'automatic-styles'),
  ];
  const named = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  for (const element of groups.flatMap((group) => childrenOf(group))) {
    const { name = '', family } = element.attributes;
    if (element.name === 'style') named.set(`${family} ${name}`, element);
    if (element.name === 'list-style') lists.set(name, element);
  }
  const chain = (family: string, name: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    let style = name === undefined ? undefined : named.get(`${family} ${name}`);
    while (style && found.length < MOST_STEPS) {
      found.push(style);
      style = named.get(`${family} ${style.attributes['parent-style-name']}`);
    }
    return found;
  };
  const known = new Map<string, TextMarks>();
  return {
    marksOf: (family, name) => {
      if (name === undefined) return {};
      const key = `${family} ${name}`;
      const marks =
        known.get(key) ??
        chain(family, name).reduceRight<TextMarks>(
          (inherited, style) => ({ ...inherited, ...readMarks(childAt(style, 'text-properties')) }),
          {},
        );
      known.set(key, marks);
      return marks;
    },
    listStyleOf: (name) =>
      chain('paragraph', name).find((style) => style.attributes['list-style-name'] !== undefined)?.attributes[
        'list-style-name'
      ],
    listStyle: (name) => lists.get(name),
    outlineStyle: childAt(styles, 'styles', 'outline-style'),
    hidesTable: (name) =>
      chain('table', name).some(
        (style) => childAt(style, 'table-properties')?.attributes['display'] === 'false',
      ),
  };
}

function readMarks(properties: XmlElement | undefined): TextMarks {
  if (!properties) return {};
  const { display } = properties.attributes;
  const line =
    properties.attributes['text-line-through-style'] ?? properties.attributes['text-line-through-type'];
  const position = properties.attributes['text-position'];
  return {
    ...(display !== undefined && { hidden: display === 'none' }),
    ...(line !== undefined && { struck: line !== 'none' }),
    ...(position !== undefined && { raised: raisedBy(position) }),
  };
}

/** `super 58%`, `sub`, `33% 58%`, `-20%`. */
function raisedBy(position: string): TextMarks['raised'] {
  if (position.startsWith('super')) return 'super';
  if (position.startsWith('sub')) return 'sub';
  const percent = Number.parseFloat(position);
  if (!(Math.abs(percent) >= RAISED_FROM)) return 'none';
  return percent > 0 ? 'super' : 'sub';
}
