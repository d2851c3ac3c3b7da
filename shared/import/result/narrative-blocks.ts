import { ASPECTS } from '../../form/aspects';
import type { Block } from '../../report/model';
import { HEADING_NUMERAL } from '../../text/chinese-numeral';
import { labelParts } from '../labels/label-key';
import type { SourceLine } from '../lines/source-line';

const BRACKET = `[（(]${HEADING_NUMERAL}{1,3}[）)]`;
/** `（一）主动公开情况。我街道…`: a short title in the line of its paragraph. */
const RUN_IN = new RegExp(`^(${BRACKET}\\s*[^。：:，,；;！!？?]{2,30})[。：:]\\s*(.*)$`, 'su');
const BRACKETED = new RegExp(`^${BRACKET}`, 'u');
const NUMBERED = new RegExp(
  `^(?:${HEADING_NUMERAL}{1,3}\\s*、|\\d{1,2}\\s*[.．、]|${HEADING_NUMERAL}是)`,
  'u',
);
const SENTENCE_END = /[。；;：:！!？?”"）)]/u;
const LONGEST_HEADING = 30;
/** Nobody's lines are so long that were broken by a page's width. */
const WIDEST_PAGE = 60;
/** Nor so short. */
const NARROWEST_PAGE = 12;

/** The blocks of a text part: headings （一）… and paragraphs, every word in its place. */
export function blocksOf(lines: readonly SourceLine[]): Block[] {
  return joinWrapped(lines).flatMap(blocksOfLine);
}

function blocksOfLine(text: string): Block[] {
  const runIn = RUN_IN.exec(text);
  const [, head, rest] = runIn ?? [];
  if (head !== undefined && rest !== undefined) {
    const heading: Block = { kind: 'heading', text: head.trim() };
    return rest === '' ? [heading] : [heading, { kind: 'paragraph', text: rest }];
  }
  return [{ kind: isHeading(text) ? 'heading' : 'paragraph', text }];
}

function isHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || endsWith(text, SENTENCE_END) || /[，,。；;]/u.test(text)) return false;
  return BRACKETED.test(text) || isAspect(text);
}

/** One of the five aspects alone on its line, whatever its number (`主动公开情况`, `1.主动公开`, `二、依申请公开`). */
function isAspect(text: string): boolean {
  const { core } = labelParts(text);
  return ASPECTS.some((aspect) => {
    const name = labelParts(aspect).core;
    return core.startsWith(name) && /^(?:的|工作|办理)*(?:情况|方面)?$/u.test(core.slice(name.length));
  });
}

/**
 * Joins the lines of paragraphs that were broken at the width of a page (text of a PDF). Lines count as broken only
 * where one of them ends in the middle of a sentence right above the next.
 */
function joinWrapped(lines: readonly SourceLine[]): string[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  const broken =
    width >= NARROWEST_PAGE &&
    lines.some((line, index) => {
      const next = lines[index + 1];
      return (
        next &&
        !next.apart &&
        !next.indented &&
        line.text.length >= width - 2 &&
        !endsWith(line.text, SENTENCE_END)
      );
    });
  if (!broken || width > WIDEST_PAGE) return lines.map((line) => line.text);
  const indents = lines.some((line) => line.indented);
  const texts: string[] = [];
  let previous: SourceLine | null = null;
  for (const line of lines) {
    const last = texts.length - 1;
    if (previous && continues(previous, line, width, indents))
      texts[last] = join(texts[last] ?? '', line.text);
    else texts.push(line.text);
    previous = line;
  }
  return texts;
}

function continues(previous: SourceLine, line: SourceLine, width: number, indents: boolean): boolean {
  if (line.indented || line.apart || BRACKETED.test(line.text) || NUMBERED.test(line.text)) return false;
  // A line may end early by a word or a punctuation mark that does not fit.
  if (previous.text.length < width - 4) return false;
  return indents || !endsWith(previous.text, /[。！!？?：:]/u);
}

/** Words of Latin letters keep their space, Chinese text has none. */
function join(before: string, after: string): string {
  return endsWith(before, /[A-Za-z0-9]/u) && /^[A-Za-z]/u.test(after) ? `${before} ${after}` : before + after;
}

/** A look at the last character alone: joined paragraphs grow long. */
function endsWith(text: string, mark: RegExp): boolean {
  return mark.test(text.slice(-1));
}
