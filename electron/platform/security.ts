import { app, type Session, type WebContents } from 'electron';
import type { Log } from '../services/ports';
import { isAppAddress } from './page-address';

/** Everything that could leave this PC or read a file by its path. */
const FOREIGN = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];

const NO_DIRECT_CALLS = 'disable_non_proxied_udp';

/** The program needs no network at all: names are not even looked up. Has to run before Electron is ready. */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  // Calls between browsers know no requests: they are bound to a proxy, and the proxy is nowhere.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', NO_DIRECT_CALLS);
  app.commandLine.appendSwitch('proxy-server', 'socks5://0.0.0.0:1');
  app.commandLine.appendSwitch('proxy-bypass-list', '<-loopback>');
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
  page.setWebRTCIPHandlingPolicy(NO_DIRECT_CALLS);
  let home = '';
  // Addresses that need no request (about:blank) go past will-navigate. The preload script refuses them in the page;
  // one that is reached all the same is left again at once.
  page.on('did-navigate', (_event, url) => {
    if (isAppAddress(url)) {
      home = url;
      return;
    }
    refuse('an address without a request', url);
    if (home !== '') void page.loadURL(home);
  });
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
