import packageJson from '../../package.json';
import { startReaderChild } from '../import/worker/child-process';
import { lazyReader } from '../import/worker/lazy-reader';
import { runCli } from './run';

// The command line where no page has to be drawn: Electron runs this as Node, without Chromium and without a display.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (`nianbao … | head`): nothing is wrong.
  if (error.code !== 'EPIPE') throw error;
});
const reader = lazyReader({
  start: () => startReaderChild(import.meta.dirname),
  // What a clerk can do about it is in the refusal; a command leaves no log.
  failed: () => undefined,
});
void runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  version: packageJson.version,
  now: () => new Date(),
  reader,
}).then((code) => {
  // Its process would keep this one from ending.
  reader.close();
  process.exitCode = code;
});
