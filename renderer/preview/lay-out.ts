import type { FaceSources } from '../print/paper-fonts';
import { layOutWithFonts, loadPaperFonts } from '../print/paper-fonts';
import { paginate } from '../print/paginate';
import { posterDocument } from '../../shared/document/poster';
import { reportDocument } from '../../shared/document/report-document';
import type { DocumentSettings } from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';

/** What the preview shows: the report's pages, or its poster beside what the years before had (the last first). */
export type Subject = { kind: 'report' } | { kind: 'poster'; earlier: readonly Report[] };

/** The pages of a report, laid out but standing nowhere yet. */
interface LaidOutPages {
  pages: HTMLElement[];
  sources: FaceSources;
}

/**
 * Lays a report or its poster out as pages in a corner of the window nobody sees: measuring needs an element that is
 * attached and not zoomed. Once the faces are loaded this takes a few hundredths of a second.
 */
export async function layOut(
  subject: Subject,
  report: Report,
  settings: DocumentSettings,
): Promise<LaidOutPages> {
  const sources = await loadPaperFonts(settings.fonts);
  const press = document.createElement('div');
  press.className = 'preview-press';
  press.inert = true;
  const fill = await fillerOf(press, subject, report, settings);
  document.body.append(press);
  try {
    await layOutWithFonts(fill);
    return { pages: [...press.children].filter((child) => child instanceof HTMLElement), sources };
  } finally {
    press.remove();
  }
}

/** What fills the press; the poster's page is fetched when it is first looked at. */
async function fillerOf(
  press: HTMLElement,
  subject: Subject,
  report: Report,
  settings: DocumentSettings,
): Promise<() => void> {
  if (subject.kind === 'report') return () => paginate(press, reportDocument(report, settings), settings);
  const { layOutPoster } = await import('../print/poster-page');
  return () => layOutPoster(press, posterDocument(report, subject.earlier), settings);
}

/**
 * Puts fresh pages where those shown are, leaving every page that did not change as it is: a selection and the
 * scroll position stay.
 */
export function exchangePages(container: HTMLElement, fresh: readonly HTMLElement[]): void {
  fresh.forEach((page, index) => {
    const shown = container.children[index];
    if (!shown) container.append(page);
    else if (!shown.isEqualNode(page)) shown.replaceWith(page);
  });
  while (container.children.length > fresh.length) container.lastElementChild?.remove();
}
