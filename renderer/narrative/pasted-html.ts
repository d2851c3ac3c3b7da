import {
  attributeOf,
  parsePage,
  visitPage,
  withoutSourceBreaks,
  type HtmlElement,
} from '../../shared/html/page';
import { writeChineseNumeral } from '../../shared/text/chinese-numeral';

/** Blocks, and what stands on a line of its own without being one. */
const BLOCKS = new Set(
  'address article aside blockquote body dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/u;
/** Comments, deleted words and bookmarks of Word and WPS. */
const NOT_TEXT = /mso-hide:\s*all|mso-comment|mso-element:\s*(?:comment|footnote-list|endnote-list)/u;
const LIST_MARK = /mso-list:\s*ignore/iu;
/** What stands before a point that has no number. */
const BULLET = /^[·•●○◦▪■□◆◇➢✓✔§Øølnuvüo\uF000-\uF0FF-]$/u;
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What came over the clipboard from Word, WPS or a web page, as paragraphs and headings with words alone: a line break
 * ends a paragraph, numbers that the list or Word's own numbering draws stand in the text, bullets go, and lines that
 * were broken in the source only are whole again. The editor's own copies come through untouched, fields as they are.
 */
export function cleanPastedHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const blocks: string[] = [];
  const lists: { element: HtmlElement; next: number | null }[] = [];
  let line = '';
  let tag = 'p';
  let skipped: HtmlElement | null = null;
  let mark: { element: HtmlElement; text: string } | null = null;

  const flush = () => {
    const text = line.replace(/^[ \u00A0]+|[ \u00A0]+$/gu, '');
    if (text !== '') blocks.push(`<${tag}>${text}</${tag}>`);
    line = '';
  };
  const add = (text: string) => {
    if (mark) mark.text += text;
    else line += escaped(text);
  };
  visitPage(parsePage(html), {
    text: (value) => {
      if (!skipped) add(withoutSourceBreaks(value).replace(/[ \t\r\n]+/gu, ' '));
    },
    enter: (element) => {
      const style = attribute(element, 'style');
      if (skipped || NOT_TEXT.test(style)) {
        skipped ??= element;
        return true;
      }
      if (LIST_MARK.test(style)) mark ??= { element, text: '' };
      const field = attribute(element, 'data-field');
      if (field !== '') line += `<span data-field="${escaped(field)}">`;
      if (element.tagName === 'br') flush();
      if (!BLOCKS.has(element.tagName)) return true;
      // Cells of a row stand side by side.
      if (element.tagName === 'td' || element.tagName === 'th') line += line === '' ? '' : '\u3000';
      else flush();
      if (HEADING.test(element.tagName)) tag = 'h3';
      if (element.tagName === 'ol' || element.tagName === 'ul')
        lists.push({ element, next: startOf(element) });
      if (element.tagName === 'li') line += escaped(numberOf(lists.at(-1)));
      return true;
    },
    leave: (element) => {
      if (skipped) {
        if (skipped === element) skipped = null;
        return;
      }
      if (mark?.element === element) {
        const text = mark.text.replace(/[\s\u00A0]+/gu, '');
        mark = null;
        if (!BULLET.test(text)) line += escaped(text);
      }
      if (attribute(element, 'data-field') !== '') line += '</span>';
      if (!BLOCKS.has(element.tagName) || element.tagName === 'td' || element.tagName === 'th') return;
      flush();
      if (HEADING.test(element.tagName)) tag = 'p';
      if (lists.at(-1)?.element === element) lists.pop();
    },
  });
  flush();
  return blocks.join('');
}

function attribute(element: HtmlElement, name: string): string {
  return attributeOf(element, name) ?? '';
}

/** Where a numbered list begins; null for one without numbers. */
function startOf(element: HtmlElement): number | null {
  if (element.tagName === 'ul' || /list-style(?:-type)?:\s*none/u.test(attribute(element, 'style')))
    return null;
  const start = Number(attribute(element, 'start') || '1');
  return Number.isInteger(start) ? start : 1;
}

/** The number a browser would draw before the next point of a list. */
function numberOf(list: { element: HtmlElement; next: number | null } | undefined): string {
  if (!list || list.next === null) return '';
  const number = list.next;
  list.next += 1;
  const [type, style] = [attribute(list.element, 'type'), attribute(list.element, 'style')];
  if (/cjk-|chinese/u.test(style)) return `${writeChineseNumeral(number)}、`;
  if (type === 'a' || type === 'A') {
    const letter = LATIN.charAt((number - 1) % LATIN.length);
    return `${type === 'A' ? letter.toUpperCase() : letter}.`;
  }
  return `${number}.`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
