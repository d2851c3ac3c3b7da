/** What the program is asked to do: show its window (with a file), or run one command without it. */
type Request = { kind: 'window'; file: string | null } | { kind: 'command'; args: string[] };

/** A bare word is a command, or a mistyped one that the command line reports; files have an extension or a path. */
const COMMAND = /^[a-z]+$/iu;
const COMMAND_SWITCHES = new Set(['--help', '-h', '--version', '-v']);

/** What the clerk or a script wrote after the program's name; in a checkout the first word there is the project folder. */
function ownArguments(argv: readonly string[], inCheckout: boolean): string[] {
  const given = argv.slice(1);
  if (!inCheckout) return given;
  const folder = given.findIndex((each) => !each.startsWith('-'));
  return folder < 0 ? [] : given.slice(folder + 1);
}

/**
 * Reads the command line. The first word decides: a command (with all that follows it), else a file to open. Switches
 * before it are Chromium's.
 */
export function readArguments(argv: readonly string[], inCheckout: boolean): Request {
  const given = ownArguments(argv, inCheckout);
  const index = given.findIndex((each) => !each.startsWith('-') || COMMAND_SWITCHES.has(each));
  const first = given[index];
  if (first === undefined) return { kind: 'window', file: null };
  if (COMMAND.test(first) || COMMAND_SWITCHES.has(first))
    return { kind: 'command', args: given.slice(index) };
  const words = given.filter((each) => !each.startsWith('-'));
  return { kind: 'window', file: words[words.length - 1] ?? null };
}
