import type { APP_CALLS } from '../../shared/contract/app';
import type { AppSettings } from '../../shared/library/app-settings';
import type { HandlersOf } from '../../shared/contract/call';
import type { LibrarySession } from '../services/library-session';
import type { Log } from '../services/ports';
import type { Preferences } from '../services/preferences';
import { localTime } from '../storage/backup-names';

interface PageStartContext {
  session: LibrarySession;
  preferences: Preferences;
  log: Log;
  version: string;
  now: () => Date;
  /** The report to open first, after a file named on the command line was taken in. */
  reportAtStart: () => Promise<string | null>;
  /** What the clerk has set for the program, the window wearing its colours. */
  dressed: () => AppSettings;
  /** A page starts, the first time or again: it has no report open yet, and what waits for a window may begin. */
  pageStarted: () => void;
}

/** The start of the page, and what the program keeps for it. */
export function appHandlers(context: PageStartContext): HandlersOf<typeof APP_CALLS> {
  const { session, preferences, log } = context;
  return {
    'app.start': async () => {
      await session.opened;
      context.pageStarted();
      const failure = session.failure();
      return {
        version: context.version,
        today: localTime(context.now()).slice(0, 10),
        openReportId: failure ? null : await context.reportAtStart(),
        failure: failure && { code: failure.code, params: { ...failure.params } },
        dataFolder: session.files.folder,
        zoom: preferences.zoom(),
        settings: context.dressed(),
      };
    },
    'app.keepZoom': ({ percent }) => {
      preferences.keepZoom(percent);
      return {};
    },
    'log.pageError': ({ message, stack }) => ({ logId: log.error(`in the page: ${message}`, stack) }),
  };
}
