import { runCli } from '../../electron/cli/run';
import { inProcessReader } from './in-process-reader';

interface CliResult {
  code: number;
  out: string;
  err: string;
}

/** The command line in a folder, on a day: what a call answers, and what it writes on both streams. */
export function cliIn(folder: string, today: string) {
  return async (...argv: string[]): Promise<CliResult> => {
    let out = '';
    let err = '';
    const code = await runCli(argv, {
      cwd: folder,
      stdout: { write: (each) => (out += each) },
      stderr: { write: (each) => (err += each) },
      version: '1.2.3',
      now: () => new Date(`${today}T08:00:00Z`),
      reader: inProcessReader,
    });
    return { code, out, err };
  };
}
