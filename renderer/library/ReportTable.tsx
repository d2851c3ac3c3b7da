import type { LibraryRow } from '../../shared/contract/library';
import type { ListOrder, ReportSummary } from '../../shared/library/report-summary';
import { listDate } from '../i18n/dates';
import { LIBRARY_TEXTS } from '../i18n/library-texts';
import { SALVAGE_TEXTS } from '../i18n/salvage-texts';
import { SEVERITY_MARKS } from '../i18n/severity';
import { TEXTS } from '../i18n/texts';
import { RowMenu, type RowAction } from './RowMenu';

export interface Sorting {
  order: ListOrder;
  descending: boolean;
}

interface ReportTableProps {
  reports: readonly LibraryRow[];
  today: string;
  /** Reports of many units: each row names its own. */
  withUnit?: boolean;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  onAction: (action: RowAction, report: ReportSummary) => void;
  /** Leads to the ways out for a report that can't be read. */
  onSalvage: (report: ReportSummary) => void;
}

/** Reports with state, findings, key figures; a click on a column's name sorts by it. */
export function ReportTable(props: ReportTableProps) {
  const { reports, today, withUnit = false, sorting, onSort, onAction, onSalvage } = props;
  const { columns } = TEXTS.library;
  const head = { sorting, onSort };
  return (
    <table className="report-table" aria-label={TEXTS.library.listLabel}>
      <thead>
        <tr>
          {withUnit ? (
            <SortedHead {...head} order="unit" first={false}>
              {columns.unit}
            </SortedHead>
          ) : null}
          <SortedHead {...head} order="year" className="column-year">
            {columns.year}
          </SortedHead>
          <SortedHead {...head} order="state" first={false} className="column-state">
            {columns.state}
          </SortedHead>
          <th>{columns.check}</th>
          <SortedHead {...head} order="received">
            {columns.keyFigures}
          </SortedHead>
          <SortedHead {...head} order="updated" className="column-date">
            {columns.updated}
          </SortedHead>
          <th className="column-actions">
            <span className="visually-hidden">{columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) =>
          report.unreadable ? (
            <UnreadableRow key={report.id} report={report} withUnit={withUnit} onSalvage={onSalvage} />
          ) : (
            <tr key={report.id} onDoubleClick={() => onAction('open', report)}>
              {withUnit ? (
                <td>
                  {report.unitName}
                  {report.hit ? <span className="report-hit">{report.hit}</span> : null}
                </td>
              ) : null}
              <th scope="row">
                <button type="button" className="button-link" onClick={() => onAction('open', report)}>
                  {TEXTS.library.yearCell(report.year)}
                </button>
              </th>
              <td>{TEXTS.states[report.state]}</td>
              <td>
                <FindingCount report={report} />
              </td>
              <td>
                {report.started ? TEXTS.library.keyFigures(report.received, report.carriedForward) : '—'}
              </td>
              <td>{listDate(report.updatedAt, today)}</td>
              <td>
                <RowMenu report={report} onAction={onAction} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

interface SortedHeadProps extends Pick<ReportTableProps, 'sorting' | 'onSort'> {
  order: ListOrder;
  /** Whether the first click sorts downwards, newest and largest first. */
  first?: boolean;
  className?: string;
  children: string;
}

function SortedHead({ sorting, onSort, order, first = true, className, children }: SortedHeadProps) {
  const isSorted = sorting.order === order;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th className={className} aria-sort={isSorted ? direction : 'none'}>
      <button
        type="button"
        className="sort-button"
        title={LIBRARY_TEXTS.sortBy(children)}
        onClick={() => onSort({ order, descending: isSorted ? !sorting.descending : first })}
      >
        {children}
        {isSorted ? <span aria-hidden="true"> {sorting.descending ? '▾' : '▴'}</span> : null}
      </button>
    </th>
  );
}

/** A report that is not as it was written: what its columns say may be wrong, so only its name is shown. */
function UnreadableRow({
  report,
  withUnit,
  onSalvage,
}: { report: ReportSummary; withUnit: boolean } & Pick<ReportTableProps, 'onSalvage'>) {
  return (
    <tr>
      {withUnit ? <td>{report.unitName}</td> : null}
      <th scope="row">{report.year > 0 ? TEXTS.library.yearCell(report.year) : '—'}</th>
      <td>—</td>
      <td colSpan={4}>
        <button type="button" className="button-link tone-error" onClick={() => onSalvage(report)}>
          {SEVERITY_MARKS.error} {SALVAGE_TEXTS.mark}
        </button>
      </td>
    </tr>
  );
}

function FindingCount({ report }: { report: LibraryRow }) {
  const { library } = TEXTS;
  if (!report.started) return <span className="tone-muted">○ {library.notStarted}</span>;
  if (!report.counted) return <span className="tone-muted">{LIBRARY_TEXTS.counting}</span>;
  if (report.errors > 0) {
    return (
      <span className="tone-error">
        {SEVERITY_MARKS.error} {library.errorCount(report.errors)}
      </span>
    );
  }
  if (report.warnings > 0) {
    return (
      <span className="tone-warning">
        {SEVERITY_MARKS.warning} {library.warningCount(report.warnings)}
      </span>
    );
  }
  return <span className="tone-success">✓ {library.noFindings}</span>;
}
