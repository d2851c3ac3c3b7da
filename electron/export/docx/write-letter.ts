import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { ptToTwips, PAGE, TEXT_STYLES } from '../../../shared/document/layout';
import { DEFAULT_DOCUMENT_SETTINGS } from '../../../shared/document/settings';
import type { Letter } from '../../../shared/summary/letter';
import { finishDocx } from './finish';
import { sectionFrame } from './pages';
import { documentStyles, STYLE_IDS } from './styles';

/** A letter as a Word document (DOCX) in the faces and margins of an official one. `madeAt` is its date, an ISO time. */
export async function writeLetter({ title, blocks }: Letter, madeAt: string): Promise<Uint8Array> {
  const settings = DEFAULT_DOCUMENT_SETTINGS;
  const from = blocks.find(({ kind }) => kind === 'closing')?.text ?? '';
  const file = new Document({
    title,
    creator: from,
    lastModifiedBy: from,
    styles: documentStyles(settings, PAGE.linePitchPt),
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        ...sectionFrame(
          { orientation: 'portrait', numbered: true, blocks: [] },
          { first: true, numbersFrom: 1 },
        ),
        children: [
          new Paragraph({ style: STYLE_IDS.title, children: [new TextRun(title)] }),
          ...blocks.map((block, index) => paragraphOf(block, blocks[index - 1]?.kind !== 'closing')),
        ],
      },
    ],
  });
  return finishDocx(await Packer.toBuffer(file), settings.fonts, madeAt);
}

function paragraphOf({ kind, text }: Letter['blocks'][number], isFirstClosing: boolean): Paragraph {
  const children = [new TextRun(text)];
  switch (kind) {
    case 'addressee':
      return new Paragraph({
        style: STYLE_IDS.paragraph,
        indent: { firstLine: 0, firstLineChars: 0 },
        children,
      });
    case 'heading':
      return new Paragraph({ style: STYLE_IDS.heading1, children });
    case 'closing':
      return new Paragraph({
        style: STYLE_IDS.signature,
        alignment: AlignmentType.RIGHT,
        indent: { right: ptToTwips(2 * TEXT_STYLES.signature.sizePt), firstLine: 0 },
        spacing: { before: isFirstClosing ? ptToTwips(PAGE.linePitchPt) : 0 },
        children,
      });
    case 'paragraph':
    case 'item':
      return new Paragraph({ style: STYLE_IDS.paragraph, children });
  }
}
