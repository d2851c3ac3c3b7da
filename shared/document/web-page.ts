import { svgText } from '../charts/shape';
import { FORM_PARTS } from '../form/parts';
import { chartPicture } from './chart-picture';
import type { DocumentBlock, DocumentCell, DocumentTable, ReportDocument } from './model';

type ChartBlock = Extract<DocumentBlock, { kind: 'chart' }>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Only for the file by itself: what is copied into a site's editor takes that site's own look. */
const STYLE = [
  'body{max-width:60em;margin:2em auto;padding:0 1em;line-height:1.8}',
  'h1{text-align:center}',
  'table{border-collapse:collapse;width:100%}',
  'figure{margin:1em 0;text-align:center}',
  'figure svg{max-width:100%;height:auto}',
  'th,td{border:1px solid;padding:.2em .4em;text-align:center;font-weight:normal}',
].join('');

/** The document as one web page that needs nothing beside it: real text, real tables, no scripts. */
export function webPage(document: ReportDocument): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(document.title)}</title>`,
    `<meta name="author" content="${escape(document.unit)}">`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<article>',
    written(document, chartFigure),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The document as a piece of HTML for the editor of a web site: headings, paragraphs and tables only, without classes,
 * styles, ids, spans or pictures that such editors keep half of. `border` is the one attribute they all leave visible lines for.
 */
export function webFragment(document: ReportDocument): string {
  return written(document, () => []);
}

function written(document: ReportDocument, chart: (block: ChartBlock) => string[]): string {
  let tables = 0;
  return document.blocks
    .flatMap((block) => {
      if (block.kind === 'cover') return [];
      if (block.kind === 'chart') return chart(block);
      if (block.kind !== 'table') return textBlock(block);
      tables += 1;
      return tableBlock(block.table, tables);
    })
    .join('\n');
}

function chartFigure(block: ChartBlock): string[] {
  const caption = `<figcaption>${escape(block.title)}</figcaption>`;
  return ['<figure>', caption, svgText(chartPicture(block)), '</figure>'];
}

function textBlock(block: Exclude<DocumentBlock, { kind: 'table' | 'cover' | 'chart' }>): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escape(block.text)}</h1>`;
    case 'heading1':
      return `<h2>${escape(block.text)}</h2>`;
    case 'heading2':
      return `<h3>${escape(block.text)}</h3>`;
    case 'paragraph':
    case 'note':
      return `<p>${block.text.split('\n').map(escape).join('<br>')}</p>`;
    case 'signature':
      return `<p align="right">${escape(block.unit)}<br>${escape(block.date)}</p>`;
  }
}

function tableBlock(table: DocumentTable, number: number): string {
  const head = table.rows.filter((row) => row.header);
  const body = table.rows.filter((row) => !row.header);
  const title = FORM_PARTS.find((part) => part.id === table.id)?.title ?? table.caption;
  const rows = (list: readonly { cells: readonly DocumentCell[] }[]) =>
    list.map((row) => `<tr>${row.cells.map(cellOf).join('')}</tr>`).join('\n');
  return [
    '<table border="1">',
    `<caption>表${number} ${escape(title)}</caption>`,
    ...(head.length > 0 ? ['<thead>', rows(head), '</thead>'] : []),
    '<tbody>',
    rows(body),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function cellOf(cell: DocumentCell): string {
  const spans = [
    cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '',
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
  ].join('');
  const scope = scopeOf(cell);
  const tag = scope === null ? 'td' : 'th';
  return `<${tag}${scope === null ? '' : ` scope="${scope}"`}${spans}>${escape(cell.text)}</${tag}>`;
}

/** What a header cell is the header of, in the words of HTML; null for a cell that is no header. */
export function scopeOf(cell: DocumentCell): 'col' | 'colgroup' | 'row' | 'rowgroup' | null {
  switch (cell.role) {
    case 'columnHeader':
      return cell.colSpan > 1 ? 'colgroup' : 'col';
    case 'rowHeader':
      return cell.rowSpan > 1 ? 'rowgroup' : 'row';
    case 'section':
      return 'colgroup';
    default:
      return null;
  }
}
