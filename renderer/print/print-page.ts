import type { PageContent } from '../../shared/document/page-content';
import { paginate } from './paginate';
import { layOutWithFonts, loadPaperFonts } from './paper-fonts';
import { layOutPoster } from './poster-page';
import { layOutSheet } from './sheet-page';

/**
 * The page behind print and PDF: main loads it in a hidden window, hands it a document and prints what it shows. It has
 * no preload and calls nothing.
 */
async function show(shown: PageContent): Promise<void> {
  const container = document.querySelector<HTMLElement>('#pages');
  if (!container) throw new Error('print.html has no #pages');
  document.title = shown.document.title;
  await loadPaperFonts(shown.settings.fonts);
  await layOutWithFonts(() => layOut(container, shown));
}

function layOut(container: HTMLElement, shown: PageContent): void {
  if (shown.kind === 'report') paginate(container, shown.document, shown.settings);
  else if (shown.kind === 'poster') layOutPoster(container, shown.document, shown.settings);
  else layOutSheet(container, shown.document);
}

Object.assign(window, { nianbaoPages: { show } });
