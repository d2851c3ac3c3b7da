import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { app, dialog, Menu } from 'electron';
import { dataFiles, type DataFiles } from '../storage/data-files';
import { registerAppScheme } from '../platform/app-scheme';
import { readArguments } from './arguments';
import { canUseFolder, chooseDataFolder, hasLinks, ownBrowserFolder, temporaryFolder } from './data-folder';
import { isRunningAlready } from './running-already';
import { startProgram, type Program } from './program';
import { cutOffNetwork } from '../platform/security';
import { removeForeignLock } from './stale-lock';

/**
 * Starts the program with its window. `file` is a report to open, as it was written on the command line. The order is
 * that of safety: data folder, single instance, and only then anything that touches the library.
 */
export function start(file: string | null): void {
  const inCheckout = process.defaultApp === true;
  const { folder, refused } = chooseDataFolder({
    env: process.env,
    executable: inCheckout ? null : process.execPath,
    appData: app.getPath('appData'),
  });
  const files = dataFiles(folder);
  registerAppScheme();
  cutOffNetwork();
  // Tables and text need no graphics card, and old ones show a white window; without it the start is faster, too.
  app.disableHardwareAcceleration();
  // Nor a library that pretends to be one, for drawing in three dimensions: 30 MB and 40 ms of every start.
  app.commandLine.appendSwitch('disable-software-rasterizer');
  // Nor a process for a network that is cut off: what is left of it serves the program's own files, from inside this
  // process. An eighth of the start and 10 MB. A test sees to it that Chromium still knows the name.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  // A small nursery for the page's young objects, which it would let grow to 16 MB while it starts.
  app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=1');
  Menu.setApplicationMenu(null);
  app.setPath('userData', browserFolder(files, app.getPath('appData')));
  if (app.requestSingleInstanceLock()) {
    begin({ files, file, inCheckout, refused });
    return;
  }
  void isRunningAlready(files.folder).then((running) => {
    // The program that runs already knows of it; nothing of this one may linger.
    if (running) {
      app.exit(0);
      return;
    }
    // The lock failed for another reason, or belongs to another user: the window says why, if the library says so, too.
    app.setPath('userData', temporaryFolder());
    app.requestSingleInstanceLock();
    begin({ files, file, inCheckout, refused });
  });
}

/** What was found out before anything touches the library. */
interface Beginning {
  files: DataFiles;
  file: string | null;
  inCheckout: boolean;
  /** A portable data folder that could not be written, with the reason. */
  refused: ReturnType<typeof chooseDataFolder>['refused'];
}

function begin({ files, file, inCheckout, refused }: Beginning): void {
  let program: Program | null = null;
  let ending = false;
  let ended = false;
  app.on('second-instance', (_event, argv, workingFolder) => {
    const request = readArguments(argv, inCheckout);
    const named =
      request.kind === 'window' && request.file !== null ? resolve(workingFolder, request.file) : null;
    // While the last backup is made there is no window any more: the program starts anew afterwards.
    if (ending) app.relaunch({ args: inCheckout ? [app.getAppPath(), ...filesOf(named)] : filesOf(named) });
    else program?.openAgain(named);
  });
  app.on('window-all-closed', () => app.quit());
  // Whichever way it comes to this: closed by the clerk, or ended by the desktop.
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    if (ending) return;
    ending = true;
    void (program?.end() ?? Promise.resolve()).finally(() => {
      ended = true;
      app.quit();
    });
  });
  app
    .whenReady()
    .then(() => {
      program = startProgram(files, file === null ? null : resolve(file), refused);
    })
    .catch(showAndEnd);
}

/** A start that fails must not be silent: without a window this is all that can be shown. */
function showAndEnd(error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  dialog.showErrorBox('程序不能启动', `请把下面的内容发给维护人员；已保存的报告没有被改动。\n\n${reason}`);
  app.exit(1);
}

/**
 * Chromium's own folder, which also holds its lock of the single instance. That is a symbolic link, which FAT and exFAT
 * don't have: then it is in the user's own folder. A temporary one where the data folder can't be written, so that a
 * window can come up and say so.
 */
function browserFolder(files: DataFiles, appData: string): string {
  try {
    if (!canUseFolder(files.folder)) return temporaryFolder();
    const folder = hasLinks(files.folder) ? files.browser : ownBrowserFolder(files.folder, appData);
    mkdirSync(folder, { recursive: true });
    removeForeignLock(folder);
    return folder;
  } catch {
    return temporaryFolder();
  }
}

function filesOf(named: string | null): string[] {
  return named === null ? [] : [named];
}
