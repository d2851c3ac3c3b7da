import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Block, Reading, ReaderNotice } from '../../../../shared/import/source/source';
import { asGrid, goesOnWith, joinTables, longTable, type LongTable } from './join-tables';
import { loadPdfJs } from './load-pdf-js';
import { openPdf, type CharacterMaps } from './open-pdf';
import { withoutPageNoise } from './page-noise';
import { asPara, joinParagraphs, paragraphsOf, runsOn, type PageParagraph } from './paragraphs';
import { readPage, type ReadPage } from './read-page';
import type { TextLine } from './text-lines';
import { unruledTable } from './unruled-table';

const MOST_PAGES = 50;
const MOST_ITEMS = 200_000;
const MOST_OPERATORS = 2_000_000;
/** Some writers add bytes after the end. */
const END_WITHIN = 2048;
/** Pages with fewer characters are pictures with a page number or a watermark. */
const FEWEST_CHARACTERS = 20;

/** Reads a PDF with a text layer; `characterMaps` gives what files without their own Chinese fonts are read by. */
export async function readPdf(bytes: Uint8Array, characterMaps: CharacterMaps): Promise<Reading> {
  if (!hasEnd(bytes)) return { refused: 'damaged', params: {} };
  const pdfJs = await loadPdfJs();
  const document = await openPdf(pdfJs, bytes, characterMaps);
  if ('refused' in document) return document;
  try {
    if (document.numPages > MOST_PAGES) return { refused: 'tooManyPages', params: { limit: MOST_PAGES } };
    const pages = await readPages(pdfJs, document);
    return Array.isArray(pages) ? asReading(pages) : pages;
  } catch {
    // pdf.js says in many ways that a content stream, a font or a page is broken.
    return { refused: 'damaged', params: {} };
  } finally {
    await document.destroy();
  }
}

/** Whether the end of the file is there. Of a file that was cut off pdf.js shows what is left, which may be half a figure. */
function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-END_WITHIN)).includes('%%EOF');
}

async function readPages(
  pdfJs: Awaited<ReturnType<typeof loadPdfJs>>,
  document: PDFDocumentProxy,
): Promise<ReadPage[] | Extract<Reading, { refused: string }>> {
  const pages: ReadPage[] = [];
  let items = 0;
  let operators = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(pdfJs, await document.getPage(number));
    items += page.items;
    operators += page.operators;
    if (items > MOST_ITEMS || operators > MOST_OPERATORS) {
      return { refused: 'tooManyCells', params: { limit: MOST_ITEMS } };
    }
    pages.push(page);
  }
  return pages;
}

function asReading(pages: readonly ReadPage[]): Reading {
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  if (characters < FEWEST_CHARACTERS * pages.length) return { refused: 'pictureOnlyPdf', params: {} };
  const notices: ReaderNotice[] = pages.flatMap((page) => page.notices);
  return { kind: 'pdf', blocks: blocksOf(pages), notices };
}

type Part = { top: number; table: LongTable } | { top: number; paragraph: PageParagraph };

function blocksOf(pages: readonly ReadPage[]): Block[] {
  const lines = withoutPageNoise(pages);
  const placed = pages.flatMap((page, index) =>
    (lines[index] ?? []).map((line) => ({ page: page.number, line })),
  );
  const unruled = pages.every((page) => page.tables.length === 0) ? unruledTable(placed) : null;
  if (!unruled) return asBlocks(pages, lines);
  const part = (some: readonly { page: number; line: TextLine }[]): Block[] =>
    asBlocks(
      pages,
      pages.map(({ number }) => some.filter(({ page }) => page === number).map(({ line }) => line)),
    );
  return [
    ...part(placed.slice(0, unruled.first)),
    asGrid(unruled.table),
    ...part(placed.slice(unruled.last + 1)),
  ];
}

function asBlocks(pages: readonly ReadPage[], lines: readonly (readonly TextLine[])[]): Block[] {
  const parts: Part[] = [];
  pages.forEach((page, index) => {
    partsOf(page, lines[index] ?? []).forEach((part, place) => {
      const last = parts.at(-1);
      const joined = place === 0 && last ? joinedParts(last, part) : null;
      if (joined) parts[parts.length - 1] = joined;
      else parts.push(part);
    });
  });
  return parts.map((part) => ('table' in part ? asGrid(part.table) : asPara(part.paragraph)));
}

function partsOf(page: ReadPage, lines: readonly TextLine[]): Part[] {
  const tops = page.tables.map((table) => table.top);
  const paragraphs = paragraphsOf(lines, tops, page.number);
  return [
    ...page.tables.map((table): Part => ({ top: table.top, table: longTable(table, page.number) })),
    ...paragraphs.map((paragraph): Part => ({ top: paragraph.top, paragraph })),
  ].sort((a, b) => a.top - b.top);
}

/** The first thing on a page joined to the last one of the page before, where it goes on with it. */
function joinedParts(last: Part, part: Part): Part | null {
  if ('table' in last && 'table' in part) {
    if (!goesOnWith(last.table, part.table)) return null;
    return { ...last, table: joinTables(last.table, part.table) };
  }
  if ('paragraph' in last && 'paragraph' in part && runsOn(last.paragraph, part.paragraph)) {
    return { ...last, paragraph: joinParagraphs(last.paragraph, part.paragraph) };
  }
  return null;
}
