import { RESULT_GROUPS_2021, storedRequestKeys } from '../form/request-rows';
import { REPORT_FORMAT, REPORT_VERSION, type Report, type Unit } from './model';

/** An empty report on the 2021 form: every figure null, every text part empty. */
export function blankReport(unit: Unit, year: number): Report {
  const documents = () => ({ issued: null, repealed: null, inForce: null });
  const outcomes = () => ({ upheld: null, corrected: null, otherOutcome: null, pending: null });
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    form: '2021',
    unit,
    year,
    active: {
      regulations: documents(),
      normativeDocuments: documents(),
      licences: null,
      penalties: null,
      coercion: null,
      fees: null,
    },
    requests: Object.fromEntries(
      storedRequestKeys(RESULT_GROUPS_2021).map((key) => [key, [null, null, null, null, null, null]]),
    ),
    review: {
      reconsideration: outcomes(),
      directLitigation: outcomes(),
      litigationAfterReconsideration: outcomes(),
    },
    narrative: { preamble: [], overview: [], problems: [], other: [] },
    printed: {},
    notes: {},
  };
}
