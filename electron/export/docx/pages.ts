import {
  AlignmentType,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { mmToPt, mmToTwips, PAGE, PAGE_NUMBER, ptToTwips, sheetOf } from '../../../shared/document/layout';
import type { PageSection } from '../../../shared/document/page-sections';
import { STYLE_IDS } from './styles';

/** Where a section stands: the first of the document, and the number its pages begin with (null: they go on counting). */
interface SectionPlace {
  first: boolean;
  numbersFrom: number | null;
}

/** The sheet, margins and page numbers of a section. */
export function sectionFrame(
  section: PageSection,
  { first, numbersFrom }: SectionPlace,
): Omit<ISectionOptions, 'children'> {
  const sheet = sheetOf(section.orientation);
  return {
    properties: {
      ...(first ? {} : { type: SectionType.NEXT_PAGE }),
      page: {
        // Word wants the upright size and the orientation beside it; the library turns the numbers.
        size: {
          width: mmToTwips(PAGE.widthMm),
          height: mmToTwips(PAGE.heightMm),
          orientation:
            section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mmToTwips(sheet.marginMm.top),
          right: mmToTwips(sheet.marginMm.right),
          bottom: mmToTwips(sheet.marginMm.bottom),
          left: mmToTwips(sheet.marginMm.left),
          header: mmToTwips(15),
          footer: ptToTwips(mmToPt(sheet.marginMm.bottom) - footerDepthPt()),
          gutter: 0,
        },
        pageNumbers: numbersFrom === null ? {} : { start: numbersFrom },
      },
    },
    // A cover has footers too, empty ones: a section without any shows those of the section before.
    footers: section.numbered
      ? { default: pageNumber('odd'), even: pageNumber('even') }
      : { default: emptyFooter(), even: emptyFooter() },
  };
}

/** From the type area down to the lower edge of the footer's line: the dash stands at half the height of its line. */
function footerDepthPt(): number {
  return mmToPt(PAGE_NUMBER.belowMm) + PAGE_NUMBER.sizePt / 2;
}

function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ style: STYLE_IDS.pageNumber })] });
}

/** — 1 —: odd pages right, even pages left, one character in from the edge of the type area. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const indent = ptToTwips(PAGE_NUMBER.indentPt);
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE_IDS.pageNumber,
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: indent, firstLine: 0 } : { left: indent, firstLine: 0 },
        children: [
          new TextRun({
            children: [`${PAGE_NUMBER.dash} `, PageNumber.CURRENT, ` ${PAGE_NUMBER.dash}`],
          }),
        ],
      }),
    ],
  });
}
