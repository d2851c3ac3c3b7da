import packageJson from '../../package.json';
import { runCli } from './run';

// The command line where no page has to be drawn: Electron runs this as Node, without Chromium and without a display.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (`nianbao … | head`): nothing is wrong.
  if (error.code !== 'EPIPE') throw error;
});
void runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  version: packageJson.version,
  now: () => new Date(),
}).then((code) => {
  process.exitCode = code;
});
