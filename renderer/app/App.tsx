import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { CallOutput, OpenReport } from '../../shared/contract/calls';
import { AppError } from '../../shared/contract/errors';
import { asAppError, call, on } from '../bridge/bridge';
import { EditorScreen } from '../editor/EditorScreen';
import { TEXTS } from '../i18n/texts';
import { LibraryScreen } from '../library/LibraryScreen';
import { keptView } from '../store/kept-view';
import { useScreenCommands } from './use-screen-commands';
import './message-page.css';

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
  const [dialog, setDialog] = useState<'about' | 'help' | 'backups' | null>(null);

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
      keptView.zoom = info.zoom;
      if (info.failure) return;
      if (info.openReportId === null) setRoute({ screen: 'library' });
      else await openReport(info.openReportId);
    },
    [openReport],
  );

  useEffect(() => {
    call('app.start', {})
      .then(showStart)
      .catch((thrown: unknown) => setError(asAppError(thrown)));
    return on('report.openRequested', ({ id }) => void openReport(id));
  }, [showStart, openReport]);
  useEffect(() => on('app.notice', ({ code, params }) => setError(new AppError(code, params))), []);

  useScreenCommands({
    'help.about': () => setDialog('about'),
    'help.manual': () => setDialog('help'),
    'backup.show': () => setDialog('backups'),
  });
  const closeDialog = () => setDialog(null);
  const showLibrary = () => {
    if (route.screen === 'editor') {
      call('report.close', { id: route.opened.id }).catch((thrown: unknown) => setError(asAppError(thrown)));
    }
    setRoute({ screen: 'library' });
  };
  const startOver = () => {
    closeDialog();
    setRoute({ screen: 'starting' });
    call('app.start', {})
      .then(showStart)
      .catch((thrown: unknown) => setError(asAppError(thrown)));
  };

  return (
    <I18nProvider locale="zh-CN">
      <Screen
        start={start}
        route={route}
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
  onOpen: (id: string) => Promise<void>;
  onLibrary: () => void;
  onBegin: () => Promise<void>;
  onError: (error: AppError) => void;
  onBackups: () => void;
  onHelp: () => void;
}

function Screen({ start, route, onOpen, onLibrary, onBegin, onError, ...library }: ScreenProps) {
  if (!start || (route.screen === 'starting' && !start.failure)) {
    return <main className="message-page">{TEXTS.loading}</main>;
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
        onLibrary={onLibrary}
        onError={onError}
      />
    );
  }
  return <LibraryScreen today={start.today} onOpen={onOpen} onError={onError} {...library} />;
}
