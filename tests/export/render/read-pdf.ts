import { parseXml, descendantsOf, type XmlElement } from '../open-xml/xml-tree';
import { runTool } from './tools';

/** A line of text on a page; lengths in points from the upper left. */
interface TextLine {
  text: string;
  /** The height of its lowest word: where rows of a table stand close, poppler takes two of them for one line. */
  wordHeight: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PdfPage {
  width: number;
  height: number;
  lines: TextLine[];
}

/** The pages of a PDF with the place of every line. */
export async function readPages(pdf: string): Promise<PdfPage[]> {
  const html = parseXml(withoutDoctype(await runTool('pdftotext', ['-bbox-layout', pdf, '-'])));
  return descendantsOf(html, 'page').map((page) => ({
    width: numberOf(page, 'width'),
    height: numberOf(page, 'height'),
    lines: descendantsOf(page, 'line').map((line) => ({
      wordHeight: Math.min(
        ...descendantsOf(line, 'word').map((word) => numberOf(word, 'yMax') - numberOf(word, 'yMin')),
      ),
      text: descendantsOf(line, 'word')
        .map((word) => word.text)
        .join(' '),
      left: numberOf(line, 'xMin'),
      right: numberOf(line, 'xMax'),
      top: numberOf(line, 'yMin'),
      bottom: numberOf(line, 'yMax'),
    })),
  }));
}

/** A word as poppler cuts them; lengths in points from the upper left of its page. */
type PdfWord = Omit<TextLine, 'wordHeight'> & { page: number };

/** Every word of a PDF. */
export async function readWords(pdf: string): Promise<PdfWord[]> {
  const html = parseXml(withoutDoctype(await runTool('pdftotext', ['-bbox', pdf, '-'])));
  return descendantsOf(html, 'page').flatMap((page, index) =>
    descendantsOf(page, 'word').map((word) => ({
      text: word.text,
      page: index + 1,
      left: numberOf(word, 'xMin'),
      right: numberOf(word, 'xMax'),
      top: numberOf(word, 'yMin'),
      bottom: numberOf(word, 'yMax'),
    })),
  );
}

/** Words that lie on one another or reach beyond `right`: what a reader would see cut or run together. */
export function collisions(words: readonly PdfWord[], right: number): string[] {
  return words.flatMap((word, index) => {
    if (word.right > right) return [`${word.text} |`];
    return words
      .slice(index + 1)
      .filter(
        (other) =>
          other.page === word.page &&
          Math.min(other.bottom, word.bottom) - Math.max(other.top, word.top) >
            0.6 * Math.min(word.bottom - word.top, other.bottom - other.top) &&
          Math.min(other.right, word.right) - Math.max(other.left, word.left) > 0.5,
      )
      .map((other) => `${word.text} / ${other.text}`);
  });
}

/** The text of a PDF without spaces and line ends. */
export async function readText(pdf: string): Promise<string> {
  return (await runTool('pdftotext', ['-raw', pdf, '-'])).replace(/\s/g, '');
}

/** The text of each page of a PDF, in the order it was drawn. */
export async function readRawPages(pdf: string): Promise<string[]> {
  return (await runTool('pdftotext', ['-raw', pdf, '-'])).split('\f').slice(0, -1);
}

interface PdfFont {
  name: string;
  type: string;
  embedded: boolean;
}

/** The fonts of a PDF. */
export async function readFonts(pdf: string): Promise<PdfFont[]> {
  const [, , ...lines] = (await runTool('pdffonts', [pdf])).trimEnd().split('\n');
  return lines.map((line) => {
    const [, name = '', type = '', embedded = ''] =
      /^(\S+)\s+(.+?)\s{2,}\S.*?\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s/.exec(line) ?? [];
    return { name: name.replace(/^[A-Z]{6}\+/, ''), type, embedded: embedded === 'yes' };
  });
}

/** The document information of a PDF by its printed names. */
export async function readInfo(pdf: string): Promise<Map<string, string>> {
  const lines = (await runTool('pdfinfo', [pdf])).split('\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** The full lines of running text of a page: neither the page number nor what stands in tables. */
export function textLines(page: PdfPage): TextLine[] {
  return page.lines.filter((line) => line.bottom - line.top > 14 && !/^— \d+ —$/.test(line.text));
}

/** `— n —` of a page. */
export function pageNumberOf(page: PdfPage): TextLine | undefined {
  return page.lines.find((line) => /^— ?\d+ ?—$/.test(line.text));
}

function numberOf(element: XmlElement, attribute: string): number {
  return Number(element.attributes[attribute]);
}

/** Poppler names a doctype the parser has no use for, and its entities are none but XML's own. */
function withoutDoctype(html: string): string {
  return html.replace(/<!DOCTYPE[^>]*>/, '').replace(/<title>[\s\S]*?<\/title>/, '');
}
