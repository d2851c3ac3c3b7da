import { Document, Packer } from 'docx';
import { keywordsOf, tablesOf, type ReportDocument } from '../../../shared/document/model';
import { pageSections } from '../../../shared/document/page-sections';
import type { DocumentSettings } from '../../../shared/document/settings';
import { tableLayout } from '../../../shared/document/table-layout';
import { REPORT_KIND } from '../../../shared/report/title';
import { wordBlock } from './blocks';
import { finishDocx } from './finish';
import { sectionFrame } from './pages';
import { documentStyles } from './styles';

/**
 * The Word document (DOCX) of a report, laid out by GB/T 9704-2012. `madeAt` is the ISO time written as the document's
 * date; the same input gives the same bytes.
 */
export async function writeDocx(
  document: ReportDocument,
  settings: DocumentSettings,
  madeAt: string,
): Promise<Uint8Array> {
  const linePt = tablesOf(document).map((table) => tableLayout(table, settings).linePt)[0] ?? 13;
  const sections = pageSections(document, settings);
  const firstNumbered = sections.findIndex((section) => section.numbered);
  const file = new Document({
    title: document.title,
    subject: REPORT_KIND,
    creator: document.unit,
    lastModifiedBy: document.unit,
    keywords: keywordsOf(document).join(','),
    description: document.title,
    styles: documentStyles(settings, linePt),
    // A justified line that ends with a line break is not to be pulled apart.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    evenAndOddHeaderAndFooters: true,
    sections: sections.map((section, index) => ({
      ...sectionFrame(section, { first: index === 0, numbersFrom: index <= firstNumbered ? 1 : null }),
      children: section.blocks.flatMap((block) => wordBlock(block, settings)),
    })),
  });
  const packed = await Packer.toBuffer(file);
  return finishDocx(packed, settings.fonts, madeAt);
}
