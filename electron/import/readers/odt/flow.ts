import type { FlowVisitor } from '../content/flow';
import { type OdfContext, readOdfInline } from '../odf/inline';
import { childAt, childrenOf, textOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import { type Lists, type OpenList, wholeNumber } from './lists';

export interface OdtWalk extends OdfContext {
  lists: Lists;
  /** Counts a paragraph or cell; throws `Refused` (tooManyCells) beyond the limit. */
  count: () => void;
}

const INDEXES = new Set([
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'alphabetical-index',
  'bibliography',
]);

/** Visits the paragraphs and tables of a body, section, cell or text box in their order; blank ones are not visited. */
export function visitOdtFlow(container: XmlElement, walk: OdtWalk, visitor: FlowVisitor): void {
  const visit = (element: XmlElement) => {
    if (element.name === 'p' || element.name === 'h') return visitParagraph(element, undefined);
    if (element.name === 'list') return visitList(element, undefined, 0);
    if (element.name === 'table') return visitor.table(element);
    if (element.name === 'section') return visitSection(element);
    if (element.name === 'tracked-changes') return visitChanges(element);
    if (INDEXES.has(element.name)) return walk.notices.add('contents', visitor.at());
    if (element.name === 'frame' || element.name === 'g' || element.name === 'custom-shape') {
      const { boxes } = readOdfInline(element, walk, visitor.at());
      if (boxes.length > 0) visitor.paragraph({ label: '', pieces: [], level: undefined, boxes });
    }
  };

  const visitSection = (section: XmlElement) => {
    if (section.attributes['display'] === 'none') {
      walk.notices.add('hiddenText', visitor.at(), textOf(section));
    } else childrenOf(section).forEach(visit);
  };

  const visitChanges = (changes: XmlElement) => {
    for (const region of childrenOf(changes, 'changed-region')) {
      const deleted = childrenOf(childAt(region, 'deletion')).filter((each) => each.name !== 'change-info');
      const text = deleted.map(textOf).join(' ').trim();
      if (text !== '') walk.notices.add('deletedText', undefined, text);
    }
  };

  const visitList = (list: XmlElement, outer: OpenList | undefined, level: number) => {
    const style = list.attributes['style-name'] ?? styleOfFirst(list, walk);
    const open = outer ?? walk.lists.open(list, style);
    for (const item of childrenOf(list)) {
      if (item.name !== 'list-item' && item.name !== 'list-header') continue;
      let numbered = item.name === 'list-header';
      for (const child of childrenOf(item)) {
        if (child.name === 'list') visitList(child, open, level + 1);
        else if ((child.name === 'p' || child.name === 'h') && !numbered) {
          numbered = true;
          visitParagraph(child, () =>
            walk.lists.labelOf(open, level, wholeNumber(item.attributes['start-value'])),
          );
        } else if (child.name === 'p' || child.name === 'h') visitParagraph(child, () => '');
        else visit(child);
      }
    }
  };

  const visitParagraph = (paragraph: XmlElement, label: (() => string) | undefined) => {
    const { pieces, boxes } = readOdfInline(paragraph, walk, visitor.at());
    const level =
      paragraph.name === 'h' ? (wholeNumber(paragraph.attributes['outline-level']) ?? 1) : undefined;
    const number = label?.() ?? (level === undefined ? '' : walk.lists.headingLabel(level - 1));
    const isBlank = pieces.every((piece) => piece.text.trim() === '');
    if (isBlank && number === '' && boxes.length === 0) return;
    walk.count();
    visitor.paragraph({ label: number, pieces, level, boxes });
  };

  childrenOf(container).forEach(visit);
}

/** A list without a style of its own has that of its first paragraph. */
function styleOfFirst(list: XmlElement, walk: OdtWalk): string | undefined {
  const item = childAt(list, 'list-item');
  const first = childAt(item, 'p') ?? childAt(item, 'h');
  return walk.styles.listStyleOf(first?.attributes['style-name']);
}
