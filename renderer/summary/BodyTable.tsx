import type { CallOutput } from '../../shared/contract/calls';
import type { SummaryRow } from '../../shared/contract/summary';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { Button } from '../ui/Button';
import { CheckBox } from '../ui/CheckBox';
import { toneOf } from './tones';
import { ShareBar } from './ShareBar';

interface BodyTableProps {
  overview: CallOutput<'summary.overview'>;
  search: string;
  onSearch: (search: string) => void;
  onOpen: (id: string) => void;
  onWithErrors: (withErrors: boolean) => void;
  onCount: (id: string, counted: boolean) => void;
  onConfirm: (unit: string, name: string) => void;
}

/** A row a body: who has handed in, how it stands, its main figures; a bar shows the size beside the others. */
export function BodyTable(props: BodyTableProps) {
  const { overview, search, onSearch } = props;
  const { rows, found, bodies } = overview;
  const columns = SUMMARY_TEXTS.columns;
  const largest = Math.max(0, ...rows.map(({ received }) => Number(received ?? 0)));
  if (bodies === 0) return <p className="summary-empty">{SUMMARY_TEXTS.empty}</p>;
  return (
    <>
      <div className="summary-tools">
        <input
          className="field-input summary-search"
          type="search"
          aria-label={SUMMARY_TEXTS.search}
          placeholder={SUMMARY_TEXTS.search}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
        <CheckBox
          label={SUMMARY_TEXTS.withErrors}
          checked={overview.withErrors}
          onChange={props.onWithErrors}
        />
      </div>
      <table className="summary-table" aria-label={SUMMARY_TEXTS.viewNames.bodies}>
        <thead>
          <tr>
            <th>{columns.name}</th>
            <th>{columns.state}</th>
            <th>{columns.received}</th>
            <th className="summary-bar-column">{columns.bar}</th>
            <th>{columns.before}</th>
            <th>{columns.forward}</th>
            <th>{columns.counted}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BodyRow
              key={row.id ?? `missing ${row.name}`}
              row={row}
              largest={largest}
              withErrors={overview.withErrors}
              {...props}
            />
          ))}
        </tbody>
      </table>
      {found === 0 ? <p className="summary-empty">{SUMMARY_TEXTS.found(bodies)}</p> : null}
      {found > rows.length ? <p className="summary-empty">{SUMMARY_TEXTS.more(rows.length, found)}</p> : null}
    </>
  );
}

type RowProps = Pick<BodyTableProps, 'onOpen' | 'onCount' | 'onConfirm'> & {
  row: SummaryRow;
  largest: number;
  withErrors: boolean;
};

function BodyRow({ row, largest, withErrors, onOpen, onCount, onConfirm }: RowProps) {
  const { id, name, state } = row;
  const word = state === 'errors' ? SUMMARY_TEXTS.errorCount(row.errors) : SUMMARY_TEXTS.stateNames[state];
  const [outlier] = row.outliers;
  return (
    <tr className={row.counted || id === null ? undefined : 'summary-left-out'}>
      <th scope="row">
        {id === null ? (
          name
        ) : (
          <Button look="link" aria-label={SUMMARY_TEXTS.open(name)} onPress={() => onOpen(id)}>
            {name}
          </Button>
        )}
        <NameRemark row={row} onConfirm={onConfirm} />
        <DoubleRemark row={row} />
      </th>
      <td>
        <span className={`tone-${toneOf(state)}`} title={outlier?.reason}>
          {SUMMARY_TEXTS.stateMarks[state]} {word}
        </span>
      </td>
      <td className="summary-figure">{figure(row, row.received)}</td>
      <td className="summary-bar-column">
        <ShareBar value={row.received} largest={largest} />
      </td>
      <td className="summary-figure">{row.receivedBefore ?? SUMMARY_TEXTS.dash}</td>
      <td className="summary-figure">{figure(row, row.carriedForward)}</td>
      <td className="summary-tick">
        {id === null || UNCOUNTABLE.includes(state) ? null : (
          <input
            type="checkbox"
            aria-label={SUMMARY_TEXTS.countIn(name)}
            checked={row.counted}
            disabled={state === 'errors' && !withErrors}
            onChange={(event) => onCount(id, event.target.checked)}
          />
        )}
      </td>
    </tr>
  );
}

/** Reports that can't be added to the others, whatever the clerk wishes. */
const UNCOUNTABLE: readonly SummaryRow['state'][] = ['otherForm', 'holdsOthers', 'unreadable'];

/** Why a report is not counted beside another one of the body, or should be looked at beside it. */
function DoubleRemark({ row: { double, state } }: Pick<RowProps, 'row'>) {
  const words =
    state === 'holdsOthers'
      ? SUMMARY_TEXTS.holdsOthersNote
      : double === null
        ? ''
        : doubleWords(double, state);
  return words === '' ? null : <span className="summary-remark tone-warning">! {words}</span>;
}

function doubleWords({ unit, kind }: NonNullable<SummaryRow['double']>, state: SummaryRow['state']): string {
  if (kind === 'sameBody') return SUMMARY_TEXTS.doubleOf(unit);
  return state === 'double' ? SUMMARY_TEXTS.maybeDouble(unit) : SUMMARY_TEXTS.alikeFigures(unit);
}

function figure({ id }: SummaryRow, amount: string | null): string {
  if (id === null) return SUMMARY_TEXTS.dash;
  return amount ?? SUMMARY_TEXTS.blank;
}

function NameRemark({ row, onConfirm }: Pick<RowProps, 'row' | 'onConfirm'>) {
  const { listed, unit, name, suggestions, taken } = row;
  if (listed === 'unlisted') {
    return (
      <span className="summary-remark tone-warning">
        ! {SUMMARY_TEXTS.unlisted}
        {taken === null || suggestions.length > 0 ? null : `，${SUMMARY_TEXTS.takenLine(taken)}`}
        {suggestions.map((each) => (
          <span key={each}>
            {' '}
            {SUMMARY_TEXTS.maybe(each)}
            <Button
              look="link"
              aria-label={SUMMARY_TEXTS.confirmName(unit, each)}
              onPress={() => onConfirm(unit, each)}
            >
              {SUMMARY_TEXTS.confirm}
            </Button>
          </span>
        ))}
      </span>
    );
  }
  // Beside a second report of the body, the name is what tells them apart.
  return (listed !== 'alias' && row.double === null) || unit === name ? null : (
    <span className="summary-remark">{SUMMARY_TEXTS.reportName(unit)}</span>
  );
}
