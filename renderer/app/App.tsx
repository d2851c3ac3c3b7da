import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { CallOutput } from '../../shared/contract/calls';
import type { OpenReport } from '../../shared/contract/reports';
import { AppError } from '../../shared/contract/errors';
import { asAppError, call, on } from '../bridge/bridge';
import { EditorScreen, type OpenEditor } from '../editor/EditorScreen';
import type { ImportPurpose } from '../import/import-task';
import { useDrop } from '../import/use-drop';
import { useImport } from '../import/use-import';
import { usePaste } from '../import/use-paste';
import { TEXTS } from '../i18n/texts';
import type { Address } from '../../shared/form/types';
import { SUMMARY_TEXTS } from '../i18n/summary-texts';
import { LibraryScreen, type LibraryErrand } from '../library/LibraryScreen';
import { Covered } from '../screen/covered';
import { MessagePage } from '../screen/MessagePage';
import { useAttempt } from '../screen/use-attempt';
import { useScreenCommands } from '../screen/use-screen-commands';
import { SUMMARY_START, type SummaryPlace } from '../summary/place';
import type { BroughtFiles } from '../summary/use-collect';
import { NoticeBars } from './NoticeBars';
import { useWindowScale } from './use-window-scale';
import './app.css';

const ErrorDialog = lazy(async () => ({ default: (await import('../ui/ErrorDialog')).ErrorDialog }));
const RecoveryScreen = lazy(async () => ({ default: (await import('./RecoveryScreen')).RecoveryScreen }));
const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog')).AboutDialog }));
const Manual = lazy(async () => ({ default: (await import('../manual/Manual')).Manual }));
const Tour = lazy(async () => ({ default: (await import('../manual/Tour')).Tour }));
const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/SettingsDialog')).SettingsDialog,
}));
const RulesDialog = lazy(async () => ({ default: (await import('../checks/RulesDialog')).RulesDialog }));
const EnvironmentDialog = lazy(async () => ({
  default: (await import('../environment/EnvironmentDialog')).EnvironmentDialog,
}));
const ImportFlow = lazy(async () => ({ default: (await import('../import/ImportFlow')).ImportFlow }));
const HeldBar = lazy(async () => ({ default: (await import('../import/HeldBar')).HeldBar }));
const DropOverlay = lazy(async () => ({ default: (await import('../import/DropOverlay')).DropOverlay }));
const SummaryScreen = lazy(async () => ({
  default: (await import('../summary/SummaryScreen')).SummaryScreen,
}));
const BackupsDialog = lazy(async () => ({
  default: (await import('../backups/BackupsDialog')).BackupsDialog,
}));

type StartInfo = CallOutput<'app.start'>;
type Route =
  | { screen: 'starting' }
  | { screen: 'library' }
  | { screen: 'summary' }
  | { screen: 'editor'; opened: OpenReport; sentence: string; from: Origin | null; start: Origin | null };
/** A cell of an open summary, whose bodies the clerk follows: the way back leads to it. */
interface Origin {
  id: string;
  address: Address | null;
}

