import { AppError, errorSentence } from '../../shared/contract/errors';
import { usage } from './arguments';
import { helpText, isCommand, type CommandName } from './help';
import { EXIT, type CliIo, type ExitCode } from './io';

type Command = (args: readonly string[], io: CliIo) => Promise<ExitCode>;

// Each command's code is loaded when it is called: a check of one file starts no document writer.
const RUNNERS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  import: async () => (await import('./import-command')).importCommand,
  draft: async () => (await import('./draft-command')).draftCommand,
  next: async () => (await import('./next-command')).nextCommand,
  check: async () => (await import('./check-command')).checkCommand,
  export: async () => (await import('./export-command')).exportCommand,
  summarize: async () => (await import('./summarize-command')).summarizeCommand,
};

/**
 * Runs one command of the command line and gives its exit status. `argv` begins with the command. Never throws: what
 * goes wrong is said on stderr in Chinese, and nothing has been written then.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    io.stderr.write(`${sentenceOf(error)}\n`);
    return EXIT.failed;
  }
}

async function dispatch(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const [word, ...rest] = argv;
  if (word === undefined) {
    io.stderr.write(helpText(null));
    return EXIT.failed;
  }
  if (word === '--help' || word === '-h' || word === 'help') {
    const [topic] = rest;
    io.stdout.write(helpText(topic !== undefined && isCommand(topic) ? topic : null));
    return EXIT.fine;
  }
  if (word === '--version' || word === '-v') {
    io.stdout.write(`${io.version}\n`);
    return EXIT.fine;
  }
  if (!isCommand(word)) throw usage(`不认识命令“${word}”`);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.stdout.write(helpText(word));
    return EXIT.fine;
  }
  const command = await RUNNERS[word]();
  return command(rest, io);
}

function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return errorSentence(error);
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `程序出了问题，这一步没有完成。请把下面的内容发给维护人员：\n${reason}`;
}
