import { addressIn } from '../form/form';
import { REQUEST_COLUMNS } from '../form/applicants';
import { CARRIED_FORWARD, CARRIED_OVER } from '../form/request-rows';
import type { Report } from '../report/model';
import { amountAt } from '../sums/totals';

/** A column in which the group's 上年结转 is not what its bodies carried forward last year. */
export interface CarryDifference {
  /** Key of the column of Table 3. */
  column: string;
  label: string;
  /** This year's 上年结转 and last year's 结转下年度, added over the same bodies. */
  now: number;
  before: number;
  /** The bodies where both differ. */
  bodies: readonly { unit: string; now: number; before: number }[];
}

/** The carry-over chain of a group, over the bodies of which last year's report is there. */
export function carryDifferences(
  bodies: readonly { name: string; report: Report; previous: Report | null }[],
): CarryDifference[] {
  return REQUEST_COLUMNS.flatMap(({ key, label }) => {
    const both = bodies.flatMap(({ name, report, previous }) =>
      previous
        ? [
            {
              unit: name,
              now: amountAt(report, addressIn(report.form, 'requests', CARRIED_OVER.key, key)),
              before: amountAt(previous, addressIn(previous.form, 'requests', CARRIED_FORWARD.key, key)),
            },
          ]
        : [],
    );
    const now = both.reduce((sum, each) => sum + each.now, 0);
    const before = both.reduce((sum, each) => sum + each.before, 0);
    // Slips of two bodies may cancel out: the chain holds only where it holds for each.
    const differing = both.filter((each) => each.now !== each.before);
    return differing.length === 0 ? [] : [{ column: key, label, now, before, bodies: differing }];
  });
}
