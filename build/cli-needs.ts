/**
 * Whether a command line needs Chromium, and so a display: only where pages are drawn, which is a PDF among the
 * wanted outputs. `args` are those after the program's name.
 */
export function needsChromium(args: readonly string[]): boolean {
  const [command, ...rest] = args;
  if (command !== 'export' && command !== 'summarize') return false;
  if (rest.includes('--help')) return false;
  const wanted = rest.flatMap((each, index) => {
    if (each === '--to') return (rest[index + 1] ?? '').split(',');
    return each.startsWith('--to=') ? each.slice('--to='.length).split(',') : [];
  });
  return wanted.some((format) => format.trim().toLowerCase() === 'pdf');
}
