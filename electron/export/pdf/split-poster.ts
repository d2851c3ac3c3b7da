import { PDFDocument, rgb, type PDFPage } from '@cantoo/pdf-lib';
import { mmToPt } from '../../../shared/document/layout';

/** Two A4 sheets upright side by side are as large as A3; what printers leave white and the overlap make it smaller. */
const SHEET = { width: mmToPt(210), height: mmToPt(297) };
/** Office printers leave about 5 mm white on every side. */
const WHITE = mmToPt(5);
/** What is printed on both sheets, to be pasted one over the other. */
const OVERLAP = mmToPt(10);
const MARK = { length: mmToPt(3), thickness: 0.5, color: rgb(0, 0, 0) };

/**
 * An A3 poster (one landscape page) for offices whose printer takes A4 only: left and right half on two A4 sheets, with
 * 10 mm on both and marks where to cut the left sheet and where its edge goes on the right one.
 */
export async function splitPoster(poster: Uint8Array): Promise<Uint8Array> {
  const source = await PDFDocument.load(poster, { updateMetadata: false });
  const target = await PDFDocument.create({ updateMetadata: false });
  const [page] = await target.embedPdf(source, [0]);
  if (!page) throw new Error('the poster has no page');
  const visible = SHEET.width - 2 * WHITE;
  const scale = Math.min((2 * visible - OVERLAP) / page.width, (SHEET.height - 2 * WHITE) / page.height);
  const height = page.height * scale;
  const bottom = (SHEET.height - height) / 2;

  for (const side of ['left', 'right'] as const) {
    const sheet = target.addPage([SHEET.width, SHEET.height]);
    const x = side === 'left' ? WHITE : WHITE + visible - page.width * scale;
    sheet.drawPage(page, { x, y: bottom, xScale: scale, yScale: scale });
    coverMargins(sheet);
    // Cut the left sheet at its mark; its edge then goes onto the mark of the right one.
    const mark = side === 'left' ? WHITE + visible : WHITE + OVERLAP;
    drawMarks(sheet, mark);
  }
  target.setTitle(source.getTitle() ?? '');
  target.setAuthor(source.getAuthor() ?? '');
  const made = source.getCreationDate();
  if (made) {
    target.setCreationDate(made);
    target.setModificationDate(made);
  }
  return target.save();
}

/** What belongs to the other sheet must not show in the margin a printer may well print on. */
function coverMargins(sheet: PDFPage): void {
  const white = { y: 0, width: WHITE, height: SHEET.height, color: rgb(1, 1, 1) };
  sheet.drawRectangle({ x: 0, ...white });
  sheet.drawRectangle({ x: SHEET.width - WHITE, ...white });
}

/** Short lines at the head and foot of the sheet. */
function drawMarks(sheet: PDFPage, x: number): void {
  const { length, ...line } = MARK;
  for (const y of [WHITE, SHEET.height - WHITE - length]) {
    sheet.drawLine({ start: { x, y }, end: { x, y: y + length }, ...line });
  }
}
