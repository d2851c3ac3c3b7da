import { app, Menu, session } from 'electron';
import packageJson from '../../package.json';
import { registerAppScheme, serveAppScheme } from '../platform/app-scheme';
import { cutOffNetwork, lockPages, lockSession } from '../platform/security';
import { laidOutPages } from '../platform/pages';
import { startReaderProcess } from '../platform/reader-process';
import { lazyReader } from '../import/worker/lazy-reader';
import type { Log } from '../services/ports';
import { browserFolder, isProcessRunning } from './browser-folder';
import { EXIT } from './io';
import { runCli } from './run';

/** A command leaves no log behind; what matters is said on stderr by the command itself. */
const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => '' };

/**
 * Runs a command in the whole program, without its window: for pages (PDF) Chromium is needed. It has a folder of its
 * own, so that it neither waits for nor disturbs a program that runs already, and never touches the library. Ends the
 * program with the command's exit status.
 */
export function runInApp(args: readonly string[]): void {
  app.setPath('userData', browserFolder(process.pid, isProcessRunning));
  registerAppScheme();
  cutOffNetwork();
  app.disableHardwareAcceleration();
  Menu.setApplicationMenu(null);
  // The hidden page window may be the last one to close; the command decides when the program ends.
  app.on('window-all-closed', () => undefined);
  void app.whenReady().then(async () => {
    lockPages(SILENT);
    lockSession(session.defaultSession, SILENT);
    serveAppScheme(session.defaultSession, import.meta.dirname);
    const { pdf } = laidOutPages(() => null);
    const reader = lazyReader({
      start: () => startReaderProcess(import.meta.dirname),
      // What a clerk can do about it is in the refusal; a command leaves no log.
      failed: () => undefined,
    });
    const code = await runCli(args, {
      cwd: process.cwd(),
      stdout: process.stdout,
      stderr: process.stderr,
      version: packageJson.version,
      now: () => new Date(),
      pdf,
      reader,
    }).catch(() => EXIT.failed);
    await Promise.all([drained(process.stdout), drained(process.stderr)]);
    app.exit(code);
  });
}

/** Waits until what was written has left the program: an exit would cut off what a pipe has not taken yet. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    stream.write('', () => done());
  });
}
