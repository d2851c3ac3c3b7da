import { isRounded, plainNumber, shownApart } from '../../../../shared/import/source/plain-number';
import type { Cell, Place } from '../../../../shared/import/source/source';
import { type CellLine, cellContent } from '../content/cell-lines';
import { type OdfContext, readOdfInline } from '../odf/inline';
import type { TextMarks } from '../odf/styles';
import { childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/xml-tree';

export interface OdsCell {
  content: Pick<Cell, 'text' | 'label' | 'value' | 'shown'>;
  /** Elements that hold text boxes. */
  boxes: XmlElement[];
}

const NUMBERS = new Set(['float', 'percentage', 'currency']);
const DATES = new Set(['date', 'time']);
const ERROR = /^(?:#[A-Z/0!?]+!?|Err:\d+)$/u;

/** Reads what is in a cell of a sheet. `marks` come from its style, also those of its column and row. */
export function readSheetCell(
  element: XmlElement,
  context: OdfContext,
  at: Place,
  marks: TextMarks,
): OdsCell {
  const { attributes } = element;
  // Some attributes are written twice, once in the words of a newer version.
  const type = attributes['office:value-type'] ?? attributes['value-type'];
  const boxes: XmlElement[] = [];
  const lines: CellLine[] = [];
  for (const paragraph of childrenOf(element)) {
    if (paragraph.name !== 'p' && paragraph.name !== 'frame') continue;
    const inline = readOdfInline(paragraph, context, at, marks);
    boxes.push(...inline.boxes);
    lines.push({ label: '', pieces: inline.pieces });
  }
  const { marks: raised, ...content } = cellContent(lines);
  if (raised !== '') context.notices.add('raisedMark', at, content.shown);

  const isFormula = attributes['formula'] !== undefined;
  const isError = attributes['calcext:value-type'] === 'error' || (isFormula && ERROR.test(content.text));
  if (isError) {
    context.notices.add('formulaError', at, content.text);
    return { content: { text: '', label: '', shown: content.text }, boxes };
  }
  if (isFormula && type === undefined && content.text === '') {
    context.notices.add('formulaWithoutResult', at, attributes['formula']?.replace(/^\w+:/u, ''));
  }
  if (type !== undefined && DATES.has(type)) context.notices.add('dateInCell', at, content.text);
  const value = type !== undefined && NUMBERS.has(type) ? Number(attributes['value'] ?? '') : Number.NaN;
  // A struck or hidden number is blank, as its text is.
  if (attributes['value'] === undefined || !Number.isFinite(value) || marks.struck || marks.hidden) {
    return { content, boxes };
  }
  if (isRounded(value, content.text)) context.notices.add('roundedShown', at, content.text);
  const text = plainNumber(value);
  const shown = shownApart(text, content.text);
  return { content: { text, label: '', value, ...(shown !== undefined && { shown }) }, boxes };
}
