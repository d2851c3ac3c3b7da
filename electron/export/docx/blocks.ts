import { AlignmentType, ImageRun, LineRuleType, Paragraph, type FileChild, TextRun } from 'docx';
import { chartBox, chartPicture } from '../../../shared/document/chart-picture';
import { FACE_NAMES } from '../../../shared/document/faces';
import {
  CHART,
  COVER,
  mmToPt,
  PAGE,
  ptToTwips,
  SIGNATURE,
  TABLE,
  TEXT_STYLES,
} from '../../../shared/document/layout';
import { isSetLeft } from '../../../shared/document/line-breaks';
import type { DocumentBlock } from '../../../shared/document/model';
import type { DocumentSettings } from '../../../shared/document/settings';
import { tableLayout } from '../../../shared/document/table-layout';
import { textEms } from '../../../shared/text/text-width';
import { emfPicture } from './emf';
import { STYLE_IDS } from './styles';
import { broken, wordTable } from './tables';

// The library writes any type as the ending of the picture's file; it only knows the names of the commoner ones.
const EMF = 'emf' as 'bmp';

/** What a block of the document becomes in Word. */
export function wordBlock(block: DocumentBlock, settings: DocumentSettings): FileChild[] {
  switch (block.kind) {
    case 'cover':
      return cover(block.lines, block.unit, block.date);
    case 'title':
      return [new Paragraph({ style: STYLE_IDS.title, children: broken(block.lines) })];
    case 'heading1':
    case 'heading2':
    case 'paragraph':
    case 'note':
      return [
        new Paragraph({
          style: STYLE_IDS[block.kind],
          keepLines: isShortNote(block),
          ...(isSetLeft(block.text) ? { alignment: AlignmentType.LEFT } : {}),
          children: broken(block.text.split('\n')),
        }),
      ];
    case 'table':
      return [wordTable(block.table, tableLayout(block.table, settings)), gap()];
    case 'chart':
      return chart(block, settings);
    case 'signature':
      return signature(block.unit, block.date);
  }
}

/** A remark of a few lines is not cut by the end of a page. */
function isShortNote(block: DocumentBlock): boolean {
  if (block.kind !== 'note') return false;
  const perLine = mmToPt(PAGE.textWidthMm) / TEXT_STYLES.note.sizePt;
  return textEms(block.text) <= perLine * TABLE.wholeNoteLines;
}

/**
 * After every table: two tables would melt into one in Word, and a section that ends with a table loses its break in
 * LibreOffice.
 */
function gap(): Paragraph {
  return new Paragraph({ style: STYLE_IDS.gap });
}

/** The title page; its title is set like the title but is none, or the document would have two. */
function cover(lines: readonly string[], unit: string, date: string): Paragraph[] {
  const line = (children: TextRun[], linesBefore: number) =>
    new Paragraph({
      style: STYLE_IDS.cover,
      spacing: { before: ptToTwips(linesBefore * PAGE.linePitchPt) },
      children,
    });
  return [
    new Paragraph({
      style: STYLE_IDS.coverTitle,
      spacing: { before: ptToTwips(COVER.linesAbove * PAGE.linePitchPt) },
      children: broken(lines),
    }),
    line(broken([unit]), COVER.linesBetween),
    line(broken([date]), 0),
  ];
}

/** The picture as vectors that Word, WPS and LibreOffice all print, below its name. */
function chart(block: Extract<DocumentBlock, { kind: 'chart' }>, settings: DocumentSettings): Paragraph[] {
  const picture = chartPicture(block);
  const { width, height } = chartBox(block);
  return [
    new Paragraph({ style: STYLE_IDS.chart, keepNext: true, children: broken([block.title]) }),
    new Paragraph({
      style: STYLE_IDS.chart,
      // A line of fixed height would cut the picture off.
      spacing: { line: 240, lineRule: LineRuleType.AUTO, after: ptToTwips(CHART.gapPt) },
      children: [
        new ImageRun({
          type: EMF,
          data: emfPicture(picture, { width, height, face: FACE_NAMES[settings.fonts][CHART.face] }),
          // The library wants pixels of 96 to the inch.
          transformation: { width: (width * 4) / 3, height: (height * 4) / 3 },
          altText: {
            name: block.title,
            title: block.title,
            description: String(picture.attributes['aria-label']),
          },
        }),
      ],
    }),
  ];
}

/** The date four characters in from the right; the unit's name above it, centred on the date. */
function signature(unit: string, date: string): Paragraph[] {
  const dateIndent = SIGNATURE.dateIndentCharacters;
  const unitIndent = Math.max(0, dateIndent + (textEms(date) - textEms(unit)) / 2);
  const line = (text: string, indent: number, linesBefore: number) =>
    new Paragraph({
      style: STYLE_IDS.signature,
      alignment: AlignmentType.RIGHT,
      keepNext: linesBefore > 0,
      indent: { right: ptToTwips(indent * TEXT_STYLES.signature.sizePt), firstLine: 0 },
      spacing: { before: ptToTwips(linesBefore * PAGE.linePitchPt) },
      children: [new TextRun({ text })],
    });
  return [line(unit, unitIndent, SIGNATURE.linesBefore), line(date, dateIndent, 0)];
}
