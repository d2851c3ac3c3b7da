import { AlignmentType, LineRuleType, type IPropertiesOptions, type IParagraphStyleOptions } from 'docx';
import { FACE_NAMES, isTitleBold, LATIN_FACE } from '../../../shared/document/faces';
import {
  PAGE_NUMBER,
  PAGE,
  ptToTwips,
  TABLE,
  TEXT_STYLES,
  type TextStyle,
  type TextStyleName,
} from '../../../shared/document/layout';
import type { DocumentSettings } from '../../../shared/document/settings';

/** The ids of the paragraph styles; the first three are Word's own, so that the outline and readers know them. */
export const STYLE_IDS = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  paragraph: 'ReportText',
  note: 'ReportNote',
  chart: 'ReportChart',
  signature: 'ReportSignature',
  cover: 'ReportCover',
  coverTitle: 'ReportCoverTitle',
  tableLabel: 'ReportTableLabel',
  tableFigure: 'ReportTableFigure',
  pageNumber: 'ReportPageNumber',
  gap: 'ReportGap',
} as const;

const STYLE_NAMES = {
  paragraph: '年报正文',
  note: '年报表注',
  chart: '年报图',
  signature: '年报落款',
  cover: '年报封面',
  coverTitle: '年报封面标题',
  tableLabel: '年报表格文字',
  tableFigure: '年报表格数字',
  pageNumber: '年报页码',
  gap: '年报表后间隔',
} as const;

const ALIGNMENT = {
  justify: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
} as const;

interface RunStyle extends Pick<TextStyle, 'face' | 'sizePt' | 'spacingPt'> {
  /** The year in the title and the page number are set in the Chinese face like the rest of their line. */
  latinToo?: boolean;
}

/** All four slots: with a plain name Latin letters would be set in 仿宋; the hint gives “ ” — … to the Chinese face. */
function fontOf({ face, latinToo }: RunStyle, settings: DocumentSettings) {
  const eastAsia = FACE_NAMES[settings.fonts][face];
  const latin = latinToo ? eastAsia : LATIN_FACE;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' };
}

function runOf(style: RunStyle, settings: DocumentSettings) {
  return {
    font: fontOf(style, settings),
    // Half points.
    size: style.sizePt * 2,
    sizeComplexScript: style.sizePt * 2,
    bold: false,
    boldComplexScript: false,
    italics: false,
    color: '000000',
    ...(style.spacingPt === 0 ? {} : { characterSpacing: ptToTwips(style.spacingPt) }),
  };
}

function exactly(linePt: number) {
  return { line: ptToTwips(linePt), lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

/** Word and WPS go by the characters, LibreOffice only by the twips: both are said. */
function firstLine(style: Pick<TextStyle, 'indentCharacters' | 'sizePt'>) {
  return {
    firstLineChars: style.indentCharacters * 100,
    firstLine: ptToTwips(style.indentCharacters * style.sizePt),
  };
}

function paragraphOf(style: TextStyle) {
  return {
    alignment: ALIGNMENT[style.align],
    indent: firstLine(style),
    spacing: exactly(style.linePt),
  };
}

function textStyle(name: TextStyleName, settings: DocumentSettings) {
  const style: TextStyle = TEXT_STYLES[name];
  return { run: runOf(style, settings), paragraph: paragraphOf(style) };
}

function tableStyle(sizePt: number, linePt: number, settings: DocumentSettings) {
  const style: TextStyle = {
    face: TABLE.face,
    sizePt,
    linePt,
    align: 'center',
    indentCharacters: 0,
    spacingPt: 0,
  };
  return { run: runOf(style, settings), paragraph: paragraphOf(style) };
}

/** The document's styles under a unit's settings. `linePt` is the line pitch inside tables. */
export function documentStyles(settings: DocumentSettings, linePt: number): IPropertiesOptions['styles'] {
  const custom = (
    name: keyof typeof STYLE_NAMES,
    style: Omit<IParagraphStyleOptions, 'id'>,
  ): IParagraphStyleOptions => ({
    id: STYLE_IDS[name],
    name: STYLE_NAMES[name],
    basedOn: 'Normal',
    quickFormat: true,
    ...style,
  });
  const heading = (name: 'heading1' | 'heading2', outlineLevel: number) => {
    const style = textStyle(name, settings);
    return { ...style, paragraph: { ...style.paragraph, keepNext: true, outlineLevel } };
  };
  const title = textStyle('title', settings);
  const titleRun = {
    ...runOf({ ...TEXT_STYLES.title, latinToo: true }, settings),
    bold: isTitleBold(settings.fonts),
  };
  const number = tableStyle(PAGE_NUMBER.sizePt, PAGE_NUMBER.sizePt, settings);
  const numberRun = { face: PAGE_NUMBER.face, sizePt: PAGE_NUMBER.sizePt, spacingPt: 0, latinToo: true };
  const chart = textStyle('chart', settings);
  const gap = tableStyle(1, TABLE.gapPt, settings);
  return {
    default: {
      document: {
        run: {
          // Only the text's own styles stand closer; what has no style of its own does not.
          ...runOf({ ...TEXT_STYLES.paragraph, spacingPt: 0 }, settings),
          language: { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: exactly(PAGE.linePitchPt) },
      },
      title: {
        ...title,
        run: titleRun,
        // One free line between title and text, so that the lines of the page stay on their pitch.
        paragraph: {
          ...title.paragraph,
          keepNext: true,
          spacing: { ...exactly(PAGE.linePitchPt), after: ptToTwips(PAGE.linePitchPt) },
        },
      },
      heading1: heading('heading1', 0),
      heading2: heading('heading2', 1),
    },
    paragraphStyles: [
      custom('paragraph', textStyle('paragraph', settings)),
      custom('note', textStyle('note', settings)),
      custom('chart', chart),
      custom('signature', textStyle('signature', settings)),
      custom('coverTitle', { run: titleRun, paragraph: title.paragraph }),
      custom('cover', textStyle('cover', settings)),
      custom('tableLabel', tableStyle(settings.tableSizePt, linePt, settings)),
      custom('tableFigure', tableStyle(settings.tableSizePt, linePt, settings)),
      custom('pageNumber', { ...number, run: runOf(numberRun, settings) }),
      custom('gap', gap),
    ],
  };
}
