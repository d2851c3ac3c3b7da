/**
 * Where lines of running text end. Pages made by this program and LibreOffice showing the Word document have to break
 * at the same characters, so the rules are LibreOffice's for text in Chinese and English (i18npool, UAX #14):
 * Chinese breaks anywhere but for marks that may not begin or end a line, everything else where UAX #14 allows it.
 */
const MAY_NOT_BEGIN = new Set(
  ':!),.:;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏､～￠々‖•·ˇˉ―--′’”',
);
const MAY_NOT_END = new Set('([{£¥\'"‵〈《「『〔〖【〝﹙﹛﹝（｛“‘［￡￥︵︷︹︻︽︿﹁﹃');

export type Script = 'chinese' | 'latin';

/** The script of a character; null for marks that go with what stands before them. */
function ownScript(character: string): Script | null {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x20 || code === 0xa0 || /\p{M}/u.test(character)) return null;
  if (code >= 0x2000 && code < 0x2e80) return null;
  const isChinese =
    (code >= 0x2e80 && code < 0xa4d0) ||
    (code >= 0xac00 && code < 0xd7b0) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xfe30 && code < 0xfe50) ||
    (code >= 0xff00 && code < 0xfff0) ||
    code >= 0x20000;
  return isChinese ? 'chinese' : 'latin';
}

/** The script every character is set in. */
export function scriptsOf(characters: readonly string[]): Script[] {
  let last = characters.map(ownScript).find((script) => script !== null) ?? 'chinese';
  return characters.map((character) => (last = ownScript(character) ?? last));
}

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;

/** Whether characters `index - 1` and `index` are Chinese and a letter or figure, which keep a little apart. */
function standsApart(characters: readonly string[], scripts: readonly Script[], index: number): boolean {
  return (
    scripts[index - 1] !== scripts[index] &&
    LETTER_OR_NUMBER.test(characters[index - 1] ?? '') &&
    LETTER_OR_NUMBER.test(characters[index] ?? '')
  );
}

/** The classes of UAX #14 as far as they stand in such texts. */
type BreakClass =
  | 'SP'
  | 'AL'
  | 'NU'
  | 'OP'
  | 'CL'
  | 'EX'
  | 'IS'
  | 'SY'
  | 'HY'
  | 'BA'
  | 'PO'
  | 'PR'
  | 'QU'
  | 'NS'
  | 'IN'
  | 'B2'
  | 'GL'
  | 'ID';

