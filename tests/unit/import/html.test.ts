import { describe, expect, it } from 'vitest';
import { importHtml } from '../../../shared/import/html/import-html';
import { htmlDocument, spacedWords, textDocument } from './render-shapes';
import { ALL_PARTS, figures, parts, sample } from './sample-text';

const page = htmlDocument(sample);
const body = page.replace(/^.*<body>|<\/body>.*$/gsu, '');

function read(html: string) {
  const result = importHtml(html);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

describe('a report in a web page', () => {
  it.each([
    [
      'inside tables that only arrange the page',
      (html: string) =>
        `<table><tr><td width="200">导航</td><td><table><tr><td>${html}</td></tr></table></td></tr></table>`,
    ],
    [
      'below menus, a table of fields and scripts',
      (html: string) =>
        `<script>var a = '一、总体情况';</script><div>首页 &gt; 年报</div><table><tr><td>名称：</td><td>某文件</td><td>索引号：</td><td>0143/2024</td></tr></table>${html}<div>版权所有：某区</div>`,
    ],
    [
      'saved by LibreOffice, with the foot of its pages',
      (html: string) => `${html}<div title="footer"><p>—</p><p><sdfield>1</sdfield></p><p>—</p></div>`,
    ],
    ['with hidden copies', (html: string) => `<div style="display:none">${html}</div>${html}`],
    [
      'with sentences broken over spans and lines of source',
      (html: string) =>
        html
          .replace(/(<p>2023年，)/gu, '$1\n<span lang="EN-US">\n</span>')
          .replace(/<p>/gu, '<p style="text-indent:2em"><font>')
          .replace(/<\/p>/gu, '</font></p>'),
    ],
    [
      'with breaks for paragraphs',
      (html: string) => html.replace(/<p>(?=[^<])/gu, '').replace(/<\/p>\n/gu, '<br/>&emsp;&emsp;'),
    ],
  ])('%s', (_name, wrap) => {
    const { report } = read(wrap(body));
    expect(parts(report)).toEqual(ALL_PARTS);
    expect(figures(report)).toEqual(figures(sample));
    expect(report.unit.name).toBe(sample.unit.name);
    expect(report.narrative).toEqual(sample.narrative);
  });

  it('whose tables are boxes side by side', () => {
    const rows = textDocument(sample, spacedWords)
      .split('\n')
      .map((line) => `<div style="display: flex"><b>${line.split(' ').join('</b><b>')}</b></div>`);
    expect(figures(read(rows.join('')).report)).toEqual(figures(sample));
  });

  it('whose labels stand in the wrong columns, because a row span is wrong', () => {
    const broken = body.replace(/rowspan="22"/u, 'rowspan="21"').replace(/rowspan="8"/u, 'rowspan="9"');
    expect(broken).not.toBe(body);
    expect(figures(read(broken).report)).toEqual(figures(sample));
  });

  it('whose head has no row spans, but empty cells', () => {
    const head = body.replace(/<tr>(?:(?!<\/tr>).)*商(?:(?!<\/tr>).)*<\/tr>/su, (row) =>
      row.replace('<tr>', '<tr><td></td>').replace('</tr>', '<td></td></tr>'),
    );
    const flat = head
      .replace(/(<td) rowspan="2"/gu, '$1')
      .replace(/ colspan="3" rowspan="3"/u, ' colspan="3" rowspan="3"');
    expect(flat).not.toBe(body);
    expect(figures(read(flat).report)).toEqual(figures(sample));
  });
});