/** Which screen is shown: start, recovery, 历年报告, or the editor of one report. */
export function App() {
  const [start, setStart] = useState<StartInfo | null>(null);
  const [route, setRoute] = useState<Route>({ screen: 'starting' });
  const [error, setError] = useState<AppError | null>(null);
  /** Percent. Kept by main from one session to the next; the page has no storage of its own, which reads slowly. */
  const [zoom, setZoom] = useState(100);
  const paperZoom = useWindowScale(start ? zoom : null);
  const [dialog, setDialog] = useState<
    'about' | 'help' | 'tour' | 'settings' | 'rules' | 'environment' | 'backups' | null
  >(null);

  /** What the list of reports is to do once it is on show. */
  const [errand, setErrand] = useState<LibraryErrand | null>(null);

  /** Where 汇总 was left; null while the way back from a report leads to 历年报告. */
  const [summary, setSummary] = useState<SummaryPlace | null>(null);

  /** Files that were dropped on 汇总. */
  const [brought, setBrought] = useState<BroughtFiles | null>(null);

  const attempt = useAttempt(setError);
  const openReport = useCallback(async (id: string, sentence = '', from: Origin | null = null) => {
    try {
      const opened = await call('report.open', { id });
      setRoute({ screen: 'editor', opened, sentence, from, start: null });
    } catch (thrown) {
      setError(asAppError(thrown));
      setRoute({ screen: 'library' });
    }
  }, []);

  const editor = useRef<OpenEditor | null>(null);
  const settle = useCallback(async () => (await editor.current?.settle()) ?? true, []);
  const doors = useImport(settle, setError);
  const { arrive } = doors;
  const [libraryVersion, setLibraryVersion] = useState(0);

  const showStart = useCallback(
    async (info: StartInfo) => {
      setStart(info);
      setZoom(info.zoom);
      if (info.failure) return;
      if (info.openReportId === null) setRoute({ screen: 'library' });
      else await openReport(info.openReportId);
    },
    [openReport],
  );
  const begin = useCallback(
    () => attempt(async () => showStart(await call('app.start', {}))),
    [attempt, showStart],
  );

  useEffect(() => {
    begin();
    return on('report.openRequested', ({ id }) =>
      arrive(() =>
        attempt(async () => {
          // What is half typed on the screen that goes is stored first.
          if (await settle()) await openReport(id);
        }),
      ),
    );
  }, [begin, openReport, attempt, settle, arrive]);
  useEffect(() => on('file.refused', ({ code, params }) => setError(new AppError(code, params))), []);

  useScreenCommands({
    'help.about': () => setDialog('about'),
    'help.manual': () => setDialog('help'),
    'help.tour': () => setDialog('tour'),
    'settings.show': () => setDialog('settings'),
    'help.rules': () => setDialog('rules'),
    'help.environment': () => setDialog('environment'),
    'backup.show': () => setDialog('backups'),
  });
  const closeDialog = () => setDialog(null);
  const covered = doors.task !== null;
  const closed = covered || dialog !== null || error !== null || route.screen === 'starting';
  const dragged = useDrop(closed, (brought) => {
    const areReports = route.screen === 'summary' && (brought.kind === 'file' || brought.kind === 'files');
    if (areReports) setBrought(brought);
    else doors.take(brought, editor.current?.target() ?? null);
  });
  usePaste(!closed && route.screen === 'library', (pasted) => doors.take(pasted, null));
  const keepEditor = useCallback((own: OpenEditor | null) => {
    editor.current = own;
  }, []);
  const keepZoom = useCallback((percent: number) => {
    setZoom(percent);
    void call('app.keepZoom', { percent });
  }, []);
  const leaveReport = () => {
    if (route.screen !== 'editor') return;
    const { id } = route.opened;
    attempt(() => call('report.close', { id }));
  };
  const goBack = (to: Origin) =>
    attempt(async () => {
      const opened = await call('report.open', { id: to.id });
      setRoute({ screen: 'editor', opened, sentence: '', from: null, start: to });
    });
  const showLibrary = (next: LibraryErrand | null = null) => {
    setErrand(next);
    leaveReport();
    const back = route.screen === 'editor' && summary && next === null;
    setRoute({ screen: back ? 'summary' : 'library' });
    if (route.screen === 'summary') setSummary(null);
  };
  const startOver = () => {
    closeDialog();
    setRoute({ screen: 'starting' });
    begin();
  };

  return (
    <I18nProvider locale="zh-CN">
      <div className="app-frame">
        <NoticeBars />
        <div className="app-below-bars">
          <Covered value={covered}>
            <div className="app-screen" inert={covered}>
              <Screen
                start={start}
                route={route}
                zoom={zoom}
                paperZoom={paperZoom}
                libraryVersion={libraryVersion}
                onZoom={keepZoom}
                onOpen={openReport}
                onBack={goBack}
                onLibrary={showLibrary}
                errand={errand}
                onErrand={() => setErrand(null)}
                summary={summary}
                brought={brought}
                onBrought={() => setBrought(null)}
                onSummary={(place) => {
                  leaveReport();
                  setSummary(place);
                  setRoute({ screen: 'summary' });
                }}
                onBegin={async () => showStart(await call('app.start', {}))}
                onError={setError}
                onBackups={() => setDialog('backups')}
                onHelp={() => setDialog('help')}
                onTour={() => setDialog('tour')}
                onSettings={() => setDialog('settings')}
                onImport={doors.choose}
                onImportFolder={doors.chooseFolder}
                onEditor={keepEditor}
              />
            </div>
          </Covered>
          <Suspense>
            {doors.task ? (
              <ImportFlow
                task={doors.task}
                doors={doors}
                onOpen={openReport}
                onAdded={() => setLibraryVersion((version) => version + 1)}
                onError={setError}
              />
            ) : null}
          </Suspense>
        </div>
      </div>
      <Suspense>
        {doors.isHeld ? <HeldBar /> : null}
        {dragged ? <DropOverlay closed={dragged === 'closed'} /> : null}
        {dialog === 'about' && start ? <AboutDialog version={start.version} onClose={closeDialog} /> : null}
        {dialog === 'help' ? <Manual onClose={closeDialog} /> : null}
        {dialog === 'tour' ? <Tour onClose={closeDialog} onManual={() => setDialog('help')} /> : null}
        {dialog === 'settings' && start ? (
          <SettingsDialog
            settings={start.settings}
            today={start.today}
            zoom={zoom}
            onZoom={keepZoom}
            onSettings={(settings) => setStart({ ...start, settings })}
            onBackups={() => setDialog('backups')}
            onClose={closeDialog}
            onError={setError}
          />
        ) : null}
        {dialog === 'rules' ? <RulesDialog ruleId={null} onClose={closeDialog} /> : null}
        {dialog === 'environment' ? <EnvironmentDialog onClose={closeDialog} onError={setError} /> : null}
        {dialog === 'backups' ? (
          <BackupsDialog onClose={closeDialog} onRestored={startOver} onError={setError} />
        ) : null}
        {error ? <ErrorDialog error={error} onClose={() => setError(null)} /> : null}
      </Suspense>
    </I18nProvider>
  );
}

