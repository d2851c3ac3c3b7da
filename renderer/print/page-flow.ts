import { mmToPt, PAGE_NUMBER, sheetOf, type Orientation } from '../../shared/document/layout';
import type { DocumentSettings } from '../../shared/document/settings';
import { stylePageNumber } from './paper-style';

const SLACK = 0.5;

/**
 * Pages being filled one after the other. What is put on goes to the end of the last page; headings wait there until
 * something is kept below them, and go over to the next page together with what did not fit.
 */
export interface PageFlow {
  /** Opens a page in an orientation (at first, and where a section begins). */
  openPage: (orientation: Orientation, numbered: boolean) => void;
  /** Puts an element at the end of the page. */
  append: (element: HTMLElement) => void;
  /** The element is a heading and waits for what follows. */
  wait: (element: HTMLElement) => void;
  /** What stands on the page stays there. */
  keep: () => void;
  /** Opens the next page and takes the waiting headings, then `element`, over to it. */
  carryOver: (element?: HTMLElement) => void;
  /** The lower edge of the type area, as a viewport coordinate. */
  bottom: () => number;
  /** Whether an element reaches below the type area. */
  overflows: (element: HTMLElement) => boolean;
  /** Whether a page of its own would give the element no more room than it has. */
  hasFullPage: (element: HTMLElement) => boolean;
  pageCount: () => number;
}

/** Starts filling pages into a container that is laid out (attached, not hidden, not zoomed). */
export function createPageFlow(container: HTMLElement, settings: DocumentSettings): PageFlow {
  let orientation: Orientation = 'portrait';
  let body: HTMLElement = document.createElement('div');
  let pages = 0;
  let number = 0;
  let isNumbered = true;
  let waiting: HTMLElement[] = [];

  const openPage = (): void => {
    pages += 1;
    if (isNumbered) number += 1;
    body = addPage(container, orientation, isNumbered ? number : null, settings);
  };
  const bottom = () => body.getBoundingClientRect().bottom;

  return {
    openPage(next, numbered) {
      orientation = next;
      isNumbered = numbered;
      waiting = [];
      openPage();
    },
    append: (element) => body.append(element),
    wait(element) {
      waiting.push(element);
    },
    keep() {
      waiting = [];
    },
    carryOver(element) {
      openPage();
      body.append(...waiting, ...(element ? [element] : []));
    },
    bottom,
    overflows: (element) => element.getBoundingClientRect().bottom > bottom() + SLACK,
    hasFullPage: (element) =>
      [...body.children].every((child) => child === element || waiting.some((each) => each === child)),
    pageCount: () => pages,
  };
}

/** Adds an empty page with its number, if it has one. */
function addPage(
  container: HTMLElement,
  orientation: Orientation,
  number: number | null,
  settings: DocumentSettings,
): HTMLElement {
  const sheet = sheetOf(orientation);
  const page = document.createElement('section');
  page.className = `paper-page paper-page--${orientation}`;
  const body = document.createElement('div');
  body.className = 'paper-body';
  Object.assign(body.style, {
    top: `${sheet.marginMm.top}mm`,
    left: `${sheet.marginMm.left}mm`,
    width: `${sheet.textWidthMm}mm`,
    height: `${sheet.textHeightMm}mm`,
  });
  const flow = document.createElement('div');
  flow.className = 'paper-flow';
  Object.assign(flow.style, { width: body.style.width, height: body.style.height });
  body.append(flow);
  page.append(body);
  if (number !== null) page.append(pageNumber(sheet, number, settings));
  container.append(page);
  return flow;
}

/** — 1 —: odd pages right, even pages left. */
function pageNumber(
  sheet: ReturnType<typeof sheetOf>,
  number: number,
  settings: DocumentSettings,
): HTMLElement {
  const { dash, belowMm, indentPt, sizePt } = PAGE_NUMBER;
  const element = document.createElement('div');
  element.className = 'paper-number';
  element.setAttribute('aria-hidden', 'true');
  element.textContent = `${dash} ${number} ${dash}`;
  stylePageNumber(element, settings);
  const isOdd = number % 2 === 1;
  Object.assign(element.style, {
    // The dash stands at half the height of its line.
    top: `${mmToPt(sheet.marginMm.top + sheet.textHeightMm + belowMm) - sizePt / 2}pt`,
    left: `${sheet.marginMm.left}mm`,
    width: `${sheet.textWidthMm}mm`,
    [isOdd ? 'paddingRight' : 'paddingLeft']: `${indentPt}pt`,
    textAlign: isOdd ? 'right' : 'left',
  });
  return element;
}
