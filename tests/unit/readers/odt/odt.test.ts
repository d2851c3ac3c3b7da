import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../../electron/import/readers/odt/read-odt';
import { makeOdf, type OdfParts } from '../odf-file';
import { firstGrid, notices, paragraphs, refusedOf, sourceOf, texts } from '../reading';

const read = (body: string, parts: OdfParts = {}) => sourceOf(readOdt(makeOdf('text', body, parts)));
const lines = (body: string, parts: OdfParts = {}) => paragraphs(read(body, parts));
const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (content: string, attributes = '') =>
  `<table:table-cell ${attributes}>${content.startsWith('<') ? content : p(content)}</table:table-cell>`;
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (rows: string) => `<table:table>${rows}</table:table>`;
const textStyle = (name: string, properties: string, more = '') =>
  `<style:style style:name="${name}" style:family="text" ${more}><style:text-properties ${properties}/></style:style>`;
const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;

describe('ODT tables', () => {
  it('reads spans, covered and repeated cells, header rows', () => {
    const covered = '<table:covered-table-cell/>';
    const body = table(
      `<table:table-header-rows>${row(cell('情况', 'table:number-columns-spanned="3"') + covered + covered)}</table:table-header-rows>` +
        row(cell('办理', 'table:number-rows-spanned="2"') + cell('0', 'table:number-columns-repeated="2"')) +
        row(covered + cell('1') + cell('2')),
    );
    expect(texts(firstGrid(read(body)))).toEqual([
      ['情况', null, null],
      ['办理', '0', '0'],
      [null, '1', '2'],
    ]);
  });

  it('does not believe mad repeats', () => {
    const body = table(
      row(cell('0', 'table:number-columns-repeated="99999"'), 'table:number-rows-repeated="9"'),
    );
    expect(firstGrid(read(body))).toMatchObject({ rows: 9, columns: 100 });
    const rows = table(row(cell('0'), 'table:number-rows-repeated="1000000"'));
    expect(firstGrid(read(rows)).rows).toBe(1000);
  });

  it('makes nested tables text, opens layout tables, keeps frames apart', () => {
    const inner = table(row(cell('规章') + cell('1')));
    expect(texts(firstGrid(read(table(row(cell(inner) + cell('9'))))))).toEqual([['规章\t1', '9']]);
    expect(texts(firstGrid(read(table(row(cell(inner))))))).toEqual([['规章', '1']]);
    const frame = `<draw:frame><draw:text-box>${p('框内')}</draw:text-box></draw:frame>`;
    const source = read(table(row(cell('甲') + cell(p(`12${frame}`)))));
    expect(texts(firstGrid(source))).toEqual([['甲', '12']]);
    expect(source.blocks[1]).toMatchObject({ text: '框内', box: true });
  });

  it('leaves out struck figures and marks', () => {
    const automatic =
      textStyle('T1', 'style:text-line-through-style="solid"') +
      textStyle('T2', 'style:text-position="super 58%"');
    const source = read(table(row(cell(p(`${span('T1', '15')}12${span('T2', '1')}`)))), { automatic });
    expect(firstGrid(source).cells[0]).toMatchObject({ text: '12', shown: '12¹' });
    expect(notices(source)).toEqual(['deletedText: 15', 'raisedMark: 12¹']);
  });
});

