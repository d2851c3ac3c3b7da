import { childAt, childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import { numberAt, type RunMarks, runMarks, valueAt } from './properties';

interface Style {
  id: string;
  name: string;
  basedOn: string | undefined;
  numberId: string | undefined;
  numberLevel: number | undefined;
  outline: number | undefined;
  marks: RunMarks;
}

interface StyleNumber {
  id: string;
  level: number | undefined;
  /** The styles through which the number comes, the nearest first: a level may name one of them. */
  through: readonly string[];
}

export interface Styles {
  /** The numbering a paragraph style brings. */
  numberOf: (style: string | undefined) => StyleNumber | undefined;
  /** The outline level a paragraph style brings, from 0. */
  outlineOf: (style: string | undefined) => number | undefined;
  /** Whether the style is one of a table of contents. */
  isContents: (style: string | undefined) => boolean;
  /** A run's marks: its own, else those of its character style and of its paragraph's style. */
  marksOf: (own: RunMarks, character: string | undefined, paragraph: string | undefined) => RunMarks;
}

const MOST_STEPS = 20;

/** What of `styles.xml` decides over text and numbers; a document without it has no styles. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  let byDefault: string | undefined;
  for (const element of childrenOf(root, 'style')) {
    const style = readStyle(element);
    styles.set(style.id, style);
    const { type, default: isDefault } = element.attributes;
    if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) byDefault = style.id;
  }

  const chains = new Map<string | undefined, Style[]>();
  const chain = (id: string | undefined): Style[] => {
    const before = chains.get(id);
    if (before) return before;
    const found: Style[] = [];
    let style = id === undefined ? undefined : styles.get(id);
    while (style && found.length < MOST_STEPS) {
      found.push(style);
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
    }
    chains.set(id, found);
    return found;
  };
  const ofParagraph = (id: string | undefined) => chain(id ?? byDefault);
  const marks = new Map<string, RunMarks>();
  const inherited = (character: string | undefined, paragraph: string | undefined): RunMarks => {
    const pair = JSON.stringify([character, paragraph]);
    const before = marks.get(pair);
    if (before) return before;
    const found = styleMarks(chain(character), ofParagraph(paragraph));
    marks.set(pair, found);
    return found;
  };

  return {
    numberOf: (id) => {
      const through = ofParagraph(id);
      const owner = through.find((style) => style.numberId !== undefined);
      if (owner?.numberId === undefined) return undefined;
      const level = through.find((style) => style.numberLevel !== undefined)?.numberLevel;
      return { id: owner.numberId, level, through: through.map((style) => style.id) };
    },
    outlineOf: (id) => ofParagraph(id).find((style) => style.outline !== undefined)?.outline,
    isContents: (id) => chain(id).some((style) => /^(?:toc|目录) ?\d$/iu.test(style.name)),
    marksOf: (own, character, paragraph) => ({ ...inherited(character, paragraph), ...own }),
  };
}

function styleMarks(character: readonly Style[], paragraph: readonly Style[]): RunMarks {
  const first = character.map((style) => style.marks);
  const second = paragraph.map((style) => style.marks);
  const raised = [...first, ...second].find((each) => each.raised)?.raised;
  return {
    hidden: toggled(first, second, 'hidden'),
    struck: toggled(first, second, 'struck'),
    ...(raised && { raised }),
  };
}

/** Such a property in both styles is off again: that is how Word counts it. */
function toggled(first: RunMarks[], second: RunMarks[], name: 'hidden' | 'struck'): boolean {
  const stateIn = (chain: RunMarks[]) => chain.find((marks) => marks[name] !== undefined)?.[name] ?? false;
  return stateIn(first) !== stateIn(second);
}

function readStyle(element: XmlElement): Style {
  const paragraph = childAt(element, 'pPr');
  return {
    id: element.attributes['styleId'] ?? '',
    name: valueAt(element, 'name') ?? '',
    basedOn: valueAt(element, 'basedOn'),
    numberId: valueAt(paragraph, 'numPr', 'numId'),
    numberLevel: numberAt(paragraph, 'numPr', 'ilvl'),
    outline: numberAt(paragraph, 'outlineLvl'),
    marks: runMarks(childAt(element, 'rPr')),
  };
}
