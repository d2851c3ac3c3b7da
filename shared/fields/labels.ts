import { TOTAL_KEY } from '../form/applicants';
import { cellAt } from '../form/form';
import type { FormVersion } from '../form/types';
import { namedFigures } from './figures';
import {
  CHANGE_PIECES,
  changeField,
  FACTS,
  fieldMeaning,
  previousField,
  shareField,
  validFieldName,
  type ChangePiece,
  type FactName,
} from './names';

/** A field the clerk can choose: its name in the file, and what it is called on the screen. */
export interface FieldChoice {
  name: string;
  label: string;
}

const CHANGE_WORDS: Readonly<Record<ChangePiece, string>> = {
  phrase: '与上年比',
  difference: '与上年相差',
  percent: '与上年相差的比例',
  word: '比上年增加、减少或持平',
};

/** What a field is called, in the form's own words; null for a name this version does not know. */
export function fieldLabel(name: string, form: FormVersion): string | null {
  const meaning = fieldMeaning(name, form);
  if (!meaning) return null;
  switch (meaning.of) {
    case 'fact':
      return FACTS[meaning.name];
    case 'blank':
      return '待填写';
    case 'figure':
      return meaning.figure.label;
    case 'previous':
      return `上年：${meaning.figure.label}`;
    case 'share':
      return `占比：${meaning.figure.label} ÷ ${meaning.whole.label}`;
    case 'change':
      return `${CHANGE_WORDS[meaning.piece]}：${meaning.figure.label}`;
  }
}

/** Whether this version knows the name in any edition of the form. */
export function isKnownSomewhere(name: string): boolean {
  return validFieldName(name, '2021') || validFieldName(name, '2019');
}

/** What sentences tell most: shown before anything is searched for. */
export function usualFields(form: FormVersion): FieldChoice[] {
  const known = [...namedFigures(form).values()];
  const ordered = (['requests', 'review', 'active'] as const).flatMap((id) =>
    known.filter(({ table }) => table === id),
  );
  const figures = ordered.filter(({ name, cells, table }) => {
    const [only] = cells;
    const cell = cells.length === 1 && only !== undefined ? cellAt(form, only) : undefined;
    // Of Table 3 the rows that stand for themselves and the groups; of the groups' single rows only the search knows.
    const isDetail = cell?.table === 'requests' && (cell.rowLabels.length > 1 || cell.column !== TOTAL_KEY);
    return !isDetail && (table !== 'requests' || name.endsWith(`.${TOTAL_KEY}`));
  });
  return choicesOf([...(Object.keys(FACTS) as FactName[]), ...figures.map(({ name }) => name)], form); // its own keys
}

/** Every field there is to choose in a report on this form: facts, figures, then what is derived from figures. */
export function fieldChoices(form: FormVersion): FieldChoice[] {
  const figures = [...namedFigures(form).keys()];
  const names = [
    ...(Object.keys(FACTS) as FactName[]), // the keys of the constant itself
    ...figures,
    ...figures.map(shareField),
    ...figures.flatMap((figure) => CHANGE_PIECES.map((piece) => changeField(figure, piece))),
    ...figures.map(previousField),
  ];
  return choicesOf(names, form);
}

function choicesOf(names: readonly string[], form: FormVersion): FieldChoice[] {
  return names.flatMap((name) => {
    const label = fieldLabel(name, form);
    return label === null ? [] : [{ name, label }];
  });
}
