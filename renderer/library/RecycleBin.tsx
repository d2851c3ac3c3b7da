import type { ReportSummary } from '../../shared/library/report-summary';
import { listDate } from '../i18n/dates';
import { TEXTS } from '../i18n/texts';

interface RecycleBinProps {
  reports: readonly ReportSummary[];
  today: string;
  onRestore: (report: ReportSummary) => void;
}

/** 回收站: deleted reports stay here whole until they are restored. */
export function RecycleBin({ reports, today, onRestore }: RecycleBinProps) {
  const { library } = TEXTS;
  return (
    <>
      <h1>{library.recycleBin}</h1>
      {reports.length === 0 ? (
        <p className="library-empty">{library.binEmpty}</p>
      ) : (
        <table className="report-table" aria-label={library.recycleBin}>
          <thead>
            <tr>
              <th>{library.columns.unit}</th>
              <th className="column-year">{library.columns.year}</th>
              <th className="column-date">{library.columns.updated}</th>
              <th className="column-actions">
                <span className="visually-hidden">{library.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <th scope="row">{report.unitName}</th>
                <td>{library.yearCell(report.year)}</td>
                <td>{listDate(report.updatedAt, today)}</td>
                <td>
                  <button type="button" className="button-link" onClick={() => onRestore(report)}>
                    {library.restore}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
