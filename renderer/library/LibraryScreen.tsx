import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import { MOST_ROWS } from '../../shared/contract/library';
import type { DueDay } from '../../shared/library/app-settings';
import type { ReportSummary } from '../../shared/library/report-summary';
import { call } from '../bridge/bridge';
import type { ImportPurpose } from '../import/import-task';
import type { AppError } from '../../shared/contract/errors';
import { BATCH_TEXTS } from '../i18n/batch-texts';
import { EXPORTED_TEXTS } from '../i18n/export-texts';
import { LIBRARY_TEXTS } from '../i18n/library-texts';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { TEXTS } from '../i18n/texts';
import { MessagePage } from '../screen/MessagePage';
import { useAttempt } from '../screen/use-attempt';
import { usePanes } from '../screen/use-panes';
import { useScreenCommands, type ScreenCommands } from '../screen/use-screen-commands';
import { Button } from '../ui/Button';
import type { NewReport } from './NewReportDialog';
import { RecycleBin } from './RecycleBin';
import type { ReportQuestion } from './ReportDialogs';
import { ReportsPage } from './ReportsPage';
import type { Sorting } from './ReportTable';
import type { RowAction } from './RowMenu';
import { SearchField } from './SearchField';
import { UnitPage } from './UnitPage';
import { UnitList } from './UnitList';
import { useReportPage } from './use-report-page';
import { Welcome } from './Welcome';
import './library.css';

const BatchDialog = lazy(async () => ({ default: (await import('../export/BatchDialog')).BatchDialog }));
const SalvageDialog = lazy(async () => ({ default: (await import('./SalvageDialog')).SalvageDialog }));
const ReportDialogs = lazy(async () => ({ default: (await import('./ReportDialogs')).ReportDialogs }));
const NewReportDialog = lazy(async () => ({
  default: (await import('./NewReportDialog')).NewReportDialog,
}));

type Page = { kind: 'unit'; name: string } | { kind: 'all' | 'recycleBin' };
const NEWEST: Sorting = { order: 'year', descending: true };

/** What was done last, and what can be done about it at once. */
interface Notice {
  sentence: string;
  actions?: readonly { label: string; run: () => void }[];
}

/** As many reports as are offered for export at once. */
const MOST_EXPORTED = 2000;

interface LibraryScreenProps {
  /** ISO date of today. */
  today: string;
  due: DueDay;
  onOpen: (id: string) => Promise<void>;
  onError: (error: AppError) => void;
  onBackups: () => void;
  onHelp: () => void;
  onTour: () => void;
  onSettings: () => void;
  onSummary: () => void;
  onImport: (purpose: ImportPurpose) => void;
  onImportFolder: () => void;
  /** What was asked for on another screen and is done here, once the list is there. */
  errand: LibraryErrand | null;
  /** The errand is being done. */
  onErrand: () => void;
}

/** What the list of reports does, whatever screen it is asked on. */
export type LibraryErrand = 'report.new' | 'library.bin' | 'export.batch';

