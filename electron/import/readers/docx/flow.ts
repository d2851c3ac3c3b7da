import type { FlowParagraph, FlowVisitor } from '../content/flow';
import { type Piece, seenText } from '../content/raised-marks';
import { childAt, childrenOf, textOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import { branchOf } from './drawings';
import { numberAt, switchAt, valueAt } from './properties';
import { readInline } from './runs';
import type { Walk } from './walk';

/** Elements that only wrap paragraphs and tables. */
const WRAPPERS = new Set(['sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);
/** Paragraphs above this level are no headings. */
const LOWEST_OUTLINE = 8;

/**
 * Visits the paragraphs and tables of a body, cell or text box in their order, as they are once all tracked changes
 * are accepted: a paragraph whose end is deleted goes on in the next one and takes its properties. Blank paragraphs
 * are not visited.
 */
export function visitFlow(container: XmlElement, walk: Walk, visitor: FlowVisitor): void {
  let pieces: Piece[] = [];
  let boxes: XmlElement[] = [];
  let last: XmlElement | undefined;

  const end = () => {
    if (last) visitParagraph(last, { pieces, boxes }, walk, visitor);
    pieces = [];
    boxes = [];
    last = undefined;
  };

  const visit = (element: XmlElement) => {
    for (const child of childrenOf(element)) {
      if (child.name === 'p') {
        const inline = readInline(child, walk, visitor.at());
        pieces.push(...inline.pieces);
        boxes.push(...inline.boxes);
        last = child;
        if (!isEndDeleted(child)) end();
      } else if (child.name === 'tbl') {
        end();
        visitor.table(child);
      } else if (child.name === 'sdt') {
        visitControl(child);
      } else if (WRAPPERS.has(child.name)) {
        visit(child);
      } else if (child.name === 'AlternateContent') {
        const branch = branchOf(child);
        if (branch) visit(branch);
      } else if (child.name === 'altChunk') {
        walk.notices.add('embedded', visitor.at());
      }
    }
  };

  const visitControl = (control: XmlElement) => {
    const properties = childAt(control, 'sdtPr');
    if (switchAt(properties, 'showingPlcHdr')) return;
    const content = childAt(control, 'sdtContent');
    if (!content) return;
    if (/^table of contents$/iu.test(valueAt(properties, 'docPartObj', 'docPartGallery') ?? '')) {
      walk.notices.add('contents', visitor.at());
    } else visit(content);
  };

  visit(container);
  end();
}

function isEndDeleted(paragraph: XmlElement): boolean {
  const mark = childAt(paragraph, 'pPr', 'rPr');
  return childAt(mark, 'del') !== undefined || childAt(mark, 'moveFrom') !== undefined;
}

function visitParagraph(
  paragraph: XmlElement,
  { pieces, boxes }: Pick<FlowParagraph, 'pieces' | 'boxes'>,
  walk: Walk,
  visitor: FlowVisitor,
): void {
  const properties = childAt(paragraph, 'pPr');
  const style = valueAt(properties, 'pStyle');
  const isBlank = pieces.every((piece) => piece.text.trim() === '');
  // A paragraph that is hidden with its end is not numbered either.
  if (isBlank && boxes.length === 0 && switchAt(childAt(properties, 'rPr'), 'vanish')) return;
  if (walk.styles.isContents(style)) {
    walk.notices.add('contents', undefined, seenText(pieces));
    return;
  }
  const label = walk.numbering.labelOf(properties, style);
  if (isBlank && label === '' && boxes.length === 0) return;
  walk.count();
  const outline = numberAt(properties, 'outlineLvl') ?? walk.styles.outlineOf(style);
  visitor.paragraph({
    label,
    pieces,
    level: outline !== undefined && outline <= LOWEST_OUTLINE ? outline + 1 : undefined,
    boxes,
  });
}

/** The text of an element, deleted text too, for notices. */
export function rawText(element: XmlElement): string {
  return element.name === 'instrText'
    ? ''
    : element.name === 't' || element.name === 'delText'
      ? textOf(element)
      : childrenOf(element).map(rawText).join(' ');
}
