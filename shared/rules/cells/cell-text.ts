import type { Address } from '../../form/types';
import type { Report } from '../../report/model';
import { noteAt } from '../../report/notes';

/** What offices write into a cell in place of 0: strokes, dots, 无, 不适用. */
const PLACEHOLDER =
  /^(?:[/／\\|｜\-－‐‑–—―─一_＿~～.。·…*＊、]+|无|没有|空|空白|未填|不适用|不涉及|暂无|n\/?a|null|nil)$/iu;

/** The text standing in a cell in place of a figure, or undefined. */
export function textInPlaceOfFigure(report: Report, address: Address): string | undefined {
  const text = noteAt(report, address);
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

/** Whether a text only says that there is nothing, which the form wants written as 0. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.replace(/\s/g, ''));
}
