import { CARRIED_FORWARD, CARRIED_OVER, HANDLED_TOTAL_KEY, RECEIVED } from '../form/request-rows';
import { cellAt } from '../form/form';
import type { FormVersion } from '../form/types';
import { namedFigures, type NamedFigure } from './figures';

/** What is known of the report itself, by the name of its field. */
export const FACTS = {
  'unit.name': '机关名称',
  'unit.selfReference': '机关自称',
  year: '年度',
  'year.previous': '上一年度',
  'year.next': '下一年度',
  period: '统计期限',
  'signature.name': '落款机关',
  'signature.date': '成文日期',
} as const;
export type FactName = keyof typeof FACTS;

/** How this year's figure compares with last year's: the whole phrase, or one piece of it. */
export const CHANGE_PIECES = ['phrase', 'difference', 'percent', 'word'] as const;
export type ChangePiece = (typeof CHANGE_PIECES)[number];

/** What a field's name means. */
export type FieldMeaning =
  | { of: 'fact'; name: FactName }
  /** Something only the clerk knows, still to be filled in: 〔填写：…〕 stands as it is. */
  | { of: 'blank' }
  | { of: 'figure'; figure: NamedFigure }
  | { of: 'previous'; figure: NamedFigure }
  | { of: 'share'; figure: NamedFigure; whole: NamedFigure }
  | { of: 'change'; figure: NamedFigure; piece: ChangePiece };

const BLANK = 'blank.';
const PREVIOUS = 'previous.';
const SHARE = 'share.';
const CHANGE = 'change.';

/** What a field's name means in a report on this form, or undefined where this version does not know it. */
export function fieldMeaning(name: string, form: FormVersion): FieldMeaning | undefined {
  const figures = namedFigures(form);
  const figure = figures.get(name);
  if (figure) return { of: 'figure', figure };
  if (isFact(name)) return { of: 'fact', name };
  if (name.startsWith(BLANK)) return name.length > BLANK.length ? { of: 'blank' } : undefined;
  if (name.startsWith(PREVIOUS)) return previousMeaning(figures.get(name.slice(PREVIOUS.length)));
  if (name.startsWith(SHARE)) return shareMeaning(figures, name.slice(SHARE.length));
  return name.startsWith(CHANGE) ? changeMeaning(figures, name.slice(CHANGE.length)) : undefined;
}

/** Whether this version knows the name, in a report on this form. */
export function validFieldName(name: string, form: FormVersion): boolean {
  return fieldMeaning(name, form) !== undefined;
}

/** Names built on a figure's; each is known only where `fieldMeaning` says so. */
export const previousField = (figure: string): string => `${PREVIOUS}${figure}`;
export const shareField = (figure: string): string => `${SHARE}${figure}`;
export const changeField = (figure: string, piece: ChangePiece = 'phrase'): string =>
  piece === 'phrase' ? `${CHANGE}${figure}` : `${CHANGE}${figure}.${piece}`;

function isFact(name: string): name is FactName {
  return Object.hasOwn(FACTS, name);
}

function previousMeaning(figure: NamedFigure | undefined): FieldMeaning | undefined {
  return figure && { of: 'previous', figure };
}

function shareMeaning(figures: ReadonlyMap<string, NamedFigure>, name: string): FieldMeaning | undefined {
  const figure = figures.get(name);
  const whole = figure?.whole === undefined ? undefined : figures.get(figure.whole);
  return figure && whole && { of: 'share', figure, whole };
}

function changeMeaning(figures: ReadonlyMap<string, NamedFigure>, name: string): FieldMeaning | undefined {
  for (const piece of CHANGE_PIECES) {
    const figure = figures.get(piece === 'phrase' ? name : withoutEnd(name, `.${piece}`));
    if (figure && figure.kind !== 'change') return { of: 'change', figure, piece };
  }
  return undefined;
}

function withoutEnd(name: string, end: string): string {
  return name.endsWith(end) ? name.slice(0, -end.length) : '';
}

/** Rows of Table 3 that mean the same in both editions of the form. */
const SAME_ROWS: readonly string[] = [RECEIVED.key, CARRIED_OVER.key, HANDLED_TOTAL_KEY, CARRIED_FORWARD.key];

/** Whether a figure may be compared with that of a report on another edition of the form. */
export function isSameAcrossForms(figure: NamedFigure): boolean {
  if (figure.table === 'active') return false;
  if (figure.table === 'review') return true;
  return figure.cells.every((address) => SAME_ROWS.includes(cellAt('2021', address)?.row ?? ''));
}
