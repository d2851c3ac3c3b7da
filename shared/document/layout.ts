import type { Face } from './faces';

/**
 * The official page, GB/T 9704-2012 《党政机关公文格式》, once, for every writer. Lengths in millimetres, type in points.
 * The clauses are those of the standard: 5.1 paper, 5.2.1 margins and type area, 5.2.2 and 5.2.3 type, 7.5 page numbers.
 */
export const PAGE = {
  widthMm: 210,
  heightMm: 297,
  marginMm: { top: 37, right: 26, bottom: 35, left: 28 },
  textWidthMm: 156,
  textHeightMm: 225,
  linesPerPage: 22,
  charactersPerLine: 28,
  /** 225 mm for 22 lines, a little less than the 28.99 pt they would fill, so that rounding never loses a line. */
  linePitchPt: 28.95,
  /** 28 characters of 16 pt are wider than 156 mm; so much closer they stand, and fit. */
  characterSpacingPt: -0.25,
} as const;

/** Landscape sheets for a wide table: the page turned, its head to the binding edge; the type area is the same turned. */
export const LANDSCAPE = {
  widthMm: PAGE.heightMm,
  heightMm: PAGE.widthMm,
  marginMm: { top: 28, right: 37, bottom: 26, left: 35 },
  textWidthMm: PAGE.textHeightMm,
  textHeightMm: PAGE.textWidthMm,
} as const;

export type Orientation = 'portrait' | 'landscape';

/** The sheet of an orientation: size, margins and type area in millimetres. */
export function sheetOf(orientation: Orientation): typeof PAGE | typeof LANDSCAPE {
  return orientation === 'portrait' ? PAGE : LANDSCAPE;
}

/** The page number, 7.5: 四号 宋体, a dash on either side, 7 mm below the type area, one character in from the edge. */
export const PAGE_NUMBER = {
  face: 'song' as Face,
  sizePt: 14,
  indentPt: 14,
  dash: '—',
  /** From the lower edge of the type area to the dash. */
  belowMm: 7,
} as const;

export interface TextStyle {
  face: Face;
  sizePt: number;
  linePt: number;
  align: 'justify' | 'center' | 'left' | 'right';
  /** First-line indent in characters of this size. */
  indentCharacters: number;
  spacingPt: number;
}

const text = (face: Face): TextStyle => ({
  face,
  sizePt: 16,
  linePt: PAGE.linePitchPt,
  align: 'justify',
  indentCharacters: 2,
  spacingPt: PAGE.characterSpacingPt,
});

/** 7.3.1 title 二号小标宋 centred; 7.3.3 first level 黑体, second 楷体, the text 三号仿宋, all on the page's line pitch. */
export const TEXT_STYLES = {
  title: {
    face: 'title',
    sizePt: 22,
    linePt: PAGE.linePitchPt,
    align: 'center',
    indentCharacters: 0,
    spacingPt: 0,
  },
  heading1: text('hei'),
  heading2: text('kai'),
  paragraph: text('fangsong'),
  /** Remarks below a table, 五号. */
  note: { face: 'fangsong', sizePt: 10.5, linePt: 15, align: 'justify', indentCharacters: 0, spacingPt: 0 },
  /** The name of a chart, 五号. */
  chart: { face: 'hei', sizePt: 10.5, linePt: 20, align: 'center', indentCharacters: 0, spacingPt: 0 },
  cover: { ...text('kai'), align: 'center', indentCharacters: 0 },
  signature: { ...text('fangsong'), align: 'right', indentCharacters: 0 },
} as const satisfies Record<string, TextStyle>;
export type TextStyleName = keyof typeof TEXT_STYLES;

/** Chinese and letters or figures beside it keep so far apart, in characters: what LibreOffice leaves, Word a little more. */
export const SCRIPT_GAP_EMS = 0.2;

/** The date stands four characters in from the right, the unit's name centred above it. */
export const SIGNATURE = { dateIndentCharacters: 4, linesBefore: 2 } as const;

/** The cover: title in the upper third, unit and date towards the foot, in lines of the page. */
export const COVER = { linesAbove: 5, linesBetween: 9 } as const;

/** Tables: hairlines of half a point, cells with next to no padding, a gap so that a table never touches what follows. */
export const TABLE = {
  face: 'song' as Face,
  borderPt: 0.5,
  cellPaddingMm: 0.25,
  /** Remarks longer than this may be cut by the end of a page. */
  wholeNoteLines: 10,
  gapPt: 6,
} as const;

/** Charts below a table: 五号 beside bars, a row for each. */
export const CHART = { face: 'hei' as Face, typePt: 10.5, rowPt: 19, gapPt: 6 } as const;

const MM_PER_INCH = 25.4;

/** Millimetres in points. */
export const mmToPt = (mm: number): number => (mm / MM_PER_INCH) * 72;
/** Millimetres in whole twips (twentieths of a point). */
export const mmToTwips = (mm: number): number => Math.round(mmToPt(mm) * 20);
/** Points in whole twips. */
export const ptToTwips = (pt: number): number => Math.round(pt * 20);