describe('ODT text', () => {
  it('reads blanks, tabs and breaks, and what the file breaks over lines as one blank', () => {
    expect(lines(p('甲<text:s text:c="3"/>乙<text:tab/>丙<text:line-break/>丁\n   戊'))).toEqual([
      '甲   乙\t丙\n丁 戊',
    ]);
  });

  it('leaves out hidden text, hidden sections, notes and the readings of ruby', () => {
    const styles = textStyle('base', 'text:display="none"');
    const automatic = textStyle('T1', '', 'style:parent-style-name="base"');
    const ruby =
      '<text:ruby><text:ruby-base>开</text:ruby-base><text:ruby-text>kāi</text:ruby-text></text:ruby>';
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('注')}</text:note-body></text:note>`;
    const section = `<text:section text:display="none">${p('节')}</text:section>`;
    const source = read(p(`${ruby}${note}${span('T1', '藏')}`) + section, { automatic, styles });
    expect(paragraphs(source)).toEqual(['开']);
    expect(notices(source)).toEqual(['notes', 'hiddenText: 藏', 'hiddenText: 节']);
  });

  it('leaves out what was deleted, and tables of contents', () => {
    const info = '<office:change-info><dc:creator xmlns:dc="d">张三</dc:creator></office:change-info>';
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${info}${p('15')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const contents = `<text:table-of-content><text:index-body>${p('一、总体情况 1')}</text:index-body></text:table-of-content>`;
    const source = read(`${changes}${contents}${p('收到<text:change text:change-id="c"/>12件')}`);
    expect(paragraphs(source)).toEqual(['收到12件']);
    expect(notices(source)).toEqual(['deletedText: 15', 'contents']);
  });

  it('gives pictures a notice', () => {
    expect(notices(read(p('甲<draw:frame><draw:image/></draw:frame>')))).toEqual(['picture']);
  });
});

describe('ODT numbers', () => {
  const level = (at: number, format: string, more: string) =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
  const automatic =
    `<text:list-style style:name="L1">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}` +
    `${level(2, '一, 二, 三, ...', 'loext:num-list-format="（%2%）"')}${level(3, '1', 'style:num-suffix="." text:display-levels="2"')}</text:list-style>`;
  const item = (content: string, attributes = '') =>
    `<text:list-item ${attributes}>${content}</text:list-item>`;
  const list = (items: string, attributes = 'text:style-name="L1"') =>
    `<text:list ${attributes}>${items}</text:list>`;

  it('writes them out by level, further paragraphs of an item without', () => {
    const body = list(
      item(
        p('甲') + p('续') + list(item(p('乙')) + item(p('丙') + list(item(p('丁'))))) + list(item(p('戊'))),
      ) + item(p('己'), 'text:start-value="5"'),
    );
    expect(lines(body, { automatic })).toEqual([
      '<一、>甲',
      '续',
      '<（一）>乙',
      '<（二）>丙',
      '<二.1.>丁',
      '<（三）>戊',
      '<五、>己',
    ]);
  });

  it('goes on only where the file says so', () => {
    const first = list(item(p('甲')), 'xml:id="a" text:style-name="L1"');
    expect(lines(first + list(item(p('乙'))), { automatic })).toEqual(['<一、>甲', '<一、>乙']);
    const goesOn = 'text:style-name="L1" text:continue-numbering="true"';
    expect(lines(first + list(item(p('乙')), goesOn), { automatic })).toEqual(['<一、>甲', '<二、>乙']);
    const other = list(item(p('乙')), 'text:style-name="L2"');
    const back = list(item(p('丙')), 'text:style-name="L1" text:continue-list="a"');
    expect(lines(first + other + back, { automatic })).toEqual(['<一、>甲', '乙', '<二、>丙']);
  });

  it('numbers headings by the outline', () => {
    const styles =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>';
    const source = read(
      '<text:h text:outline-level="1">甲</text:h><text:h text:outline-level="2">乙</text:h>',
      {
        styles,
      },
    );
    expect(paragraphs(source)).toEqual(['<1.>甲', '乙']);
    expect(source.blocks).toMatchObject([{ level: 1 }, { level: 2 }]);
  });
});

describe('ODT files', () => {
  it('refuses a password, a spreadsheet, a cut file', () => {
    const manifest = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    expect(refusedOf(readOdt(makeOdf('text', p('甲'), { manifest })))).toBe('encrypted');
    expect(refusedOf(readOdt(makeOdf('spreadsheet', '')))).toBe('noContent');
    const bytes = makeOdf('text', table(row(cell('12'))), { styles: '' });
    for (let end = 0; end < bytes.length; end += 7) {
      expect(refusedOf(readOdt(bytes.subarray(0, end)))).toBe('damaged');
    }
  });
});
