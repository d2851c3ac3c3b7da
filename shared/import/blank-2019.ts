import { RESULT_GROUPS_2019, storedRequestKeys } from '../form/request-rows';
import { blankReport } from '../report/blank';
import type { Report, Unit } from '../report/model';

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