/** 历年报告: the units at the left; at the right one unit's reports by year, or those a search finds. */
export function LibraryScreen(props: LibraryScreenProps) {
  const { today, onOpen, onError, onBackups, onHelp, onImportFolder } = props;
  const [library, setLibrary] = useState<CallOutput<'library.units'> | null>(null);
  const [removed, setRemoved] = useState<CallOutput<'library.removed'>['reports']>([]);
  const [chosen, setChosen] = useState<Page | null>(null);
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState(NEWEST);
  const [draft, setDraft] = useState<Partial<NewReport> | null>(null);
  const [exported, setExported] = useState<readonly ReportSummary[] | null>(null);
  const [salvaged, setSalvaged] = useState<ReportSummary | null>(null);
  const [question, setQuestion] = useState<{ kind: ReportQuestion; report: ReportSummary } | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const attempt = useAttempt(onError);
  const screen = useRef<HTMLDivElement>(null);
  const panes = usePanes(screen);

  const units = library?.units ?? [];
  const words = useDeferredValue(search.trim());
  // The unit that was chosen may be gone or called otherwise by now: the one worked on last stands in.
  const unit =
    chosen === null || chosen.kind === 'unit'
      ? (units.find(({ names }) => chosen !== null && names.includes(chosen.name)) ?? units[0])
      : undefined;
  const isOfUnit = words === '' && unit !== undefined;
  const query = { search: words, unit: isOfUnit ? unit.name : null, ...sorting };
  const { listed, more, refresh: refreshRows } = useReportPage(query, onError);

  const refreshUnits = useCallback(async () => {
    setLibrary(await call('library.units', {}));
    setRemoved((await call('library.removed', {})).reports);
  }, []);
  useEffect(() => attempt(refreshUnits), [attempt, refreshUnits]);
  const refresh = async () => {
    await refreshUnits();
    await refreshRows();
  };

  const importDocument = () => props.onImport({ kind: 'library' });
  const fromLastYear = () => props.onImport({ kind: 'next' });
  const show = (page: Page) => {
    setSearch('');
    setSorting(NEWEST);
    setChosen(page);
  };
  const exportMany = () =>
    attempt(async () => {
      const rows: ReportSummary[] = [];
      for (let from: number | null = 0; from !== null && rows.length < MOST_EXPORTED;) {
        const page: CallOutput<'library.page'> = await call('library.page', {
          search: words,
          unit: null,
          ...NEWEST,
          from,
          count: MOST_ROWS,
        });
        rows.push(...page.rows);
        from = page.next;
      }
      setExported(rows);
    });
  const commands: ScreenCommands = {
    'report.new': () => setDraft({}),
    'report.fromLastYear': fromLastYear,
    'report.import': importDocument,
    'report.importFolder': onImportFolder,
    'library.bin': () => show({ kind: 'recycleBin' }),
    'summary.show': props.onSummary,
    'export.batch': exportMany,
    ...panes,
    'edit.find': () => document.querySelector<HTMLInputElement>('.library-search input')?.focus(),
  };
  useScreenCommands(commands, units.length === 0 ? ['export.batch', 'edit.find'] : []);
  const { errand, onErrand } = props;
  const isThere = library !== null && listed !== null;
  useEffect(() => {
    if (!isThere || errand === null) return;
    onErrand();
    commands[errand]?.();
  });
  // The list comes up with the keyboard on what to do next; whoever is elsewhere already stays there.
  useEffect(() => {
    if (!isThere || document.activeElement !== document.body) return;
    screen.current?.querySelector<HTMLElement>('.action-card')?.focus();
  }, [isThere]);
  if (!library || !listed) return <MessagePage>{TEXTS.loading}</MessagePage>;

  const create = async (input: NewReport) => onOpen((await call('report.create', input)).id);
  const createSample = () => attempt(async () => onOpen((await call('report.createSample', {})).id));
  const restore = (report: ReportSummary) =>
    attempt(async () => {
      const { unitName, year } = await call('report.restore', { id: report.id });
      setNotice({
        sentence: LIBRARY_TEXTS.restoredTo(unitName, year),
        actions: [{ label: LIBRARY_TEXTS.openNow, run: () => void onOpen(report.id) }],
      });
      await refresh();
    });
  const remove = (report: ReportSummary) =>
    attempt(async () => {
      await call('report.remove', { id: report.id });
      setNotice({
        sentence: TEXTS.library.removed(`${report.unitName} ${TEXTS.library.yearCell(report.year)}`),
        actions: [{ label: TEXTS.library.undoRemove, run: () => restore(report) }],
      });
      await refresh();
    });
  const exportOne = (report: ReportSummary, format: 'docx' | 'pdf' | 'nianbao') =>
    attempt(async () => {
      const { files } = await call('export.files', { id: report.id, formats: [format] });
      const [file] = files;
      if (!file) return;
      const { name } = file;
      setNotice({
        sentence: LIBRARY_TEXTS.exported(name),
        actions: [
          { label: EXPORTED_TEXTS.open, run: () => attempt(() => call('export.open', { name })) },
          { label: TEXTS.editor.showInFolder, run: () => attempt(() => call('export.reveal', { name })) },
        ],
      });
    });
  const next = (from: ReportSummary, year: number) =>
    attempt(async () => onOpen((await call('report.createNext', { from: { reportId: from.id }, year })).id));
  const act = (action: RowAction, report: ReportSummary) => {
    if (action === 'open') void onOpen(report.id);
    else if (action === 'next') next(report, report.year + 1);
    else if (action === 'remove') remove(report);
    else if (action === 'docx' || action === 'pdf') exportOne(report, action);
    else if (action === 'file') exportOne(report, 'nianbao');
    else setQuestion({ kind: action, report });
  };
  const table = { today, sorting, onSort: setSorting, onAction: act, onSalvage: setSalvaged };

  return (
    <div ref={screen} className="library">
      <header className="app-bar" data-pane="">
        <b className="app-bar-spring">{TEXTS.appName}</b>
        {units.length > 0 ? <SearchField value={search} onChange={setSearch} /> : null}
        <Button look="plain" onPress={props.onSummary}>
          {SUMMARY_TEXTS.title}
        </Button>
        <Button look="plain" isDisabled={units.length === 0} onPress={exportMany}>
          {BATCH_TEXTS.title}
        </Button>
        <Button look="plain" onPress={onBackups}>
          {TEXTS.backups.dialogTitle}
        </Button>
        <Button look="plain" onPress={props.onSettings}>
          {TEXTS.library.settings}
        </Button>
        <Button look="plain" onPress={onHelp}>
          {TEXTS.library.help}
        </Button>
      </header>
      <UnitList
        units={units}
        selected={words === '' ? (isOfUnit ? { kind: 'unit', name: unit.name } : selectionOf(chosen)) : null}
        binCount={library.removed}
        onSelect={(name) => show({ kind: 'unit', name })}
        onAddUnit={() => setDraft({})}
        onLastYear={fromLastYear}
        onAll={() => show({ kind: 'all' })}
        onRecycleBin={() => show({ kind: 'recycleBin' })}
      />
      <main className="library-main" data-pane="">
        {words === '' && chosen?.kind === 'recycleBin' ? (
          <RecycleBin
            reports={removed}
            today={today}
            onRestore={restore}
            onPurge={(report) => setQuestion({ kind: 'purge', report })}
          />
        ) : isOfUnit ? (
          <UnitPage
            unit={unit}
            reports={listed.rows}
            due={props.due}
            onOpen={(id) => void onOpen(id)}
            onNew={setDraft}
            onNext={next}
            onImport={importDocument}
            onImportFolder={onImportFolder}
            {...table}
          />
        ) : units.length > 0 ? (
          <ReportsPage
            search={words}
            listed={listed}
            onMore={more}
            onShowAll={() => show({ kind: 'all' })}
            {...table}
          />
        ) : (
          <Welcome
            onStart={() => setDraft({})}
            onSample={createSample}
            onTour={props.onTour}
            onHelp={onHelp}
            onLastYear={fromLastYear}
            onImport={importDocument}
            onImportFolder={onImportFolder}
          />
        )}
      </main>
      <footer className="status-bar" role="status">
        {notice ? <span>{notice.sentence}</span> : null}
        {notice?.actions?.map(({ label, run }) => (
          <button key={label} type="button" className="button-link" onClick={run}>
            {label}
          </button>
        ))}
      </footer>
      <Suspense>
        {exported ? (
          <BatchDialog reports={exported} onClose={() => setExported(null)} onError={onError} />
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
        {question ? (
          <ReportDialogs
            question={question.kind}
            report={question.report}
            onClose={() => setQuestion(null)}
            onDone={(sentence) => {
              setQuestion(null);
              setNotice({ sentence });
              attempt(refresh);
            }}
            onError={onError}
          />
        ) : null}
        {draft ? (
          <NewReportDialog
            draft={draft}
            today={today}
            onClose={() => setDraft(null)}
            onCreate={(input) => attempt(() => create(input))}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

function selectionOf(page: Page | null): { kind: 'all' | 'recycleBin' } | null {
  return page === null || page.kind === 'unit' ? null : { kind: page.kind };
}
