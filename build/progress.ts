/**
 * Progress and failures of the developers' commands. Everything goes to stderr: the stdout of a build
 * command belongs to its result (a path, a report), so that scripts can use it.
 */

/** Prints one progress line. */
export function say(line: string): void {
  process.stderr.write(`[nianbao] ${line}\n`);
}

/** The three things a person needs to know when a set-up step can't go on. */
export interface Failure {
  what: string;
  why: string;
  todo: string;
}

/** An expected failure of a set-up step: printed as what / why / what to do, without a stack. */
export class SetupError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.what);
    this.name = 'SetupError';
    this.failure = failure;
  }
}

/** The lines a person sees for a failure: three for an expected one, the stack for a bug of ours. */
export function describeFailure(error: unknown): string[] {
  if (error instanceof SetupError) {
    const { what, why, todo } = error.failure;
    return [`FAILED 失败: ${what}`, `  why 原因: ${why}`, `  what to do 办法: ${todo}`];
  }
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

/** The message of anything thrown, in one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => stream.write('', () => done()));
}

/**
 * Runs a command's main function; its result is the exit code, a failure is shown and exits with 1. Ends the process
 * itself, as an abandoned download keeps timers running for half a minute.
 */
export async function runCommand(main: () => Promise<number>): Promise<never> {
  let code = 1;
  try {
    code = await main();
  } catch (error) {
    for (const line of describeFailure(error)) say(line);
  }
  await Promise.all([drained(process.stdout), drained(process.stderr)]);
  process.exit(code);
}
