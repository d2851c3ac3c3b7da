/** Fewer Chinese characters with spaces between them are columns of one character each. */
const FEWEST = 4;
const HAN = /^[\p{Script=Han}〇]$/u;
const OPENING = /^[（(“"《]$/u;
const CLOSING = /^[）)”"》]$/u;

/** Joins words that are spread out with a space between all characters: `行 政 许 可  12` becomes `行政许可  12`. */
export function withoutLetterSpaces(text: string): string {
  const words = text.split(' ');
  const joined: string[] = [];
  let from = 0;
  while (from < words.length) {
    let to = from;
    while (Array.from(words[to] ?? '').length === 1) to += 1;
    const run = words.slice(from, to);
    joined.push(...(run.length > 0 ? joinRun(run) : [words[to] ?? '']));
    from = run.length > 0 ? to : to + 1;
  }
  return joined.join(' ');
}

/** Single characters that follow each other: their words joined, the figures round them left alone. */
function joinRun(run: readonly string[]): string[] {
  const firstHan = run.findIndex((word) => HAN.test(word));
  const last = run.findLastIndex((word) => HAN.test(word) || CLOSING.test(word));
  const isNumbered = /^[.．、]$/u.test(run[firstHan - 1] ?? '') && /^\d$/u.test(run[firstHan - 2] ?? '');
  if (!isNumbered && run.filter((word) => HAN.test(word)).length < FEWEST) return [...run];
  let first = isNumbered ? firstHan - 2 : firstHan;
  if (OPENING.test(run[first - 1] ?? '')) first -= 1;
  return [...run.slice(0, first), run.slice(first, last + 1).join(''), ...run.slice(last + 1)];
}
