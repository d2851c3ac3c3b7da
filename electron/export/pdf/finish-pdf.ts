import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { keywordsOf, type ReportDocument } from '../../../shared/document/model';
import { REPORT_KIND } from '../../../shared/report/title';

/**
 * Writes what Chromium leaves out of a PDF: author, subject, keywords and dates (`madeAt`, ISO). Tags, bookmarks and
 * fonts stay as they are.
 */
export async function finishPdf(
  bytes: Uint8Array,
  document: Pick<ReportDocument, 'title' | 'unit' | 'year'>,
  madeAt: string,
): Promise<Uint8Array> {
  // By itself the library pauses between every few objects, as if a page had to stay alive beside it.
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const made = new Date(madeAt);
  pdf.setTitle(document.title, { showInWindowTitleBar: true });
  pdf.setAuthor(document.unit);
  pdf.setSubject(REPORT_KIND);
  pdf.setKeywords(keywordsOf(document));
  pdf.setLanguage('zh-CN');
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  return pdf.save({ useObjectStreams: true, objectsPerTick: Infinity });
}
