import { describe, expect, it } from 'vitest';
import { firstGrid, notices, paragraphs, texts } from '../reading';
import { p, r, readBody, tbl, tc, tr } from './make-docx';

const gridOf = (...rows: string[]) => texts(firstGrid(readBody(tbl(...rows))));
const RESTART = '<w:vMerge w:val="restart"/>';
const CONTINUE = '<w:vMerge/>';

describe('merged cells', () => {
  it('reads spans over columns and rows', () => {
    expect(
      gridOf(
        tr(tc('项目', RESTART) + tc('申请人情况', '<w:gridSpan w:val="2"/>')),
        tr(tc('', CONTINUE) + tc('自然人') + tc('总计')),
        tr(tc('新收') + tc('3') + tc('4')),
      ),
    ).toEqual([
      ['项目', '申请人情况', null],
      [null, '自然人', '总计'],
      ['新收', '3', '4'],
    ]);
  });

  it('takes a continuation with nothing above it, or of another width, as a cell of its own', () => {
    expect(gridOf(tr(tc('甲') + tc('乙')), tr(tc('丙', CONTINUE) + tc('丁')))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    const wide = tc('宽', `${RESTART}<w:gridSpan w:val="2"/>`);
    expect(gridOf(tr(wide), tr(tc('1', CONTINUE) + tc('2')))).toEqual([
      ['宽', null],
      ['1', '2'],
    ]);
  });

  it('keeps apart a merge that begins below another', () => {
    const rows = [tr(tc('一', RESTART)), tr(tc('', CONTINUE)), tr(tc('二', RESTART)), tr(tc('', CONTINUE))];
    expect(gridOf(...rows)).toEqual([['一'], [null], ['二'], [null]]);
  });

  it('keeps the column of a row that begins further in', () => {
    expect(gridOf(tr(tc('甲') + tc('乙')), tr(tc('2'), '<w:gridBefore w:val="1"/>'))).toEqual([
      ['甲', '乙'],
      ['', '2'],
    ]);
  });

  it('reads the old way of joining cells, and says what a joined cell hides', () => {
    const source = readBody(
      tbl(
        tr(tc('甲', '<w:hMerge w:val="restart"/>') + tc('9', '<w:hMerge w:val="continue"/>') + tc('1')),
        tr(tc('乙') + tc('2') + tc('3')),
      ),
    );
    expect(texts(firstGrid(source))).toEqual([
      ['甲', null, '1'],
      ['乙', '2', '3'],
    ]);
    expect(notices(source)).toEqual(['hiddenText: 9']);
  });

  it('says where each cell stands, by its column', () => {
    const source = readBody(p('前') + tbl(tr(tc('甲', '<w:gridSpan w:val="2"/>') + tc('1'))));
    expect(firstGrid(source).cells.map((cell) => cell.at)).toEqual([
      { block: 1, row: 0, cell: 0 },
      { block: 1, row: 0, cell: 2 },
    ]);
  });
});

describe('tracked rows and cells', () => {
  it('leaves out deleted rows and keeps inserted ones', () => {
    const source = readBody(
      tbl(
        tr(tc('甲') + tc('15'), '<w:del w:id="1" w:author="a"/>'),
        tr(tc('甲') + tc('12'), '<w:ins w:id="2" w:author="a"/>'),
      ),
    );
    expect(texts(firstGrid(source))).toEqual([['甲', '12']]);
    expect(notices(source)).toEqual(['deletedText: 甲 15']);
  });

  it('closes up a row that has a deleted cell more than the others', () => {
    const deleted = tc('15', '<w:cellDel w:id="1" w:author="a"/>');
    const inserted = tc('12', '<w:cellIns w:id="2" w:author="a"/>');
    const source = readBody(tbl(tr(tc('甲') + deleted + inserted), tr(tc('乙') + tc('3'))));
    expect(texts(firstGrid(source))).toEqual([
      ['甲', '12'],
      ['乙', '3'],
    ]);
    expect(notices(source)).toEqual(['deletedText: 15']);
  });

  it('leaves the place blank where the row is as wide as the others', () => {
    const deleted = tc('15', '<w:cellDel w:id="1" w:author="a"/>');
    const rows = [tr(tc('甲') + deleted + tc('1')), tr(tc('乙') + tc('3') + tc('4'))];
    expect(gridOf(...rows)).toEqual([
      ['甲', '', '1'],
      ['乙', '3', '4'],
    ]);
  });

  it('reads a tracked merge as accepted', () => {
    const rows = [
      tr(tc('甲', '<w:cellMerge w:vMerge="rest"/>')),
      tr(tc('', '<w:cellMerge w:vMerge="cont"/>')),
    ];
    expect(gridOf(...rows)).toEqual([['甲'], [null]]);
  });
});

describe('content controls round rows and cells', () => {
  it('reads through them', () => {
    const cell = `<w:sdt><w:sdtPr/><w:sdtContent>${tc('12')}</w:sdtContent></w:sdt>`;
    const row = `<w:sdt><w:sdtPr/><w:sdtContent>${tr(tc('乙') + tc('3'))}</w:sdtContent></w:sdt>`;
    expect(gridOf(tr(tc('甲') + cell), row)).toEqual([
      ['甲', '12'],
      ['乙', '3'],
    ]);
  });
});

describe('what is in a cell', () => {
  it('joins its paragraphs and line breaks by line ends, without blank ones', () => {
    const broken = `<w:p><w:r><w:t>商业</w:t><w:br/><w:t>企业</w:t></w:r></w:p>`;
    expect(gridOf(tr(tc(p('') + p('3') + p('5') + p('')) + tc(broken)))).toEqual([['3\n5', '商业\n企业']]);
  });

  it('leaves out a struck figure', () => {
    const source = readBody(tbl(tr(tc(p(r('15', '<w:strike/>') + r('12'))) + tc(p(r('7', '<w:dstrike/>'))))));
    expect(texts(firstGrid(source))).toEqual([['12', '']]);
    expect(notices(source)).toEqual(['deletedText: 15', 'deletedText: 7']);
  });

  it.each([
    ['a superscript', '<w:vertAlign w:val="superscript"/>', '12¹'],
    ['a subscript', '<w:vertAlign w:val="subscript"/>', '12₁'],
    ['raised text', '<w:position w:val="8"/>', '12¹'],
  ])('never reads a mark into a figure: %s', (_name, properties, shown) => {
    const source = readBody(tbl(tr(tc('规章') + tc(p(r('12') + r('1', properties))))));
    expect(firstGrid(source).cells[1]).toMatchObject({ text: '12', shown });
    expect(notices(source)).toEqual([`raisedMark: ${shown}`]);
  });

  it('takes the mark off a label, keeps a square metre, and a cell that is raised as a whole', () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    expect(
      gridOf(
        tr(tc(p(r('规章') + r('①', raised))) + tc(p(r('面积m') + r('2', raised))) + tc(p(r('5', raised)))),
      ),
    ).toEqual([['规章', '面积m²', '5']]);
  });

  it('makes a table inside it lines of its text', () => {
    const inner = tbl(tr(tc('规章') + tc('1')), tr(tc('许可') + tc('2')));
    const source = readBody(tbl(tr(tc(`<w:p/>${inner}${p('')}`) + tc('9'))));
    expect(texts(firstGrid(source))).toEqual([['规章\t1\n许可\t2', '9']]);
    expect(notices(source)).toEqual(['nestedTable: 规章 1 许可 2']);
  });

  it('opens a table that only lays out the page', () => {
    const source = readBody(tbl(tr(tc(p('标题') + tbl(tr(tc('甲') + tc('1'))) + p('')))));
    expect(paragraphs(source)).toEqual(['标题']);
    expect(texts(firstGrid(source))).toEqual([['甲', '1']]);
    expect(notices(source)).toEqual(['layoutTable']);
  });

  it('keeps text boxes out of the figure they hang on', () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('注释1')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const source = readBody(tbl(tr(tc('甲') + tc(p(r('12') + box)))));
    expect(texts(firstGrid(source))).toEqual([['甲', '12']]);
    expect(source.blocks[1]).toMatchObject({ kind: 'para', text: '注释1', box: true });
    expect(notices(source)).toEqual(['textBox']);
  });

  it('says that a cell holds a picture or a sheet, and reads no figure of it', () => {
    const picture = '<w:r><w:drawing><a:blip/></w:drawing></w:r>';
    const sheet = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>';
    const source = readBody(tbl(tr(tc(p(picture)) + tc(p(sheet)))));
    expect(texts(firstGrid(source))).toEqual([['', '']]);
    expect(notices(source)).toEqual(['picture', 'embedded']);
  });
});
