import type { Place } from '../../../../shared/import/source/source';
import type { Piece } from '../content/raised-marks';
import { childAt, childrenOf, descendantsOf, textOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';
import { branchOf, drawnIn } from './drawings';
import { type RunMarks, runMarks, switchAt, valueAt } from './properties';
import type { Walk } from './walk';

/** The text of a paragraph as it is accepted and seen, and the text boxes that hang on it. */
export interface Inline {
  pieces: Piece[];
  boxes: XmlElement[];
}

/** Elements that only wrap runs. `w:fldSimple` wraps its result. */
const WRAPPERS = new Set([
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'customXml',
  'fldSimple',
  'dir',
  'bdo',
  'sdtContent',
  'rubyBase',
]);
/** Stands where something is that can't be read as text. */
const OBJECT_MARK = '\uFFFC';
/** Symbol fonts have their own signs in this range; other codes are ordinary characters. */
const PRIVATE_FROM = 0xf000;
const PRIVATE_TO = 0xf0ff;

/** Reads the runs of a paragraph. */
export function readInline(paragraph: XmlElement, walk: Walk, at: Place): Inline {
  const style = valueAt(paragraph, 'pPr', 'pStyle');
  const reader = inlineReader(walk, at, style);
  reader.readAll(paragraph, false);
  walk.fields.endParagraph();
  if (reader.deleted.trim() !== '') walk.notices.add('deletedText', at, reader.deleted);
  if (reader.hidden.trim() !== '') walk.notices.add('hiddenText', at, reader.hidden);
  return { pieces: reader.pieces, boxes: reader.boxes };
}

interface InlineReader extends Inline {
  deleted: string;
  hidden: string;
  readAll: (element: XmlElement, deleted: boolean) => void;
}

function inlineReader(walk: Walk, at: Place, paragraphStyle: string | undefined): InlineReader {
  const { fields, notices, styles } = walk;
  const result: InlineReader = { pieces: [], boxes: [], deleted: '', hidden: '', readAll };

  function readAll(element: XmlElement, deleted: boolean): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'r') readRun(child, deleted);
      else if (child.name === 'del' || child.name === 'moveFrom') readAll(child, true);
      else if (WRAPPERS.has(child.name)) readAll(child, deleted);
      else if (child.name === 'sdt') readControl(child, deleted);
      else if (child.name === 'AlternateContent') {
        const branch = branchOf(child);
        if (branch) readAll(branch, deleted);
      } else if (child.name === 'oMath' || child.name === 'oMathPara') {
        add(descendantsOf(child, ['t']).map(textOf).join(''), { deleted });
      }
    }
  }

  function readControl(control: XmlElement, deleted: boolean): void {
    // The prompt of an empty content control ("click here to enter text") is no text.
    if (switchAt(childAt(control, 'sdtPr'), 'showingPlcHdr')) return;
    const content = childAt(control, 'sdtContent');
    if (content) readAll(content, deleted);
  }

  function readRun(run: XmlElement, deleted: boolean): void {
    const properties = childAt(run, 'rPr');
    const marks = styles.marksOf(runMarks(properties), valueAt(properties, 'rStyle'), paragraphStyle);
    for (const child of childrenOf(run)) readRunChild(child, { ...marks, deleted });
  }

  function readRunChild(child: XmlElement, marks: RunMarks & { deleted: boolean }): void {
    switch (child.name) {
      case 't':
      case 'delText':
        return add(textOf(child), marks);
      case 'tab':
      case 'ptab':
        return add('\t', marks);
      case 'br':
      case 'cr':
        return add('\n', marks);
      case 'noBreakHyphen':
        return add('-', marks);
      case 'sym':
        return add(symbol(child), marks);
      case 'instrText':
        return fields.code(textOf(child));
      case 'fldChar':
        return endField(fields.mark(child.attributes['fldCharType']), marks);
      case 'ruby': {
        const base = childAt(child, 'rubyBase');
        return base && readAll(base, marks.deleted);
      }
      case 'footnoteReference':
      case 'endnoteReference':
      case 'commentReference':
        return notices.add('notes', at);
      case 'AlternateContent': {
        const branch = branchOf(child);
        for (const inner of childrenOf(branch)) readRunChild(inner, marks);
        return;
      }
      case 'drawing':
      case 'pict':
      case 'object':
        return readDrawing(child, marks);
    }
  }

  function readDrawing(element: XmlElement, marks: RunMarks & { deleted: boolean }): void {
    if (marks.deleted || marks.hidden) return;
    const drawn = drawnIn(element);
    result.boxes.push(...drawn.boxes);
    if (drawn.embedded) notices.add('embedded', at);
    else if (drawn.picture) notices.add('picture', at);
  }

  function symbol(element: XmlElement): string {
    const code = Number.parseInt(element.attributes['char'] ?? '', 16);
    if (code > 0 && code <= 0xffff && (code < PRIVATE_FROM || code > PRIVATE_TO))
      return String.fromCharCode(code);
    notices.add('symbol', at);
    return OBJECT_MARK;
  }

  /** A field without a result shows nothing (index marks), a drawn sign (EQ) or a sum that was never worked out. */
  function endField(code: string | undefined, marks: RunMarks & { deleted: boolean }): void {
    if (code === undefined || marks.deleted) return;
    if (code.startsWith('=')) notices.add('formulaWithoutResult', at, code);
    if (!/^eq\b/iu.test(code)) return;
    notices.add('symbol', at, code);
    add(OBJECT_MARK, marks);
  }

  function add(text: string, marks: RunMarks & { deleted?: boolean }): void {
    if (text === '' || fields.inCode()) return;
    if (marks.deleted || marks.struck) result.deleted += text;
    else if (marks.hidden) result.hidden += text;
    else {
      const raised = marks.raised === 'none' ? undefined : marks.raised;
      const last = result.pieces.at(-1);
      if (last && last.raised === raised) last.text += text;
      else result.pieces.push({ text, ...(raised && { raised }) });
    }
  }

  return result;
}
