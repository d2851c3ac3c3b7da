import type { ReportSummary } from '../../shared/library/report-summary';
import { daysToDue } from '../i18n/dates';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { guessSelfReference } from '../../shared/report/guess-unit';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import type { NewReport } from './NewReportDialog';
import { ReportTable } from './ReportTable';
import { nextYear, type UnitGroup } from './units';

interface UnitPageProps {
  unit: UnitGroup;
  today: string;
  onOpen: (id: string) => void;
  onNew: (draft: Partial<NewReport>) => void;
  onImport: () => void;
  onImportFolder: () => void;
  onRemove: (report: ReportSummary) => void;
  onSalvage: (report: ReportSummary) => void;
}

/** One unit: what to do next in large, then its reports year by year. */
export function UnitPage({
  unit,
  today,
  onOpen,
  onNew,
  onImport,
  onImportFolder,
  onRemove,
  onSalvage,
}: UnitPageProps) {
  const year = nextYear(unit, today);
  const current = unit.reports.find((report) => report.state !== 'filed' && !report.unreadable);
  const hasPrevious = unit.reports.some((report) => report.year === year - 1);

  return (
    <>
      <h1>{unit.name}</h1>
      <div className="library-actions">
        {current ? (
          <button type="button" className="action-card action-main" onClick={() => onOpen(current.id)}>
            <b>{TEXTS.library.continueTitle(current.year)}</b>
            <span>
              {[
                current.errors > 0 ? TEXTS.library.errorCount(current.errors) : TEXTS.library.noFindings,
                TEXTS.library.daysLeft(daysToDue(current.year, today)),
              ]
                .filter((word) => word !== '')
                .join(' · ')}
            </span>
          </button>
        ) : null}
        <button
          type="button"
          className="action-card"
          onClick={() => onNew({ unit: unitOf(unit), year, from: hasPrevious ? 'previous' : 'blank' })}
        >
          <b>{TEXTS.library.newTitle(year)}</b>
          <span>{hasPrevious ? TEXTS.library.newFromPrevious : TEXTS.library.newBlank}</span>
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
        reports={unit.reports}
        today={today}
        onOpen={onOpen}
        onRemove={onRemove}
        onSalvage={onSalvage}
      />
    </>
  );
}

function unitOf(unit: UnitGroup): NewReport['unit'] {
  return { name: unit.name, level: unit.level, selfReference: guessSelfReference('', unit.level, unit.name) };
}
