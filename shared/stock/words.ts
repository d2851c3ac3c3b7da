import { formOf } from '../form/form';
import { FORM_PARTS } from '../form/parts';

const { basis } = formOf('2021');

/** Words of the form that stock paragraphs hold under a short name. */
export const FORM_WORDS: Readonly<Record<string, string>> = {
  basis,
  parts: FORM_PARTS.filter(({ numeral }) => numeral !== '')
    .map(({ title }) => title)
    .join('、'),
};
