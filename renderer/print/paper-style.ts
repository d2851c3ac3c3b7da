import { isTitleBold } from '../../shared/document/faces';
import { PAGE, PAGE_NUMBER, TABLE, TEXT_STYLES, type TextStyle } from '../../shared/document/layout';
import type { DocumentSettings } from '../../shared/document/settings';
import { fontStack } from './paper-fonts';

/**
 * The measures of the layout as CSS properties, set through the object model: the page's content policy lets no style
 * attribute or inline sheet through.
 */
export function styleText(
  element: HTMLElement,
  name: keyof typeof TEXT_STYLES,
  settings: DocumentSettings,
): void {
  const style: TextStyle = TEXT_STYLES[name];
  const css = element.style;
  css.fontFamily = fontStack(style.face, settings.fonts, name !== 'title');
  css.fontSize = `${style.sizePt}pt`;
  css.lineHeight = `${style.linePt}pt`;
  css.textAlign = style.align;
  css.textIndent = `${style.indentCharacters * style.sizePt}pt`;
  css.letterSpacing = `${style.spacingPt}pt`;
  if (name === 'title' && isTitleBold(settings.fonts)) css.fontWeight = '700';
  if (name === 'title') css.paddingBottom = `${PAGE.linePitchPt}pt`;
}

/** The type of a table; cells that differ set their own size. */
export function styleTable(
  element: HTMLElement,
  typePt: number,
  linePt: number,
  settings: DocumentSettings,
): void {
  const css = element.style;
  css.fontFamily = fontStack(TABLE.face, settings.fonts, true);
  css.fontSize = `${typePt}pt`;
  css.lineHeight = `${linePt}pt`;
  css.marginBottom = `${TABLE.gapPt}pt`;
  css.setProperty('--cell-padding', `${TABLE.cellPaddingMm}mm`);
  css.setProperty('--cell-border', `${TABLE.borderPt}pt`);
}

/** The type of the page number: half-width 宋体 figures between dashes. */
export function stylePageNumber(element: HTMLElement, settings: DocumentSettings): void {
  const css = element.style;
  css.fontFamily = fontStack(PAGE_NUMBER.face, settings.fonts, false);
  css.fontSize = `${PAGE_NUMBER.sizePt}pt`;
  css.lineHeight = `${PAGE_NUMBER.sizePt}pt`;
}
