import type { CallOutput } from '../../shared/contract/calls';
import type { ReportSummary } from '../../shared/library/report-summary';
import { listDate } from '../i18n/dates';
import { LIBRARY_TEXTS } from '../i18n/library-texts';
import { TEXTS } from '../i18n/texts';

interface RecycleBinProps {
  reports: CallOutput<'library.removed'>['reports'];
  today: string;
  onRestore: (report: ReportSummary) => void;
  onPurge: (report: ReportSummary) => void;
}

/** 回收站: deleted reports stay here whole for thirty days, or until they are restored. */
export function RecycleBin({ reports, today, onRestore, onPurge }: RecycleBinProps) {
  const { library } = TEXTS;
  const texts = LIBRARY_TEXTS;
  return (
    <>
      <h1>{library.recycleBin}</h1>
      <p className="library-lead">{reports.length === 0 ? library.binEmpty : texts.binLead}</p>
      {reports.length === 0 ? null : (
        <table className="report-table" aria-label={library.recycleBin}>
          <thead>
            <tr>
              <th>{library.columns.unit}</th>
              <th className="column-year">{library.columns.year}</th>
              <th className="column-date">{texts.binColumns.removed}</th>
              <th className="column-date">{texts.binColumns.left}</th>
              <th className="column-date">
                <span className="visually-hidden">{library.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <th scope="row">{report.unitName}</th>
                <td>{library.yearCell(report.year)}</td>
                <td>{listDate(report.removedAt, today)}</td>
                <td>{texts.daysLeft(report.daysLeft)}</td>
                <td className="bin-actions">
                  <button type="button" className="button-link" onClick={() => onRestore(report)}>
                    {library.restore}
                  </button>
                  <button type="button" className="button-link" onClick={() => onPurge(report)}>
                    {texts.purge}
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
