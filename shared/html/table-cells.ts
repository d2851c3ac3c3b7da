import { isRoundedDisplay, readNumber, storedNumber } from '../number/read-number';
import { trimBlanks, withoutInvisible } from '../text/blanks';
import { attributeOf, seenChildren, visitPage, withoutSourceBreaks, type HtmlElement } from './page';

/** The cells of a table in their grid places. */
export interface HtmlGrid {
  /**
   * Row by row: the text of a merged cell stands in its first place, the places it covers are null, an empty cell is ''.
   * Rows are as long as they are in the page.
   */
  rows: (string | null)[][];
  /** The cells of `rows` with what they cover, by row and column. */
  cells: HtmlCell[];
  /** Whether any cell was merged. */
  merged: boolean;
}

interface HtmlCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  /** What a browser shows, where the page keeps another number beside it. */
  shown?: string;
}

/** Wider than any table of the form with what pages put round it. */
const MOST_COLUMNS = 256;
/**
 * A page is free to write `colspan="1000"` into every cell: where spans have covered so many places, they are not
 * believed any more. The three tables of a report cover some hundred.
 */
const MOST_COVERED = 200_000;

const SECTIONS = ['thead', 'tbody', 'tfoot'];

/**
 * Reads the cells of tables of one page. Hidden rows and cells are left out, nested tables too (they are tables of their
 * own). The reader counts the places that spans have covered over all tables it is given.
 */
export function tableCellReader(): (table: HtmlElement) => HtmlGrid {
  let believed = MOST_COVERED;

  return (table) => {
    const rows: (string | null)[][] = [];
    const cells: HtmlCell[] = [];
    let merged = false;
    for (const section of rowsBySection(table)) {
      const above = rows.length;
      /** By column: up to which row of the section (exclusive) a cell reaches down. */
      const reaching: number[] = [];
      section.forEach((row, index) => {
        const texts: (string | null)[] = [];
        const skipReached = () => {
          while ((reaching[texts.length] ?? 0) > index) {
            texts.push(null);
            believed -= 1;
          }
        };
        for (const cell of seenChildren(row, ['td', 'th'])) {
          skipReached();
          if (texts.length >= MOST_COLUMNS) break;
          const left = texts.length;
          const wide = believed > 0 ? Math.min(spanOf(cell, 'colspan', 1), MOST_COLUMNS - left) : 1;
          const high = believed > 0 ? spanOf(cell, 'rowspan', section.length) : 1;
          const bottom = Math.min(index + high, section.length);
          merged ||= wide > 1 || bottom - index > 1;
          const content = cellText(cell);
          const spans = { rowSpan: bottom - index, columnSpan: wide };
          cells.push({ row: above + index, column: left, ...spans, ...content });
          texts.push(content.text);
          while (texts.length < left + wide) texts.push(null);
          believed -= wide - 1;
          for (let column = left; column < left + wide; column += 1) reaching[column] = bottom;
        }
        skipReached();
        rows.push(texts);
      });
    }
    return { rows, cells, merged };
  };
}

/** The rows of a table by the section they stand in: no cell reaches out of its section. */
function rowsBySection(table: HtmlElement): HtmlElement[][] {
  const sections: HtmlElement[][] = [];
  let loose: HtmlElement[] | null = null;
  for (const child of seenChildren(table, ['tr', ...SECTIONS])) {
    if (child.tagName !== 'tr') {
      loose = null;
      sections.push(seenChildren(child, ['tr']));
    } else if (loose) loose.push(child);
    else sections.push((loose = [child]));
  }
  return sections;
}

/** A span attribute; nought means to the end, nonsense means one. */
function spanOf(cell: HtmlElement, name: 'rowspan' | 'colspan', toTheEnd: number): number {
  const value = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  if (value === 0) return toTheEnd;
  return value > 0 ? value : 1;
}

/**
 * What a cell says. Spreadsheets round what they show and keep the stored number beside it (Excel `x:num`,
 * LibreOffice `sdval`): the stored one counts, unless what is shown is more than a number.
 */
function cellText(cell: HtmlElement): { text: string; shown?: string } {
  const shown = shownText(cell);
  const stored = storedNumber(attributeOf(cell, 'x:num') ?? attributeOf(cell, 'sdval') ?? '');
  if (stored === null || !isDisplayOfNumber(shown) || stored === shown) return { text: shown };
  return { text: stored, shown };
}

/** A number, rounded or not, or what is shown of one: `-` for nought, `####` in a column that is too narrow. */
function isDisplayOfNumber(shown: string): boolean {
  const { kind } = readNumber(shown);
  return kind === 'int' || kind === 'decimal' || isRoundedDisplay(shown) || /^(?:-|#{2,})$/u.test(shown);
}

const BLOCKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Text as a browser shows it: white space is one space (none in Chinese words), `<br>` and blocks begin a new line. A raised sign
 * behind the text (a footnote's `¹`) is set in brackets, so that `12<sup>1</sup>` is never taken for 121.
 */
function shownText(cell: HtmlElement): string {
  let text = '';
  let begun = false;
  /** Where the brackets of the raised signs that are open began. */
  const raised: (number | null)[] = [];
  visitPage(cell.childNodes, {
    // A page for filling in a form, saved with what was typed.
    field: (value) => {
      text += value;
      begun ||= value.trim() !== '';
    },
    text: (value) => {
      // Between the spans that one word or figure is split over, the source may break anywhere.
      const between = value.trim() === '' && value.includes('\n');
      if (!between) text += withoutSourceBreaks(value).replace(/[ \t\r\n\f]+/gu, ' ');
      begun ||= value.trim() !== '';
    },
    enter: ({ tagName }) => {
      if (tagName === 'table') return false;
      if (tagName === 'br' || BLOCKS.has(tagName)) text += '\n';
      if (tagName === 'sup') {
        raised.push(begun ? text.length : null);
        if (begun) text += '(';
      }
      return true;
    },
    leave: ({ tagName }) => {
      if (BLOCKS.has(tagName)) text += '\n';
      if (tagName !== 'sup') return;
      const start = raised.pop();
      if (start == null) return;
      text = text.slice(start + 1).trim() === '' ? text.slice(0, start) : `${text})`;
    },
  });
  const lines = withoutInvisible(text).split('\n');
  const shown = lines.map((line) => trimBlanks(line.replace(/\s+/gu, ' '))).filter((line) => line !== '');
  return shown.join('\n');
}
