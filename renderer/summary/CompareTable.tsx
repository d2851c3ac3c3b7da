import Big from 'big.js';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { RECEIVED } from '../../shared/form/request-rows';
import { call } from '../bridge/bridge';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { CheckBox } from '../ui/CheckBox';

interface CompareTableProps {
  year: number;
  onOpen: (id: string) => void;
  onError: (error: AppError) => void;
}

const MOST_ROWS = 500;
type Column = 'name' | 'now' | 'before' | 'difference';
interface Order {
  by: Column;
  descending: boolean;
}

interface ComparedBody {
  id: string;
  name: string;
  now: string | null;
  before: string | null;
  difference: string | null;
}

/** Bodies by one key figure beside last year's: sorted by a click on the head, only those that changed if wanted. */
export function CompareTable({ year, onOpen, onError }: CompareTableProps) {
  const [data, setData] = useState<CallOutput<'summary.compare'> | null>(null);
  const [label, setLabel] = useState<string | null>(null);
  const [order, setOrder] = useState<Order>({ by: 'now', descending: true });
  const [changedOnly, setChangedOnly] = useState(false);
  const attempt = useAttempt(onError);
  useEffect(() => attempt(async () => setData(await call('summary.compare', { year }))), [attempt, year]);
  if (!data) return <p className="summary-empty">{SUMMARY_TEXTS.loading}</p>;

  const chosen = Math.max(0, data.labels.indexOf(label ?? RECEIVED.label));
  const rows = data.rows.map((row): ComparedBody => {
    const now = row.now[chosen] ?? null;
    const before = row.before?.[chosen] ?? null;
    const difference = now === null || before === null ? null : new Big(now).minus(before).toFixed();
    return { id: row.id, name: row.name, now, before, difference };
  });
  const shown = rows.filter(({ difference }) => !changedOnly || (difference !== null && difference !== '0'));
  shown.sort(compared(order));
  const head = (by: Column, word: string) => (
    <th aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className="summary-head"
        onClick={() => setOrder({ by, descending: order.by === by ? !order.descending : by !== 'name' })}
      >
        {word} {order.by === by ? (order.descending ? '▾' : '▴') : ''}
      </button>
    </th>
  );

  return (
    <>
      <div className="summary-tools">
        <select
          className="field-input summary-search"
          aria-label={SUMMARY_TEXTS.compareKey}
          value={data.labels[chosen]}
          onChange={(event) => setLabel(event.target.value)}
        >
          {data.labels.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
        <CheckBox label={SUMMARY_TEXTS.compareOnlyChanged} checked={changedOnly} onChange={setChangedOnly} />
      </div>
      <table className="summary-table" aria-label={SUMMARY_TEXTS.viewNames.compare}>
        <thead>
          <tr>
            {head('name', SUMMARY_TEXTS.columns.name)}
            {head('now', SUMMARY_TEXTS.now)}
            {head('before', SUMMARY_TEXTS.lastYear)}
            {head('difference', SUMMARY_TEXTS.difference)}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, MOST_ROWS).map(({ id, name, now, before, difference }) => (
            <tr key={id}>
              <th scope="row">
                <Button look="link" onPress={() => onOpen(id)}>
                  {name}
                </Button>
              </th>
              <td className="summary-figure">{now ?? SUMMARY_TEXTS.blank}</td>
              <td className="summary-figure">{before ?? SUMMARY_TEXTS.dash}</td>
              <td className="summary-figure">{signed(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > MOST_ROWS ? (
        <p className="summary-empty">{SUMMARY_TEXTS.more(MOST_ROWS, shown.length)}</p>
      ) : null}
    </>
  );
}

function signed(difference: string | null): string {
  if (difference === null) return SUMMARY_TEXTS.dash;
  return difference.startsWith('-') || difference === '0' ? difference : `+${difference}`;
}

/** What is not known stands last, whichever way the column is sorted. */
function compared({ by, descending }: Order): (a: ComparedBody, b: ComparedBody) => number {
  const turn = descending ? -1 : 1;
  return (a, b) => {
    if (by === 'name') return turn * a.name.localeCompare(b.name, 'zh-Hans-CN');
    const [left, right] = [a[by], b[by]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return turn * (Number(left) - Number(right));
  };
}
