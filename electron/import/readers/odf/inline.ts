import type { Place } from '../../../../shared/import/source/source';
import type { NoticeList } from '../content/notice-list';
import type { Piece } from '../content/raised-marks';
import { childAt, childrenOf, textOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import type { OdfStyles, TextMarks } from './styles';

export interface OdfContext {
  styles: OdfStyles;
  notices: NoticeList;
}

export interface OdfInline {
  pieces: Piece[];
  /** Elements that hold paragraphs of a text box. */
  boxes: XmlElement[];
}

/** What stands in a paragraph and is no text of it. Deleted text is kept elsewhere, only a mark is here. */
const SILENT = new Set([
  'ruby-text',
  'annotation-end',
  'number',
  'script',
  'placeholder',
  'change',
  'change-start',
  'change-end',
  'fieldmark-start',
  'fieldmark-end',
  'fieldmark-separator',
  'desc',
  'title',
]);
const SHAPES = new Set(['custom-shape', 'rect', 'ellipse', 'circle', 'polygon', 'path', 'line', 'text-box']);
const MOST_SPACES = 1000;

/** Reads the text of a paragraph as it is seen. `own` are the marks of what it stands in (a cell). */
export function readOdfInline(
  paragraph: XmlElement,
  { styles, notices }: OdfContext,
  at: Place,
  own: TextMarks = {},
): OdfInline {
  const result: OdfInline = { pieces: [], boxes: [] };
  let deleted = '';
  let hidden = '';

  const add = (text: string, marks: TextMarks) => {
    if (text === '') return;
    if (marks.struck) deleted += text;
    else if (marks.hidden) hidden += text;
    else {
      const raised = marks.raised === 'none' ? undefined : marks.raised;
      const last = result.pieces.at(-1);
      if (last && last.raised === raised) last.text += text;
      else result.pieces.push({ text, ...(raised && { raised }) });
    }
  };

  /** Line ends and blanks of the file are one blank; more are written as elements. */
  const addWritten = (text: string, marks: TextMarks) => {
    const collapsed = text.replace(/[\t\r\n ]+/gu, ' ');
    const before = result.pieces.at(-1)?.text ?? ' ';
    add(/\s$/u.test(before) ? collapsed.replace(/^ /u, '') : collapsed, marks);
  };

  const readAll = (element: XmlElement, marks: TextMarks) => {
    for (const child of element.children) {
      if (typeof child === 'string') addWritten(child, marks);
      else readElement(child, marks);
    }
  };

  const readElement = (element: XmlElement, marks: TextMarks) => {
    const { name, attributes } = element;
    if (SILENT.has(name)) return;
    switch (name) {
      case 'span':
        return readAll(element, { ...marks, ...styles.marksOf('text', attributes['style-name']) });
      case 's':
        return add(' '.repeat(Math.min(Number(attributes['c'] ?? 1) || 1, MOST_SPACES)), marks);
      case 'tab':
        return add('\t', marks);
      case 'line-break':
        return add('\n', marks);
      case 'note':
      case 'annotation':
        return notices.add('notes', at);
      case 'hidden-text':
      case 'hidden-paragraph':
        return readAll(element, { ...marks, hidden: true });
      case 'content-control':
        if (attributes['showing-place-holder'] !== 'true') readAll(element, marks);
        return;
      case 'frame':
      case 'g':
        return readDrawn(element);
      default:
        return SHAPES.has(name) ? readShape(element) : readAll(element, marks);
    }
  };

  const readDrawn = (element: XmlElement) => {
    for (const child of childrenOf(element)) {
      if (child.name === 'g' || child.name === 'frame') readDrawn(child);
      else if (SHAPES.has(child.name)) readShape(child);
    }
    const textBox = childAt(element, 'text-box');
    const object = childAt(element, 'object') ?? childAt(element, 'object-ole');
    if (object) notices.add('embedded', at);
    else if (!textBox && childAt(element, 'image')) notices.add('picture', at);
  };

  const readShape = (element: XmlElement) => {
    if (textOf(element).trim() !== '') result.boxes.push(element);
  };

  const whole = { ...own, ...styles.marksOf('paragraph', paragraph.attributes['style-name']) };
  // A page-anchored frame comes without a paragraph round it.
  if (paragraph.name === 'p' || paragraph.name === 'h') readAll(paragraph, whole);
  else readElement(paragraph, whole);
  if (deleted.trim() !== '') notices.add('deletedText', at, deleted);
  if (hidden.trim() !== '') notices.add('hiddenText', at, hidden);
  return result;
}
