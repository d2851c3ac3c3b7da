import type { ReportDocument } from '../../../shared/document/model';
import type { PdfPage } from '../../export/render/read-pdf';

/** A row label or the beginning of a paragraph, and the pages it stands on: 0 where it was not found. */
interface Place {
  text: string;
  first: number;
  second: number;
}

/** Two PDFs of one report held against each other. */
export interface Comparison {
  places: Place[];
  /** Lines of running text, of the one document and of the other, as `page: text`. */
  lines: { first: string[]; second: string[] };
}

/** How much of a paragraph's beginning is looked for: less than its first line. */
const BEGINNING = 16;
/** Lines of text whose tops are no further apart than this, in points, are one line. */
const SAME_LINE = 3;
/** What is taller, in points, is running text: 三号 in the bundled faces. */
const LARGE = 18;

/** Compares where everything stands in two PDFs, each given by the text of its pages and the place of its lines. */
export function comparePages(document: ReportDocument, first: ReadPdf, second: ReadPdf): Comparison {
  const texts = placesIn(document);
  const [inFirst, inSecond] = [first, second].map(({ texts: pages }) => pagesOf(texts, pages));
  return {
    places: texts.map((text, index) => ({
      text,
      first: inFirst?.[index] ?? 0,
      second: inSecond?.[index] ?? 0,
    })),
    lines: { first: linesOf(first.pages), second: linesOf(second.pages) },
  };
}

/** A PDF as poppler reads it. */
export interface ReadPdf {
  /** The text of each page in the order it was drawn. */
  texts: readonly string[];
  pages: readonly PdfPage[];
}

/** Row labels and beginnings of paragraphs in the order of the document. */
function placesIn({ blocks }: ReportDocument): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') {
      return block.table.rows.flatMap(({ cells }) => {
        const labels = cells.filter(({ role }) => role === 'rowHeader' || role === 'section');
        return labels.slice(-1).map(({ text }) => bare(text));
      });
    }
    if (block.kind === 'signature') return [bare(block.date)];
    return 'text' in block ? [bare(block.text).slice(0, BEGINNING)] : [];
  });
}

/** The page of each text, from 1; each is looked for behind the one before it. */
function pagesOf(texts: readonly string[], pages: readonly string[]): number[] {
  const whole = pages.map(bare);
  const ends = whole.map((_page, index) => whole.slice(0, index + 1).join('').length);
  const all = whole.join('');
  let from = 0;
  return texts.map((text) => {
    const at = all.indexOf(text, from);
    if (at === -1) return 0;
    from = at + 1;
    return ends.findIndex((end) => at < end) + 1;
  });
}

/** The lines of running text: neither what stands in tables and remarks nor the page number. */
function linesOf(pages: readonly PdfPage[]): string[] {
  return pages.flatMap((page, index) => {
    const large = page.lines
      .filter(({ wordHeight, text }) => wordHeight > LARGE && !/^— ?\d+ ?—$/u.test(text))
      .sort((a, b) => a.top - b.top);
    const rows: (typeof large)[] = [];
    for (const line of large) {
      const row = rows[rows.length - 1];
      if (row?.[0] && line.top - row[0].top < SAME_LINE) row.push(line);
      else rows.push([line]);
    }
    return rows.map((row) => {
      const text = row.sort((a, b) => a.left - b.left).map((line) => line.text);
      return `${index + 1}: ${bare(text.join(''))}`;
    });
  });
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}
