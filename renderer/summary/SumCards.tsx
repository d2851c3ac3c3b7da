import Big from 'big.js';
import type { CallOutput } from '../../shared/contract/calls';
import { TOTAL_KEY } from '../../shared/form/applicants';
import { addressIn } from '../../shared/form/form';
import { CARRIED_FORWARD, CARRIED_OVER, HANDLED_TOTAL, RECEIVED } from '../../shared/form/request-rows';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';

type Sums = CallOutput<'summary.sums'>;

interface SumCardsProps {
  year: number;
  sums: Sums;
  onCell: (address: string) => void;
}

/** The four sums everybody asks for, each with what it is held against; a click shows the bodies behind. */
export function SumCards({ year, sums, onCell }: SumCardsProps) {
  const at = (row: string) => addressIn(sums.form, 'requests', row, TOTAL_KEY);
  const sum = (row: string) => sums.sums[at(row)]?.sum ?? null;
  const before = (row: string) => (sums.countedBefore === 0 ? null : (sums.before[at(row)]?.sum ?? null));
  const [received, over, handled, forward] = [RECEIVED, CARRIED_OVER, HANDLED_TOTAL, CARRIED_FORWARD].map(
    ({ key }) => sum(key),
  );
  const isWhole = sums.countedBefore === sums.counted;
  const lastYear = (row: string): string => {
    const then = before(row);
    if (then === null) return SUMMARY_TEXTS.noBefore(year - 1);
    if (isWhole) return SUMMARY_TEXTS.before(year - 1, then, differenceWords(sum(row), then));
    // Sums over different bodies are not held against each other.
    return SUMMARY_TEXTS.beforePart(year - 1, then, sums.countedBefore);
  };
  const chain = (): string => {
    const then = before(CARRIED_FORWARD.key);
    if (then === null || !isWhole) return lastYear(CARRIED_OVER.key);
    return new Big(over ?? 0).eq(then) ? SUMMARY_TEXTS.chainHolds : SUMMARY_TEXTS.chainBroken(then);
  };
  const rule = (): string => {
    if (sums.counted === 0) return '';
    const came = new Big(received ?? 0).plus(over ?? 0);
    const holds = came.eq(new Big(handled ?? 0).plus(forward ?? 0));
    return holds ? SUMMARY_TEXTS.ruleHolds : SUMMARY_TEXTS.ruleBroken;
  };
  const cards = [
    { row: RECEIVED, note: lastYear(RECEIVED.key) },
    { row: CARRIED_OVER, note: chain() },
    { row: HANDLED_TOTAL, note: lastYear(HANDLED_TOTAL.key) },
    { row: CARRIED_FORWARD, note: rule() },
  ];
  return (
    <div className="summary-cards">
      {cards.map(({ row, note }) => (
        <button key={row.key} type="button" className="summary-card" onClick={() => onCell(at(row.key))}>
          <span>{SHORT[row.key]}</span>
          <b>{sum(row.key) ?? (sums.counted === 0 ? SUMMARY_TEXTS.dash : SUMMARY_TEXTS.blank)}</b>
          <small className={note.startsWith(SUMMARY_TEXTS.stateMarks.errors) ? 'tone-error' : undefined}>
            {note}
          </small>
        </button>
      ))}
    </div>
  );
}

/** The official labels are too long for a card; these are the words of the office. */
const SHORT: Readonly<Record<string, string>> = {
  [RECEIVED.key]: '本年新收',
  [CARRIED_OVER.key]: '上年结转',
  [HANDLED_TOTAL.key]: '办结',
  [CARRIED_FORWARD.key]: '结转下年',
};

function differenceWords(now: string | null, before: string): string {
  const difference = new Big(now ?? 0).minus(before);
  if (difference.eq(0)) return SUMMARY_TEXTS.equal;
  const size = difference.abs().toFixed();
  return difference.gt(0) ? SUMMARY_TEXTS.more1(size) : SUMMARY_TEXTS.less1(size);
}
