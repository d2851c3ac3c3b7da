import { app, type Session, type WebContents } from 'electron';
import type { Log } from '../services/ports';

/** Everything that could leave this PC or read a file by its path. */
const FOREIGN = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];

/** The program needs no network at all: names are not even looked up. Has to run before Electron is ready. */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Denies a session every request beyond the program's own files, every permission, and downloads. */
export function lockSession(session: Session, log: Log): void {
  session.webRequest.onBeforeRequest({ urls: FOREIGN }, (details, done) => {
    log.warn(`a request was refused: ${details.url.slice(0, 200)}`);
    done({ cancel: true });
  });
  session.setPermissionRequestHandler((_page, _permission, done) => done(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Denies every page, whatever window it is in, to navigate away, open windows or embed others. */
export function lockPages(log: Log): void {
  app.on('web-contents-created', (_event, page) => lockPage(page, log));
}

function lockPage(page: WebContents, log: Log): void {
  const refuse = (what: string, url: string): void => log.warn(`${what} was refused: ${url.slice(0, 200)}`);
  page.on('will-navigate', (event) => {
    // Loading itself anew is all a page may do.
    if (event.url === page.getURL()) return;
    event.preventDefault();
    refuse('navigation', event.url);
  });
  page.on('will-redirect', (event) => {
    event.preventDefault();
    refuse('redirection', event.url);
  });
  page.on('will-attach-webview', (event) => {
    event.preventDefault();
    refuse('a webview', '');
  });
  page.setWindowOpenHandler(({ url }) => {
    refuse('a new window', url);
    return { action: 'deny' };
  });
}
