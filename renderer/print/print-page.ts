import type { ReportDocument } from '../../shared/document/model';
import type { DocumentSettings } from '../../shared/document/settings';
import { paginate } from './paginate';
import { loadPaperFonts } from './paper-fonts';

/**
 * The page behind print and PDF: main loads it in a hidden window, hands it a document and prints what it shows. It has
 * no preload and calls nothing.
 */
async function show(reportDocument: ReportDocument, settings: DocumentSettings): Promise<number> {
  const container = document.querySelector<HTMLElement>('#pages');
  if (!container) throw new Error('print.html has no #pages');
  document.title = reportDocument.title;
  await loadPaperFonts(settings.fonts);
  let pages = paginate(container, reportDocument, settings);
  // A character that no loaded face has sends for the next face of its stack; the lines may move when it comes.
  while (document.fonts.status === 'loading') {
    await document.fonts.ready;
    pages = paginate(container, reportDocument, settings);
  }
  return pages;
}

Object.assign(window, { nianbaoPages: { show } });
