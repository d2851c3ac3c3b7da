import { RESULT_GROUPS_2019, RESULT_GROUPS_2021, storedRequestKeys } from '../form/request-rows';
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

/** An empty report on the 2019 form, for documents of 2019 and 2020 (and later ones that still used it). */
export function blankReport2019(unit: Unit, year: number): Report {
  const { active: _active, form: _form, requests: _requests, ...common } = blankReport(unit, year);
  const documents = () => ({ made: null, published: null, total: null });
  const decisions = () => ({ previousItems: null, change: null, decisions: null });
  return {
    ...common,
    form: '2019',
    active: {
      regulations: documents(),
      normativeDocuments: documents(),
      licences: decisions(),
      otherServices: decisions(),
      penalties: decisions(),
      coercion: decisions(),
      fees: { previousItems: null, change: null },
      procurement: { items: null, amount: null },
    },
    requests: Object.fromEntries(
      storedRequestKeys(RESULT_GROUPS_2019).map((key) => [key, [null, null, null, null, null, null]]),
    ),
  };
}
