import { trimBlanks, withoutInvisible } from '../../text/blanks';
import type { ImportResult } from '../import-result';
import { importLines } from '../import-lines';
import { cellsByMarks, hasBars, isDrawn, withoutHeaderRules } from '../lines/bars';
import { tooLongFile } from '../lines/size';
import { textOfCells, type SourceLine } from '../lines/source-line';
import { gridOfRows } from '../source/row-grid';
import type { Block } from '../source/source';

const PAGE_NUMBER = /^(?:[-—–―－]+\s*\d{1,3}\s*[-—–―－]+|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?)$/u;
/** A cell with line breaks, as Excel quotes it; the lengths keep a stray quote from being searched for ever. */
const QUOTED_BREAK = /(^|\t)"((?:[^"\t\n]|""){0,60}(?:\n(?:[^"\t\n]|""){0,60}){1,6})"(?=\t|\n|$)/gmu;
/** Stands for a line break inside a cell while the text is divided at the others, which it has become one of before. */
const BREAK_IN_CELL = '\u2028';
const MARKUP = /^#{1,6}\s+|\*\*|&(?:nbsp|ensp|emsp);|<br\s*\/?>/giu;
/** The upright lines of tables drawn with characters. */
const DRAWN_BAR = /[│┃║]/gu;
const PAGE_NUMBER_LENGTH = 40;

/** Reads a report from plain text or Markdown, whatever shape its tables have in it. See importLines. */
export function importText(text: string, fileName = ''): ImportResult {
  const reason = tooLongFile(text, 'text');
  if (reason !== null) return { ok: false, reason };
  const lines = linesOfText(text);
  return importLines(lines, { kind: 'text', blocks: blocksOfLines(lines), notices: [] }, fileName);
}

/** The lines of a text document: plain, tab- or bar-separated, Markdown. Page numbers and drawn rules are left out. */
function linesOfText(text: string): SourceLine[] {
  const plain = withoutQuoteMarks(withoutInvisible(text).replace(/\r\n?|[\u0085\u2028\u2029\f\v]/gu, '\n'))
    .replace(DRAWN_BAR, '|')
    .replace(
      QUOTED_BREAK,
      (_, before: string, cell: string) => before + cell.replaceAll('\n', BREAK_IN_CELL),
    );
  const kept: { line: string; apart: boolean; number: number }[] = [];
  let apart = true;
  let next = 1;
  for (const raw of plain.split('\n')) {
    const number = next;
    next += raw.split(BREAK_IN_CELL).length;
    const line = withoutMarkup(raw);
    const trimmed = trimBlanks(line);
    if (trimmed === '') apart = true;
    if (trimmed === '' || isPageNumber(trimmed) || isDrawn(line)) continue;
    kept.push({ line, apart, number });
    apart = false;
  }
  const lines = withoutHeaderRules(kept);
  const cells = cellsByMarks(lines.map(({ line }) => line));
  return lines.map(({ line, apart: isApart, number }, index) => {
    const own = cells[index]?.map((cell) => withoutQuotes(cell.replaceAll(BREAK_IN_CELL, '\n'))) ?? null;
    return {
      text: textOfCells(own ?? [trimBlanks(line).replaceAll(BREAK_IN_CELL, '\n')]),
      cells: own,
      indented: /^\s/u.test(line) && !/^\t+[^\t]*\t/u.test(line),
      apart: isApart,
      at: { line: number },
      ...(own && {
        origins: own.map((shown, column) => ({ at: { line: number, column }, shown, columnSpan: 1 })),
      }),
    };
  });
}

/** A cell without the straight quotes some programs put round every field. */
function withoutQuotes(cell: string): string {
  if (cell.length < 2 || !cell.startsWith('"') || !cell.endsWith('"')) return cell;
  const inner = cell.slice(1, -1);
  return inner.replaceAll('""', '').includes('"') ? cell : inner.replaceAll('""', '"');
}

/** The marks a mail program puts before each line of a letter that is answered or passed on. */
function withoutQuoteMarks(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => line.startsWith('>'));
  return 2 * quoted.length > lines.length ? text.replace(/^(?:> ?)+/gmu, '') : text;
}

/** The lines for display: rows that follow each other are a table. */
function blocksOfLines(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = [];
  let rows: SourceLine[] = [];
  const numberOf = ({ at }: SourceLine) => (at && 'line' in at ? at.line : 0);
  const endTable = () => {
    if (rows.length === 0) return;
    const numbers = rows.map(numberOf);
    const cells = rows.map((row) => row.cells ?? []);
    blocks.push(gridOfRows(cells, (row, column) => ({ line: numbers[row] ?? 0, column })));
    rows = [];
  };
  for (const line of lines) {
    if (line.cells) rows.push(line);
    else {
      endTable();
      blocks.push({ kind: 'para', label: '', text: line.text, at: { line: numberOf(line) } });
    }
  }
  endTable();
  return blocks;
}

function isPageNumber(line: string): boolean {
  return line.length <= PAGE_NUMBER_LENGTH && PAGE_NUMBER.test(line);
}

/** Marks of Markdown and web pages that are no text. */
export function withoutMarkup(raw: string): string {
  const line = raw.replace(MARKUP, (mark) => (mark.startsWith('&') || mark.startsWith('<') ? ' ' : ''));
  return hasBars(line) ? line.replace(/\\([.\-|()])/gu, '$1') : line;
}
