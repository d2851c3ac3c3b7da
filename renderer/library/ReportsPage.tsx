import type { ReportSummary } from '../../shared/library/report-summary';
import { LIBRARY_TEXTS } from '../i18n/library-texts';
import { Button } from '../ui/Button';
import { ReportTable, type Sorting } from './ReportTable';
import type { RowAction } from './RowMenu';
import type { ListedRows } from './use-report-page';

interface ReportsPageProps {
  /** The words that are searched for; '' for all reports. */
  search: string;
  listed: ListedRows;
  today: string;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  onMore: () => void;
  /** Gives the search up: all reports again. */
  onShowAll: () => void;
  onAction: (action: RowAction, report: ReportSummary) => void;
  onSalvage: (report: ReportSummary) => void;
}

/** Reports of all units: everything, or what a search has found. */
export function ReportsPage({ search, listed, onMore, onShowAll, ...table }: ReportsPageProps) {
  const texts = LIBRARY_TEXTS;
  const { rows, total, isExact, next, isSearchable } = listed;
  return (
    <>
      <h1>{search === '' ? texts.all : texts.results(search)}</h1>
      <p className="library-lead" role="status">
        {total === 0 ? texts.nothing : isExact ? texts.found(total) : texts.foundAtMost(total)}
        {isSearchable ? '' : ` ${texts.notSearchable}`}
      </p>
      {total === 0 && search !== '' ? (
        <p className="library-next">
          <Button onPress={onShowAll}>{texts.showAll}</Button>
        </p>
      ) : null}
      {rows.length > 0 ? <ReportTable withUnit reports={rows} {...table} /> : null}
      {next === null ? null : (
        <p className="library-next">
          <Button onPress={onMore}>{texts.more}</Button>
        </p>
      )}
    </>
  );
}
