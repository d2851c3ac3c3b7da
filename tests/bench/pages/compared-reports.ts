import { growingReports, type GrowingReport } from './growing-reports';
import { shiftedReports } from './shifted-reports';

/** The reports whose pages are compared; `only` picks some by their number. */
export function comparedReports(only: readonly number[] = []): GrowingReport[] {
  return [...growingReports(), ...shiftedReports()].filter(
    (_report, index) => only.length === 0 || only.includes(index),
  );
}
