import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { CallOutput } from '../../shared/contract/calls';
import type { OpenReport } from '../../shared/contract/reports';
import { AppError } from '../../shared/contract/errors';
import { asAppError, call, on } from '../bridge/bridge';
import { EditorScreen } from '../editor/EditorScreen';
import { TEXTS } from '../i18n/texts';
import { LibraryScreen } from '../library/LibraryScreen';
import { MessagePage } from '../screen/MessagePage';
import { useAttempt } from '../screen/use-attempt';
import { useScreenCommands } from '../screen/use-screen-commands';

const ErrorDialog = lazy(async () => ({ default: (await import('../ui/ErrorDialog')).ErrorDialog }));
const RecoveryScreen = lazy(async () => ({ default: (await import('./RecoveryScreen')).RecoveryScreen }));
const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog')).AboutDialog }));
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog')).HelpDialog }));
const BackupsDialog = lazy(async () => ({
  default: (await import('../backups/BackupsDialog')).BackupsDialog,
}));

type StartInfo = CallOutput<'app.start'>;
type Route = { screen: 'starting' } | { screen: 'library' } | { screen: 'editor'; opened: OpenReport };

/** Which screen is shown: start, recovery, 历年报告, or the editor of one report. */
export function App() {
  const [start, setStart] = useState<StartInfo | null>(null);
  const [route, setRoute] = useState<Route>({ screen: 'starting' });
  const [error, setError] = useState<AppError | null>(null);
  /** Percent. Kept by main from one session to the next; the page has no storage of its own, which reads slowly. */
  const [zoom, setZoom] = useState(100);
  const [dialog, setDialog] = useState<'about' | 'help' | 'backups' | null>(null);

  const attempt = useAttempt(setError);
  const openReport = useCallback(async (id: string) => {
    try {
      setRoute({ screen: 'editor', opened: await call('report.open', { id }) });
    } catch (thrown) {
      setError(asAppError(thrown));
      setRoute({ screen: 'library' });
    }
  }, []);

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
    return on('report.openRequested', ({ id }) => void openReport(id));
  }, [begin, openReport]);
  useEffect(() => on('app.notice', ({ code, params }) => setError(new AppError(code, params))), []);

  useScreenCommands({
    'help.about': () => setDialog('about'),
    'help.manual': () => setDialog('help'),
    'backup.show': () => setDialog('backups'),
  });
  const closeDialog = () => setDialog(null);
  const keepZoom = useCallback((percent: number) => {
    setZoom(percent);
    void call('app.keepZoom', { percent });
  }, []);
  const showLibrary = () => {
    if (route.screen === 'editor') {
      const { id } = route.opened;
      attempt(() => call('report.close', { id }));
    }
    setRoute({ screen: 'library' });
  };
  const startOver = () => {
    closeDialog();
    setRoute({ screen: 'starting' });
    begin();
  };

  return (
    <I18nProvider locale="zh-CN">
      <Screen
        start={start}
        route={route}
        zoom={zoom}
        onZoom={keepZoom}
        onOpen={openReport}
        onLibrary={showLibrary}
        onBegin={async () => showStart(await call('app.start', {}))}
        onError={setError}
        onBackups={() => setDialog('backups')}
        onHelp={() => setDialog('help')}
      />
      <Suspense>
        {dialog === 'about' && start ? <AboutDialog version={start.version} onClose={closeDialog} /> : null}
        {dialog === 'help' ? <HelpDialog onClose={closeDialog} /> : null}
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
  onZoom: (percent: number) => void;
  onOpen: (id: string) => Promise<void>;
  onLibrary: () => void;
  onBegin: () => Promise<void>;
  onError: (error: AppError) => void;
  onBackups: () => void;
  onHelp: () => void;
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
    return (
      <EditorScreen
        key={`${route.opened.id}:${route.opened.revision}`}
        opened={route.opened}
        today={start.today}
        zoom={props.zoom}
        onZoom={props.onZoom}
        onLibrary={props.onLibrary}
        onError={onError}
      />
    );
  }
  return (
    <LibraryScreen
      today={start.today}
      onOpen={props.onOpen}
      onError={onError}
      onBackups={props.onBackups}
      onHelp={props.onHelp}
    />
  );
}
