import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReaderNotice } from '../../../../shared/import/source/source';
import { fillGrid, standsInGrid, type PageTable } from './fill-grid';
import { asMatrix, rounded, type Box } from './geometry';
import type { PdfJs } from './load-pdf-js';
import { drawnOnPage, type DrawnPage } from './page-rules';
import { wordsOfPage, type PageWords, type TurnedText, type Word } from './page-words';
import { gridBox, ruledGrids, type RuledGrid } from './ruled-grid';
import { linesOf, type TextLine } from './text-lines';

/** A page taken apart: its tables with their text, and the lines outside them. */
export interface ReadPage {
  number: number;
  width: number;
  height: number;
  tables: readonly PageTable[];
  lines: readonly TextLine[];
  notices: readonly ReaderNotice[];
  /** How many characters can be read on it. */
  characters: number;
  items: number;
  operators: number;
}

const NO_RULES: DrawnPage = { across: [], down: [], pictures: [], shown: 0, unseen: 0 };
/** Smaller pictures (a share of the page) are ornaments and seals. */
const PICTURE_SHARE = 0.05;
const SHOWN_LENGTH = 20;

/** Reads one page. Throws what pdf.js throws on damaged content. */
export async function readPage(pdfJs: PdfJs, page: PDFPageProxy): Promise<ReadPage> {
  const view = page.getViewport({ scale: 1 });
  const toPage = asMatrix(view.transform) ?? [1, 0, 0, 1, 0, 0];
  const content = await page.getTextContent();
  const items = content.items.filter((item) => 'str' in item);
  const found = wordsOfPage(items, toPage, (font) => content.styles[font]?.vertical === true);
  // Pictures are decoded with the operators: where there is no text, that is not worth it.
  const operators = found.words.length > 0 ? await operatorsOf(pdfJs, page) : null;
  const drawn = operators ? drawnOnPage(pdfJs.OPS, operators, toPage) : NO_RULES;
  page.cleanup();
  // Text behind the picture of a scan was guessed by a machine: such figures are nobody's.
  const visible = drawn.shown > 0 && drawn.unseen * 2 > drawn.shown ? { words: [], turned: [] } : found;
  const number = page.pageNumber;
  const { tables, lines, left } = layOut(visible, ruledGrids(drawn), number);
  return {
    number,
    width: view.width,
    height: view.height,
    tables,
    lines,
    notices: noticesOf(left, drawn.pictures, view, number),
    characters: visible.words.reduce((sum, { text }) => sum + text.trim().length, 0),
    items: items.length,
    operators: operators?.fnArray.length ?? 0,
  };
}

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

function operatorsOf({ AnnotationMode }: PdfJs, page: PDFPageProxy): Promise<Operators> {
  return page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
}

interface LaidOut {
  tables: PageTable[];
  lines: TextLine[];
  /** Turned text that stands in no table. */
  left: TurnedText[];
}

function layOut({ words, turned }: PageWords, grids: readonly RuledGrid[], page: number): LaidOut {
  const inside = new Map<RuledGrid, Word[]>();
  const outside: Word[] = [];
  const homeOf = (place: Pick<Word, 'left' | 'right' | 'middle'>): RuledGrid | null =>
    smallest(grids.filter((grid) => standsInGrid(grid, place)));
  for (const word of words) {
    const grid = homeOf(word);
    if (grid) inside.set(grid, [...(inside.get(grid) ?? []), word]);
    else outside.push(word);
  }
  // A label may be written upwards in a narrow column; what else is turned is a stamp, above all over figures.
  const labels = new Map<TurnedText, RuledGrid>();
  for (const each of turned) {
    const grid =
      each.quarter && !/\d/u.test(each.text) ? homeOf({ left: each.x, right: each.x, middle: each.y }) : null;
    if (grid) labels.set(each, grid);
  }
  return {
    tables: grids
      .map((grid) =>
        fillGrid(
          grid,
          inside.get(grid) ?? [],
          turned.filter((each) => labels.get(each) === grid),
          page,
        ),
      )
      .filter((table) => table.cells.some((cell) => cell.text !== '')),
    lines: linesOf(outside),
    left: turned.filter((each) => !labels.has(each)),
  };
}

function smallest(grids: readonly RuledGrid[]): RuledGrid | null {
  const area = ([left, top, right, bottom]: Box): number => (right - left) * (bottom - top);
  return grids.reduce<RuledGrid | null>(
    (best, grid) => (best && area(gridBox(best)) <= area(gridBox(grid)) ? best : grid),
    null,
  );
}

function noticesOf(
  turned: readonly TurnedText[],
  pictures: readonly Box[],
  { width, height }: { width: number; height: number },
  page: number,
): ReaderNotice[] {
  const notices: ReaderNotice[] = [];
  const [first] = turned;
  if (first) {
    const text = turned.map((each) => each.text.trim()).join('');
    const at = { page, box: rounded([first.x, first.y, first.x, first.y]) };
    notices.push({ code: 'turnedText', at, text: text.slice(0, SHOWN_LENGTH) });
  }
  const large = pictures.find(
    ([left, top, right, bottom]) => (right - left) * (bottom - top) > PICTURE_SHARE * width * height,
  );
  if (large) notices.push({ code: 'picture', at: { page, box: rounded(large) } });
  return notices;
}
