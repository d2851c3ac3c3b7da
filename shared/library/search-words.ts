/** What can be searched for: letters and digits of any script. Marks and blanks between them are not. */
const SEARCHABLE = /[\p{L}\p{N}]/u;

/** The overlapping pairs of a word's characters, small letters: `政务公开` gives 政务, 务公, 公开. None for one character. */
export function searchablePairs(word: string): string[] {
  const characters = Array.from(word.toLowerCase());
  return characters.slice(1).flatMap((character, index) => {
    const before = characters[index] ?? '';
    return SEARCHABLE.test(before) && SEARCHABLE.test(character) ? [before + character] : [];
  });
}

/** The different pairs of some texts, with a blank between them. */
export function pairsOf(texts: readonly string[]): string {
  return [...new Set(texts.flatMap(searchablePairs))].join(' ');
}

/** Characters shown before and behind a hit. */
const BEFORE = 12;
const BEHIND = 40;

/**
 * The words around the first place where a word stands in a report's file, '…' where they are cut; null where it does
 * not stand there. Texts of the file end at quotation marks and backslashes, and so does what is shown.
 */
export function hitAround(file: string, word: string): string | null {
  const wanted = JSON.stringify(word).slice(1, -1);
  const at = indexOf(file, wanted);
  if (at < 0) return null;
  const lead =
    file
      .slice(Math.max(0, at - BEFORE), at)
      .split(/["\\\n]/u)
      .at(-1) ?? '';
  const rest = file.slice(at, at + wanted.length + BEHIND);
  const [tail = ''] = rest.slice(wanted.length).split(/["\\\n]/u);
  const isCutBefore = lead.length === BEFORE;
  const isCutBehind = tail.length === BEHIND;
  return `${isCutBefore ? '…' : ''}${lead}${rest.slice(0, wanted.length)}${tail}${isCutBehind ? '…' : ''}`;
}

function indexOf(file: string, word: string): number {
  const exact = file.indexOf(word);
  if (exact >= 0 || !/[a-z]/iu.test(word)) return exact;
  return file.toLowerCase().indexOf(word.toLowerCase());
}
