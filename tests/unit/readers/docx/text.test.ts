import { describe, expect, it } from 'vitest';
import { notices, paragraphs } from '../reading';
import { p, r, readBody } from './make-docx';

const read = (body: string, styles?: string) => {
  const source = readBody(body, styles === undefined ? {} : { styles });
  return { lines: paragraphs(source), notices: notices(source) };
};
const run = (inner: string) => `<w:r>${inner}</w:r>`;
const DEL = (text: string) =>
  `<w:del w:id="1" w:author="a"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

describe('tracked changes', () => {
  it('keeps inserted text and leaves out deleted text', () => {
    expect(
      read(p(`${r('收到')}${DEL('15')}<w:ins w:id="2" w:author="a">${r('12')}</w:ins>${r('件')}`)),
    ).toEqual({
      lines: ['收到12件'],
      notices: ['deletedText: 15'],
    });
  });

  it('keeps moved text where it went', () => {
    const from = `<w:moveFrom w:id="1" w:author="a">${r('一句。')}</w:moveFrom>`;
    const to = `<w:moveTo w:id="2" w:author="a">${r('一句。')}</w:moveTo>`;
    expect(read(p(from + r('甲')) + p(r('乙') + to)).lines).toEqual(['甲', '乙一句。']);
  });

  it('joins paragraphs whose end is deleted, with the number of the last', () => {
    expect(read(p(r('前半'), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>') + p('后半')).lines).toEqual([
      '前半后半',
    ]);
  });

  it('reads the properties of now, not those before a tracked change', () => {
    const before = '<w:rPrChange w:id="1" w:author="a"><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    expect(read(p(r('看得见', before))).lines).toEqual(['看得见']);
  });
});

describe('text that is not seen', () => {
  it('leaves out hidden runs, also by a style', () => {
    const styles =
      '<w:style w:type="character" w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="made"><w:basedOn w:val="base"/></w:style>';
    const body = p(
      r('甲', '<w:vanish/>') + r('乙', '<w:rStyle w:val="made"/>') + r('丙', '<w:vanish w:val="0"/>'),
    );
    expect(read(body, styles)).toEqual({ lines: ['丙'], notices: ['hiddenText: 甲乙'] });
  });

  it('shows what is hidden by the styles of both run and paragraph, as Word does', () => {
    const hidden = (type: string) =>
      `<w:style w:type="${type}" w:styleId="${type}"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const body = p(r('甲', '<w:rStyle w:val="character"/>') + r('乙'), '<w:pStyle w:val="paragraph"/>');
    expect(read(body, hidden('character') + hidden('paragraph')).lines).toEqual(['甲']);
  });

  it('leaves out struck text', () => {
    expect(read(p(r('15', '<w:strike/>') + r('12件', '<w:strike w:val="false"/>')))).toEqual({
      lines: ['12件'],
      notices: ['deletedText: 15'],
    });
  });

  it('leaves out notes and comments, and says so', () => {
    const body = p(
      r('甲') + run('<w:footnoteReference w:id="1"/>') + run('<w:commentReference w:id="1"/>') + r('乙'),
    );
    expect(read(body)).toEqual({ lines: ['甲乙'], notices: ['notes'] });
  });

  it('leaves out the prompt of an empty content control', () => {
    const control = (properties: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r('单击输入')}</w:sdtContent></w:sdt>`;
    expect(read(p(r('甲') + control('<w:showingPlcHdr/>'))).lines).toEqual(['甲']);
    expect(read(p(r('甲') + control(''))).lines).toEqual(['甲单击输入']);
  });
});

describe('fields', () => {
  const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const code = (text: string) => run(`<w:instrText>${text}</w:instrText>`);

  it('reads the result only, inside other fields too', () => {
    const inner = mark('begin') + code('DATE') + mark('separate') + r('9') + mark('end');
    const body = p(
      mark('begin') + code('=SUM(') + inner + code(')') + mark('separate') + r('12') + mark('end'),
    );
    expect(read(body).lines).toEqual(['12']);
  });

  it('reads simple fields, and results over several paragraphs', () => {
    expect(read(p(`<w:fldSimple w:instr="=1">${r('12')}</w:fldSimple>`)).lines).toEqual(['12']);
    const body =
      p(mark('begin') + code('INCLUDETEXT') + mark('separate') + r('甲')) + p(r('乙') + mark('end'));
    expect(read(body).lines).toEqual(['甲', '乙']);
  });

  it('says that a sum has no result and that a drawn sign is not text', () => {
    expect(read(p(r('合计') + mark('begin') + code('=SUM(LEFT)') + mark('end')))).toEqual({
      lines: ['合计'],
      notices: ['formulaWithoutResult: =SUM(LEFT)'],
    });
    expect(read(p(mark('begin') + code('eq \\o(○,1)') + mark('end') + r('甲')))).toEqual({
      lines: ['\uFFFC甲'],
      notices: ['symbol: eq \\o(○,1)'],
    });
  });

  it('does not lose the rest of a document to a field that never ends', () => {
    expect(read(p(mark('begin') + code('PAGE')) + p('后文')).lines).toEqual(['后文']);
  });
});

describe('signs', () => {
  it('reads breaks, tabs and hyphens', () => {
    const body = p(run('<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:tab/><w:noBreakHyphen/>'));
    expect(read(body).lines).toEqual(['甲\n乙\n丙\t-']);
  });

  it('marks the place of a symbol, and reads an ordinary character inserted as one', () => {
    expect(read(p(run('<w:sym w:font="Wingdings" w:char="F0FE"/>') + r('甲')))).toEqual({
      lines: ['\uFFFC甲'],
      notices: ['symbol'],
    });
    expect(read(p(run('<w:sym w:font="宋体" w:char="2460"/>'))).lines).toEqual(['①']);
  });

  it('reads the base of ruby, links and mathematics', () => {
    const ruby = run(`<w:ruby><w:rt>${r('kāi')}</w:rt><w:rubyBase>${r('开')}</w:rubyBase></w:ruby>`);
    const math = '<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>';
    expect(read(p(`${ruby}<w:hyperlink>${r('网站')}</w:hyperlink>${math}`)).lines).toEqual(['开网站12']);
  });

  it('writes raised digits of a sentence as such', () => {
    expect(read(p(r('收到12') + r('1', '<w:vertAlign w:val="superscript"/>') + r('件'))).lines).toEqual([
      '收到12¹件',
    ]);
  });
});

describe('blocks', () => {
  it('reads through content controls and custom XML, and leaves out blank paragraphs', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>`;
    expect(read(`${control}${p('')}<w:customXml>${p('乙')}</w:customXml>`).lines).toEqual(['甲', '乙']);
  });

  it('reads a text box once, after its paragraph', () => {
    const content = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
    const box = run(
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`,
    );
    expect(read(p(box + r('段落')) + p('后文'))).toEqual({
      lines: ['段落', '框内', '后文'],
      notices: ['textBox'],
    });
  });

  it('leaves out a table of contents', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    const control = `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${p('一、总体情况 1')}</w:sdtContent></w:sdt>`;
    const read2 = read(control + p('二、主动公开 2', '<w:pStyle w:val="11"/>') + p('一、总体情况'), styles);
    expect(read2.lines).toEqual(['一、总体情况']);
    expect(read2.notices).toEqual(['contents', 'contents: 二、主动公开 2']);
  });

  it('gives the level of headings, by the style or the paragraph', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const source = readBody(
      p('甲', '<w:pStyle w:val="1"/>') +
        p('乙', '<w:outlineLvl w:val="1"/>') +
        p('丙', '<w:outlineLvl w:val="9"/>'),
      { styles },
    );
    expect(source.blocks.map((block) => (block.kind === 'para' ? block.level : 'grid'))).toEqual([
      1,
      2,
      undefined,
    ]);
  });

  it('says that an embedded document is not read', () => {
    expect(read('<w:altChunk/>' + p('甲')).notices).toEqual(['embedded']);
  });
});
