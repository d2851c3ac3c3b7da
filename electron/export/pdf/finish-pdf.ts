import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { ReportDocument } from '../../../shared/document/model';

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
  pdf.setSubject('政府信息公开工作年度报告');
  pdf.setKeywords(['政府信息公开', '年度报告', `${document.year}年`]);
  pdf.setLanguage('zh-CN');
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  return pdf.save({ useObjectStreams: true, objectsPerTick: Infinity });
}
