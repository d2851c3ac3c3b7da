import { TOTAL_KEY } from '../form/applicants';
import { fieldText, type FieldSource } from './field-text';
import { fieldChoices, usualFields, type FieldChoice } from './labels';

/** A field with what it says now; null where it has no value yet. */
export interface FieldOffer extends FieldChoice {
  text: string | null;
}

/**
 * The fields that fit what was typed, totals first: every word has to be in the label, or be the value itself. With
 * nothing typed, those that sentences tell most.
 */
export function searchFields(source: FieldSource, wanted: string): FieldOffer[] {
  const { form } = source.report;
  const words = wanted
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return usualFields(form).map((choice) => offerOf(choice, source));
  const found = fieldChoices(form).flatMap((choice) => {
    const offer = offerOf(choice, source);
    return words.every((word) => offer.label.includes(word) || offer.text === word) ? [offer] : [];
  });
  const isTotal = ({ name }: FieldOffer) => name.endsWith(`.${TOTAL_KEY}`);
  return [...found.filter(isTotal), ...found.filter((offer) => !isTotal(offer))];
}

function offerOf(choice: FieldChoice, source: FieldSource): FieldOffer {
  return { ...choice, text: fieldText(choice.name, source) };
}