const CLASSES: readonly (readonly [RegExp, BreakClass])[] = [
  [/[ \u200b]/u, 'SP'],
  [/[0-9]/u, 'NU'],
  [/[([{〈《「『【〔〖〝（［｛﹙﹛﹝]/u, 'OP'],
  [/[)\]}、。〉》」』】〕〗〞，．）］｝﹐﹒﹚﹜﹞]/u, 'CL'],
  [/[!?！？]/u, 'EX'],
  [/[,.:;]/u, 'IS'],
  [/[/]/u, 'SY'],
  [/-/u, 'HY'],
  [/[\t|\u2010\u2012\u2013\u2002-\u200a]/u, 'BA'],
  [/[%‰℃°′″￠％¢]/u, 'PO'],
  [/[$+\\£¥№±￡￥＄]/u, 'PR'],
  [/["'“”‘’«»]/u, 'QU'],
  [/[：；・々〜ー]/u, 'NS'],
  [/…/u, 'IN'],
  [/—/u, 'B2'],
  [/[\u00a0\u2060\u202f]/u, 'GL'],
];

function classOf(character: string): BreakClass {
  const found = CLASSES.find(([pattern]) => pattern.test(character));
  if (found) return found[1];
  return ownScript(character) === 'chinese' ? 'ID' : 'AL';
}

/** What may not be parted by UAX #14: class before, classes after. A rule for each, LB 13 to LB 30. */
const TOGETHER: Readonly<Partial<Record<BreakClass, ReadonlySet<BreakClass>>>> = {
  AL: new Set<BreakClass>(['AL', 'NU', 'OP', 'IN', 'PR']),
  NU: new Set<BreakClass>(['AL', 'NU', 'OP', 'IN', 'PO', 'PR']),
  CL: new Set<BreakClass>(['AL', 'NU', 'NS']),
  IS: new Set<BreakClass>(['AL', 'NU']),
  PO: new Set<BreakClass>(['AL', 'NU']),
  PR: new Set<BreakClass>(['AL', 'NU', 'ID']),
  ID: new Set<BreakClass>(['PO', 'IN']),
  IN: new Set<BreakClass>(['IN']),
  B2: new Set<BreakClass>(['B2']),
};
const NEVER_BEFORE = new Set<BreakClass>(['SP', 'CL', 'EX', 'IS', 'SY', 'QU', 'GL', 'BA', 'HY', 'NS']);
const NEVER_BEHIND = new Set<BreakClass>(['OP', 'QU', 'GL']);

/** Whether UAX #14 lets a line begin with character `index`. */
function breaksBefore(characters: readonly string[], index: number): boolean {
  const after = classOf(characters[index] ?? '');
  const before = classOf(characters[index - 1] ?? '');
  if (/\p{M}/u.test(characters[index] ?? '')) return false;
  if (before === 'SP') return !['SP', 'CL', 'EX', 'IS', 'SY'].includes(after);
  if (NEVER_BEFORE.has(after) || NEVER_BEHIND.has(before)) return false;
  if (before === 'SY' && after === 'NU') return !isInNumber(characters, index - 1);
  if (before === 'CL' && (after === 'PR' || after === 'PO')) return !isInNumber(characters, index - 2);
  return TOGETHER[before]?.has(after) !== true;
}

/** Whether a character belongs to a number, as one of its digits or a mark behind them: 12/3. */
function isInNumber(characters: readonly string[], index: number): boolean {
  let at = index;
  while (['SY', 'IS'].includes(classOf(characters[at] ?? ''))) at -= 1;
  return classOf(characters[at] ?? '') === 'NU';
}

/** Whether a line of Chinese may begin with character `index`. Dashes and dots that are written double stay so. */
function chineseBreaksBefore(characters: readonly string[], index: number): boolean {
  const [before = '', after = ''] = characters.slice(index - 1, index + 1);
  if (/[—…]/u.test(after) && before === after) return false;
  return !MAY_NOT_BEGIN.has(after) && !MAY_NOT_END.has(before);
}

/**
 * Where a line that is full before character `cut` ends: the index its next line begins with. LibreOffice formats a line
 * stretch by stretch, each of one script, and looks for the break by the rules of the script that is written at the cut.
 * Where these lead to before the stretch, the stretch before it is looked at in the same way, as if it were full before
 * its last character.
 */
function lineEnd(
  characters: readonly string[],
  scripts: readonly Script[],
  start: number,
  cut: number,
): number {
  for (let full = cut; ;) {
    let stretch = full;
    while (stretch > start && scripts[stretch - 1] === scripts[full]) stretch -= 1;
    const end = lastBreak(characters, scripts, start, full);
    if (end >= stretch && end > start) return end;
    // What can be parted nowhere is cut where it is full.
    if (stretch === start) return Math.max(full, start + 1);
    full = stretch - 1;
  }
}

/** The last place up to `full` at which a line may end; `start` or before where there is none. */
function lastBreak(
  characters: readonly string[],
  scripts: readonly Script[],
  start: number,
  full: number,
): number {
  let letter = full;
  while (letter > 0 && !LETTER_OR_NUMBER.test(characters[letter] ?? '')) letter -= 1;
  let end = full;
  if (scripts[letter] === 'chinese') {
    while (end > start && !chineseBreaksBefore(characters, end)) end -= 1;
    return end;
  }
  while (end > start && !breaksBefore(characters, end)) end -= 1;
  return characters[end - 1] === '/' ? behindLastBlank(characters, end) : end;
}

/** How far back LibreOffice looks for a blank rather than break a path or `w/o` behind its slash. */
const PATH_LENGTH = 66;

function behindLastBlank(characters: readonly string[], slashEnd: number): number {
  const from = Math.max(0, slashEnd - PATH_LENGTH);
  const blank = characters.slice(from, slashEnd).findLastIndex((each) => /\s/u.test(each));
  return blank === -1 ? slashEnd : from + blank + 1;
}

/** So many letters or figures that may not be parted, a telephone number or an address, leave a line too short to fill. */
const LONG_WORD = /[!-,.0-~\u00a1-\u024f]{7,}/u;

/**
 * Whether a paragraph is set left instead of to both edges: filling up the line before a long word would pull its
 * characters apart.
 */
export function isSetLeft(text: string): boolean {
  return LONG_WORD.test(text);
}

/** The measures of a paragraph, all in one unit. */
export interface LineMeasures {
  /** Where each character begins on one endless line without extra space, and where the last ends. */
  positions: readonly number[];
  width: number;
  /** What the first line is set in by. */
  indent: number;
  /** Extra space behind each character but the last of a script. */
  spacing: number;
  /** Space between Chinese and letters or figures. */
  gap: number;
}

/** A line: its characters from `from` up to, not including, `to`. Blanks at its end are left out of it. */
export interface Line {
  from: number;
  to: number;
}

const BLANK = /[ \u3000]/u;

/** Fills lines with the characters of a paragraph without line breaks of its own. */
export function fillLines(characters: readonly string[], measures: LineMeasures): Line[] {
  const scripts = scriptsOf(characters);
  const lines: Line[] = [];
  let from = 0;
  while (from < characters.length) {
    const room = measures.width - (lines.length === 0 ? measures.indent : 0);
    const cut = firstBeyond(characters, scripts, from, room, measures);
    let next = cut;
    let to = cut;
    if (cut < characters.length) {
      if (!BLANK.test(characters[cut] ?? '')) next = to = lineEnd(characters, scripts, from, cut);
      while (next < characters.length && BLANK.test(characters[next] ?? '')) next += 1;
      while (to > from + 1 && BLANK.test(characters[to - 1] ?? '')) to -= 1;
    }
    lines.push({ from, to });
    from = next;
  }
  return lines.length > 0 ? lines : [{ from: 0, to: 0 }];
}

/** The space behind a character that stands in a line with the next one. */
export function spaceBehind(
  characters: readonly string[],
  scripts: readonly Script[],
  index: number,
  { spacing, gap }: Pick<LineMeasures, 'spacing' | 'gap'>,
): number {
  if (scripts[index] === scripts[index + 1]) return spacing;
  return standsApart(characters, scripts, index + 1) ? gap : 0;
}

/** The first character from `from` on that no longer fits. */
function firstBeyond(
  characters: readonly string[],
  scripts: readonly Script[],
  from: number,
  room: number,
  measures: LineMeasures,
): number {
  const begin = measures.positions[from] ?? 0;
  let extra = 0;
  for (let index = from; index < characters.length; index += 1) {
    if (index > from) extra += spaceBehind(characters, scripts, index - 1, measures);
    if ((measures.positions[index + 1] ?? 0) - begin + extra > room) return index;
  }
  return characters.length;
}
