import type { ReportSummary } from '../../shared/library/report-summary';
import { listDate } from '../i18n/dates';
import { SALVAGE_TEXTS } from '../i18n/salvage-texts';
import { SEVERITY_MARKS } from '../i18n/severity';
import { TEXTS } from '../i18n/texts';

interface ReportTableProps {
  reports: readonly ReportSummary[];
  today: string;
  onOpen: (id: string) => void;
  onRemove: (report: ReportSummary) => void;
  /** Leads to the ways out for a report that can't be read. */
  onSalvage: (report: ReportSummary) => void;
}

/** The reports of a unit, newest year first: state, findings, key figures. */
export function ReportTable({ reports, today, onOpen, onRemove, onSalvage }: ReportTableProps) {
  const { columns } = TEXTS.library;
  return (
    <table className="report-table" aria-label={TEXTS.library.listLabel}>
      <thead>
        <tr>
          <th className="column-year">{columns.year}</th>
          <th className="column-state">{columns.state}</th>
          <th>{columns.check}</th>
          <th>{columns.keyFigures}</th>
          <th className="column-date">{columns.updated}</th>
          <th className="column-actions">
            <span className="visually-hidden">{columns.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) =>
          report.unreadable ? (
            <UnreadableRow key={report.id} report={report} onSalvage={onSalvage} />
          ) : (
            <tr key={report.id} onDoubleClick={() => onOpen(report.id)}>
              <th scope="row">
                <button type="button" className="button-link" onClick={() => onOpen(report.id)}>
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
                <button
                  type="button"
                  className="button-link"
                  aria-label={`${TEXTS.library.remove} ${TEXTS.library.yearCell(report.year)}`}
                  onClick={() => onRemove(report)}
                >
                  {TEXTS.library.remove}
                </button>
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** A report that is not as it was written: what its columns say may be wrong, so only its name is shown. */
function UnreadableRow({
  report,
  onSalvage,
}: { report: ReportSummary } & Pick<ReportTableProps, 'onSalvage'>) {
  return (
    <tr>
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

function FindingCount({ report }: { report: ReportSummary }) {
  const { library } = TEXTS;
  if (!report.started) return <span className="tone-muted">○ {library.notStarted}</span>;
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
