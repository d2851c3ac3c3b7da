import type { ReportDocument } from '../../shared/document/model';
import type { DocumentSettings } from '../../shared/document/settings';
import type { PosterDocument } from '../../shared/document/poster';
import type { CheckSheet } from '../../shared/document/check-sheet';
import { paginate } from './paginate';
import { loadPaperFonts } from './paper-fonts';
import { layOutPoster } from './poster-page';
import { layOutSheet } from './sheet-page';

/**
 * The page behind print and PDF: main loads it in a hidden window, hands it a document and prints what it shows. It has
 * no preload and calls nothing.
 */
type Shown =
  | { kind: 'report'; document: ReportDocument; settings: DocumentSettings }
  | { kind: 'poster'; document: PosterDocument; settings: DocumentSettings }
  | { kind: 'sheet'; document: CheckSheet; settings: DocumentSettings };

async function show(shown: Shown): Promise<void> {
  const container = document.querySelector<HTMLElement>('#pages');
  if (!container) throw new Error('print.html has no #pages');
  document.title = shown.document.title;
  await loadPaperFonts(shown.settings.fonts);
  layOut(container, shown);
  // A character that no loaded face has sends for the next face of its stack; the lines may move when it comes.
  while (document.fonts.status === 'loading') {
    await document.fonts.ready;
    layOut(container, shown);
  }
}

function layOut(container: HTMLElement, shown: Shown): void {
  if (shown.kind === 'report') paginate(container, shown.document, shown.settings);
  else if (shown.kind === 'poster') layOutPoster(container, shown.document, shown.settings);
  else layOutSheet(container, shown.document);
}

Object.assign(window, { nianbaoPages: { show } });
