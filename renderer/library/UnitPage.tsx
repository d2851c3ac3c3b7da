import type { CallOutput } from '../../shared/contract/calls';
import type { LibraryRow } from '../../shared/contract/library';
import type { ReportSummary } from '../../shared/library/report-summary';
import type { DueDay } from '../../shared/library/app-settings';
import { daysToDue } from '../i18n/dates';
import { LIBRARY_TEXTS } from '../i18n/library-texts';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { guessSelfReference } from '../../shared/report/guess-unit';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import type { NewReport } from './NewReportDialog';
import { ReportTable, type Sorting } from './ReportTable';
import type { RowAction } from './RowMenu';
import { nextYear } from './units';
import { WorkSteps } from './WorkSteps';

/** A unit of the list. */
export type ListedUnit = CallOutput<'library.units'>['units'][number];

/** With no more reports than this there is room to say how the work goes. */
const FEW_REPORTS = 3;

interface UnitPageProps {
  unit: ListedUnit;
  reports: readonly LibraryRow[];
  today: string;
  due: DueDay;
  onOpen: (id: string) => void;
  onNew: (draft: Partial<NewReport>) => void;
  /** A later year's report from one of the list, at once. */
  onNext: (report: ReportSummary, year: number) => void;
  onImport: () => void;
  onImportFolder: () => void;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  onAction: (action: RowAction, report: ReportSummary) => void;
  onSalvage: (report: ReportSummary) => void;
}

/** One unit: what to do next in large, then its reports year by year. */
export function UnitPage({
  unit,
  reports,
  today,
  due,
  onOpen,
  onNew,
  onNext,
  onImport,
  onImportFolder,
  sorting,
  onSort,
  onAction,
  onSalvage,
}: UnitPageProps) {
  const year = nextYear(
    reports.map((report) => report.year),
    today,
  );
  const byYear = [...reports].sort((a, b) => b.year - a.year);
  const current = byYear.find((report) => report.state !== 'filed' && !report.unreadable);
  const previous = byYear.find((report) => report.year < year && !report.unreadable);

  return (
    <>
      <h1>{unit.name}</h1>
      {unit.names.length > 1 ? (
        <p className="library-lead">{LIBRARY_TEXTS.formerNames(unit.names.slice(1).join('、'))}</p>
      ) : null}
      <div className="library-actions">
        {current ? (
          <button type="button" className="action-card action-main" onClick={() => onOpen(current.id)}>
            <b>{TEXTS.library.continueTitle(current.year)}</b>
            <span>
              {[
                current.errors > 0 ? TEXTS.library.errorCount(current.errors) : TEXTS.library.noFindings,
                TEXTS.library.daysLeft(daysToDue(current.year, today, due), due),
              ]
                .filter((word) => word !== '')
                .join(' · ')}
            </span>
          </button>
        ) : null}
        <button
          type="button"
          className="action-card"
          onClick={() =>
            previous ? onNext(previous, year) : onNew({ unit: unitOf(unit), year, from: 'blank' })
          }
        >
          <b>{TEXTS.library.newTitle(year)}</b>
          <span>{newLead(previous?.year, year)}</span>
        </button>
        <button type="button" className="action-card" onClick={onImport}>
          <b>{IMPORT_TEXTS.importTitle}</b>
          <span>{IMPORT_TEXTS.importFormats}</span>
        </button>
      </div>
      <p className="library-more">
        <Button look="link" onPress={onImportFolder}>
          {IMPORT_TEXTS.folderTitle}
        </Button>
      </p>
      <ReportTable
        reports={reports}
        withUnit={unit.names.length > 1}
        today={today}
        sorting={sorting}
        onSort={onSort}
        onAction={onAction}
        onSalvage={onSalvage}
      />
      {reports.length <= FEW_REPORTS ? <WorkSteps /> : null}
    </>
  );
}

/** What the new report begins with: the year before, an older year's text, or nothing. */
function newLead(from: number | undefined, year: number): string {
  if (from === undefined) return TEXTS.library.newBlank;
  return from === year - 1 ? TEXTS.library.newFromPrevious : LIBRARY_TEXTS.newFromOlder(from);
}

function unitOf(unit: ListedUnit): NewReport['unit'] {
  return { name: unit.name, level: unit.level, selfReference: guessSelfReference('', unit.level, unit.name) };
}
