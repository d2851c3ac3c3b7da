import { textAndMarks, seenText, type Piece } from '../content/raised-marks';
import { childAt, childrenOf, textOf } from '../xml/find';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import type { NoticeCode } from '../../../../shared/import/source/notices';

/** What a cell of a sheet holds, with what there is to say of it. */
export interface SheetCell {
  text: string;
  value?: number;
  shown?: string;
  notices: readonly { code: NoticeCode; text: string }[];
}

/**
 * The text of a cell whose parts are formatted: struck text is deleted, a raised mark beside a figure is a footnote.
 * `runs` is the XML of its runs as the library gives it; without any the text is as it is.
 */
export function richText(text: string, runs: unknown): SheetCell {
  const plain = withLineBreaks(text);
  if (typeof runs !== 'string' || !/strike|vertAlign/iu.test(runs)) return { text: plain, notices: [] };
  const elements = childrenOf(parseXml(new TextEncoder().encode(`<si>${runs}</si>`)), 'r');
  const struck = elements.filter((run) => isOn(childAt(run, 'rPr', 'strike')));
  const pieces = elements.filter((run) => !struck.includes(run)).map(asPiece);
  const { text: kept, marks } = textAndMarks(pieces);
  const deleted = struck.map((run) => asPiece(run).text).join('');
  const shown = seenText(elements.map(asPiece));
  return {
    text: withLineBreaks(kept),
    ...(shown === kept ? {} : { shown: withLineBreaks(shown) }),
    notices: [
      ...(deleted === '' ? [] : [{ code: 'deletedText' as const, text: deleted }]),
      ...(marks === '' ? [] : [{ code: 'raisedMark' as const, text: marks }]),
    ],
  };
}

function asPiece(run: XmlElement): Piece {
  const text = childrenOf(run, 't').map(textOf).join('');
  const align = childAt(run, 'rPr', 'vertAlign')?.attributes['val'];
  if (align === 'superscript') return { text, raised: 'super' };
  return align === 'subscript' ? { text, raised: 'sub' } : { text };
}

function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !['0', 'false'].includes(property.attributes['val'] ?? '1');
}

function withLineBreaks(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}
