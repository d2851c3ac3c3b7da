import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { ReportSummary } from '../../shared/library/report-summary';
import { call } from '../bridge/bridge';
import type { ImportPurpose } from '../import/import-task';
import type { AppError } from '../../shared/contract/errors';
import { TEXTS } from '../i18n/texts';
import { MessagePage } from '../screen/MessagePage';
import { useAttempt } from '../screen/use-attempt';
import { useScreenCommands } from '../screen/use-screen-commands';
import { Button } from '../ui/Button';
import type { NewReport } from './NewReportDialog';
import { RecycleBin } from './RecycleBin';
import { UnitPage } from './UnitPage';
import { UnitList } from './UnitList';
import { groupByUnit } from './units';
import { Welcome } from './Welcome';
import './library.css';

const BatchDialog = lazy(async () => ({ default: (await import('../export/BatchDialog')).BatchDialog }));
const SalvageDialog = lazy(async () => ({ default: (await import('./SalvageDialog')).SalvageDialog }));
const NewReportDialog = lazy(async () => ({
  default: (await import('./NewReportDialog')).NewReportDialog,
}));

type Library = CallOutput<'library.list'>;
type Page = { kind: 'unit'; name: string | null } | { kind: 'recycleBin' };

interface LibraryScreenProps {
  /** ISO date of today. */
  today: string;
  onOpen: (id: string) => Promise<void>;
  onError: (error: AppError) => void;
  onBackups: () => void;
  onHelp: () => void;
  onImport: (purpose: ImportPurpose) => void;
  onImportFolder: () => void;
}

/** 历年报告: the units at the left, one unit's reports by year at the right. */
export function LibraryScreen(props: LibraryScreenProps) {
  const { today, onOpen, onError, onBackups, onHelp, onImportFolder } = props;
  const [library, setLibrary] = useState<Library | null>(null);
  const [page, setPage] = useState<Page>({ kind: 'unit', name: null });
  const [draft, setDraft] = useState<Partial<NewReport> | null>(null);
  const [exporting, setExporting] = useState(false);
  const [salvaged, setSalvaged] = useState<ReportSummary | null>(null);
  const [lastRemoved, setLastRemoved] = useState<ReportSummary | null>(null);

  const attempt = useAttempt(onError);
  const refresh = useCallback(async () => setLibrary(await call('library.list', {})), []);
  useEffect(() => attempt(refresh), [attempt, refresh]);

  const importDocument = () => props.onImport({ kind: 'library' });
  const fromLastYear = () => props.onImport({ kind: 'next' });
  useScreenCommands({
    'report.new': () => setDraft({}),
    'report.import': importDocument,
  });
  if (!library) return <MessagePage>{TEXTS.loading}</MessagePage>;

  const units = groupByUnit(library.reports);
  const unit = page.kind === 'unit' ? (units.find(({ name }) => name === page.name) ?? units[0]) : undefined;

  const create = async (input: NewReport) => onOpen((await call('report.create', input)).id);
  const createSample = () => attempt(async () => onOpen((await call('report.createSample', {})).id));
  const remove = (report: ReportSummary) =>
    attempt(async () => {
      await call('report.remove', { id: report.id });
      setLastRemoved(report);
      await refresh();
    });
  const restore = (report: ReportSummary) =>
    attempt(async () => {
      await call('report.restore', { id: report.id });
      setLastRemoved(null);
      await refresh();
    });

  return (
    <div className="library">
      <header className="app-bar">
        <b className="app-bar-spring">{TEXTS.appName}</b>
        <Button look="plain" isDisabled={library.reports.length === 0} onPress={() => setExporting(true)}>
          {TEXTS.batch.title}
        </Button>
        <Button look="plain" onPress={onBackups}>
          {TEXTS.backups.dialogTitle}
        </Button>
        <Button look="plain" onPress={onHelp}>
          {TEXTS.library.help}
        </Button>
      </header>
      <UnitList
        units={units}
        selected={unit?.name ?? null}
        binSelected={page.kind === 'recycleBin'}
        binCount={library.removed.length}
        onSelect={(name) => setPage({ kind: 'unit', name })}
        onAddUnit={() => setDraft({})}
        onLastYear={fromLastYear}
        onRecycleBin={() => setPage({ kind: 'recycleBin' })}
      />
      <main className="library-main">
        {page.kind === 'recycleBin' ? (
          <RecycleBin reports={library.removed} today={today} onRestore={restore} />
        ) : unit ? (
          <UnitPage
            unit={unit}
            today={today}
            onOpen={(id) => void onOpen(id)}
            onNew={setDraft}
            onImport={importDocument}
            onImportFolder={onImportFolder}
            onRemove={remove}
            onSalvage={setSalvaged}
          />
        ) : (
          <Welcome
            onStart={() => setDraft({})}
            onSample={createSample}
            onLastYear={fromLastYear}
            onImport={importDocument}
            onImportFolder={onImportFolder}
          />
        )}
      </main>
      <footer className="status-bar" role="status">
        {lastRemoved ? (
          <>
            <span>{TEXTS.library.removed(`${lastRemoved.unitName} ${lastRemoved.year} 年`)}</span>
            <button type="button" className="button-link" onClick={() => restore(lastRemoved)}>
              {TEXTS.library.undoRemove}
            </button>
          </>
        ) : null}
      </footer>
      <Suspense>
        {exporting ? (
          <BatchDialog reports={library.reports} onClose={() => setExporting(false)} onError={onError} />
        ) : null}
        {salvaged ? (
          <SalvageDialog
            report={salvaged}
            today={today}
            onClose={() => setSalvaged(null)}
            onTakenBack={() => {
              setSalvaged(null);
              attempt(refresh);
            }}
            onError={onError}
          />
        ) : null}
        {draft ? (
          <NewReportDialog
            draft={draft}
            reports={library.reports}
            today={today}
            onClose={() => setDraft(null)}
            onCreate={(input) => attempt(() => create(input))}
          />
        ) : null}
      </Suspense>
    </div>
  );
}
