import type { CallInput } from '../../shared/contract/calls';
import type { SUMMARY_TEXTS } from '../i18n/summary-texts';

type SummaryView = keyof typeof SUMMARY_TEXTS.viewNames;

/** What the clerk looks at; kept while a report is open, so that the way back leads to the same place. */
export interface SummaryPlace {
  year: number | null;
  view: SummaryView;
  filter: Omit<CallInput<'summary.overview'>, 'year'>;
  /** The cell whose bodies are listed. */
  address: string | null;
}

/** Where the screen begins. */
export const SUMMARY_START: SummaryPlace = {
  year: null,
  view: 'bodies',
  filter: { group: null, state: null, search: '' },
  address: null,
};