interface ScreenProps {
  start: StartInfo | null;
  route: Route;
  zoom: number;
  paperZoom: number;
  onZoom: (percent: number) => void;
  onOpen: (id: string, sentence?: string, from?: Origin | null) => Promise<void>;
  onBack: (to: Origin) => void;
  onLibrary: (errand?: LibraryErrand) => void;
  errand: LibraryErrand | null;
  onErrand: () => void;
  summary: SummaryPlace | null;
  brought: BroughtFiles | null;
  onBrought: () => void;
  onSummary: (place: SummaryPlace) => void;
  onBegin: () => Promise<void>;
  onError: (error: AppError) => void;
  onBackups: () => void;
  onHelp: () => void;
  onTour: () => void;
  onSettings: () => void;
  /** Grows when an import has added reports without leaving the list. */
  libraryVersion: number;
  onImport: (purpose: ImportPurpose) => void;
  onImportFolder: () => void;
  onEditor: (editor: OpenEditor | null) => void;
}

function Screen({ start, route, onBegin, onError, ...props }: ScreenProps) {
  if (!start || (route.screen === 'starting' && !start.failure)) {
    return <MessagePage>{TEXTS.loading}</MessagePage>;
  }
  if (start.failure) {
    return (
      <Suspense>
        <RecoveryScreen failure={start.failure} onRecovered={onBegin} />
      </Suspense>
    );
  }
  if (route.screen === 'editor') {
    const { from } = route;
    return (
      <EditorScreen
        key={`${route.opened.id}:${route.opened.revision}`}
        opened={route.opened}
        today={start.today}
        due={start.settings.due}
        zoom={props.zoom}
        paperZoom={props.paperZoom}
        onZoom={props.onZoom}
        onLibrary={props.onLibrary}
        onSummary={() => props.onSummary(props.summary ?? SUMMARY_START)}
        onImportFolder={props.onImportFolder}
        backTo={props.summary ? SUMMARY_TEXTS.title : TEXTS.editor.backToLibrary}
        sentence={route.sentence}
        startAt={route.start?.address ?? null}
        onBack={from && (() => props.onBack(from))}
        onOpen={(id, address) => void props.onOpen(id, '', { id: route.opened.id, address })}
        onReopen={(sentence) => void props.onOpen(route.opened.id, sentence, from)}
        onImport={props.onImport}
        onEditor={props.onEditor}
        onError={onError}
      />
    );
  }
  if (route.screen === 'summary') {
    return (
      <Suspense>
        <SummaryScreen
          place={props.summary ?? SUMMARY_START}
          today={start.today}
          onPlace={props.onSummary}
          brought={props.brought}
          onBrought={props.onBrought}
          onOpen={props.onOpen}
          onLibrary={() => props.onLibrary()}
          onErrand={props.onLibrary}
          onError={onError}
        />
      </Suspense>
    );
  }
  return (
    <LibraryScreen
      key={props.libraryVersion}
      today={start.today}
      due={start.settings.due}
      onOpen={props.onOpen}
      onError={onError}
      onBackups={props.onBackups}
      onHelp={props.onHelp}
      onTour={props.onTour}
      onSettings={props.onSettings}
      onSummary={() => props.onSummary(SUMMARY_START)}
      onImport={props.onImport}
      onImportFolder={props.onImportFolder}
      errand={props.errand}
      onErrand={props.onErrand}
    />
  );
}
