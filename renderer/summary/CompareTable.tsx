import Big from 'big.js';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import { RECEIVED } from '../../shared/form/request-rows';
import { trendChart } from '../../shared/charts/trend-chart';
import { call } from '../bridge/bridge';
import { Picture } from '../charts/Picture';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { CheckBox } from '../ui/CheckBox';

interface CompareTableProps {
  year: number;
  /** Other sums mean other bodies: they are asked for anew. */
  sums: CallOutput<'summary.sums'>;
  onOpen: (id: string) => void;
  onError: (error: AppError) => void;
}

const MOST_ROWS = 500;
type Column = 'name' | 'earlier' | 'now' | 'before' | 'difference';
interface Order {
  by: Column;
  descending: boolean;
}

interface ComparedBody {
  id: string;
  name: string;
  now: string | null;
  before: string | null;
  earlier: string | null;
  difference: string | null;
  /** Why the figure is worth a look; '' where it is not. */
  reason: string;
}

/**
 * Bodies by one key figure over three years: sorted by a click on the head, found by name, only those that changed or are
 * out of the ordinary if wanted.
 */
export function CompareTable({ year, sums, onOpen, onError }: CompareTableProps) {
  const [data, setData] = useState<CallOutput<'summary.compare'> | null>(null);
  const [label, setLabel] = useState<string | null>(null);
  const [order, setOrder] = useState<Order>({ by: 'now', descending: true });
  const [changedOnly, setChangedOnly] = useState(false);
  const [unusualOnly, setUnusualOnly] = useState(false);
  const [search, setSearch] = useState('');
  const attempt = useAttempt(onError);
  useEffect(
    () => attempt(async () => setData(await call('summary.compare', { year }))),
    [attempt, year, sums],
  );
  if (!data) return <p className="summary-empty">{SUMMARY_TEXTS.loading}</p>;

  const chosenLabel = label ?? RECEIVED.label;
  const chosen = Math.max(0, data.labels.indexOf(chosenLabel));
  const rows = data.rows.map((row): ComparedBody => {
    const now = row.now[chosen] ?? null;
    const before = row.before?.[chosen] ?? null;
    const difference = now === null || before === null ? null : new Big(now).minus(before).toFixed();
    const earlier = row.earlier?.[chosen] ?? null;
    const reason = row.outliers.find((outlier) => outlier.label === chosenLabel)?.reason ?? '';
    return { id: row.id, name: row.name, now, before, earlier, difference, reason };
  });
  const shown = rows.filter(
    ({ name, difference, reason }) =>
      name.includes(search) &&
      (!changedOnly || (difference !== null && difference !== '0')) &&
      (!unusualOnly || reason !== ''),
  );
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
        <input
          className="field-input summary-search"
          type="search"
          aria-label={SUMMARY_TEXTS.search}
          placeholder={SUMMARY_TEXTS.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <CheckBox label={SUMMARY_TEXTS.compareOnlyUnusual} checked={unusualOnly} onChange={setUnusualOnly} />
        <CheckBox label={SUMMARY_TEXTS.compareOnlyChanged} checked={changedOnly} onChange={setChangedOnly} />
      </div>
      <table className="summary-table" aria-label={SUMMARY_TEXTS.viewNames.compare}>
        <thead>
          <tr>
            {head('name', SUMMARY_TEXTS.columns.name)}
            {head('earlier', `${year - 2}`)}
            {head('before', `${year - 1}`)}
            {head('now', `${year}`)}
            {head('difference', SUMMARY_TEXTS.difference)}
            <th>{SUMMARY_TEXTS.trend}</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, MOST_ROWS).map(({ id, name, earlier, now, before, difference, reason }) => (
            <tr key={id}>
              <th scope="row">
                <Button look="link" onPress={() => onOpen(id)}>
                  {name}
                </Button>
                {reason === '' ? null : <span className="summary-remark tone-warning">! {reason}</span>}
              </th>
              <td className="summary-figure">{earlier ?? SUMMARY_TEXTS.dash}</td>
              <td className="summary-figure">{before ?? SUMMARY_TEXTS.dash}</td>
              <td className="summary-figure">{now ?? SUMMARY_TEXTS.blank}</td>
              <td className="summary-figure">{signed(difference)}</td>
              <td className="summary-trend">
                <Trend label={chosenLabel} year={year} values={[earlier, before, now]} />
              </td>
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

const TREND_BOX = { width: 60, height: 15, typePt: 8 };

function Trend({ label, year, values }: { label: string; year: number; values: (string | null)[] }) {
  const points = values.map((value, index) => ({
    year: year - values.length + 1 + index,
    value: value === null ? null : Number(value),
  }));
  return <Picture picture={trendChart(label, points, TREND_BOX)} />;
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
