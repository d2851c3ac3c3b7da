import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { reportDocument } from '../../shared/document/report-document';
import { documentSettingsSchema } from '../../shared/document/settings';
import { ordinaryReport } from './golden-reports';
import { bodyOf, xmlPart } from './open-xml/read-docx';
import { childAt, childrenOf, descendantsOf, type XmlElement } from './open-xml/xml-tree';
import { ALL_SET, docxOf } from './make-outputs';

async function style(id: string, settings?: Parameters<typeof docxOf>[1]): Promise<XmlElement> {
  const styles = xmlPart(await docxOf('ordinary', settings), 'word/styles.xml');
  const found = childrenOf(styles, 'w:style').find((each) => each.attributes['w:styleId'] === id);
  if (!found) throw new Error(`no style ${id}`);
  return found;
}

/** What GB/T 9704-2012 asks for, in the units of Word: twips for lengths, half points for type. */
describe('the Word document by GB/T 9704-2012', () => {
  it('is A4 with margins of 37, 28, 35 and 26 mm', async () => {
    const section = descendantsOf(bodyOf(await docxOf('ordinary')), 'w:sectPr');
    for (const each of section) {
      expect(childAt(each, 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
      expect(childAt(each, 'w:pgMar')?.attributes).toMatchObject({
        'w:top': '2098',
        'w:left': '1587',
        'w:bottom': '1984',
        'w:right': '1474',
      });
    }
  });

  it('sets the text in 三号仿宋, 22 lines to the page, first lines two characters in', async () => {
    const text = await style('ReportText');
    expect(childAt(text, 'w:rPr', 'w:sz')?.attributes['w:val']).toBe('32');
    expect(childAt(text, 'w:pPr', 'w:spacing')?.attributes).toMatchObject({
      'w:line': '579',
      'w:lineRule': 'exact',
    });
    expect(childAt(text, 'w:pPr', 'w:ind')?.attributes).toEqual({
      'w:firstLine': '640',
      'w:firstLineChars': '200',
    });
    // 16 pt characters as close as it takes to stand 28 on 156 mm.
    const closer = Number(childAt(text, 'w:rPr', 'w:spacing')?.attributes['w:val']) / 20;
    expect(Math.floor(442.2 / (16 + closer))).toBe(28);
  });

  it.each([
    ['Title', '方正小标宋简体', '44'],
    ['Heading1', '黑体', '32'],
    ['Heading2', '楷体_GB2312', '32'],
    ['ReportText', '仿宋_GB2312', '32'],
    ['ReportPageNumber', '宋体', '28'],
  ])('sets %s in %s', async (id, face, size) => {
    const run = childAt(await style(id), 'w:rPr');
    expect(childAt(run, 'w:rFonts')?.attributes).toMatchObject({ 'w:eastAsia': face, 'w:hint': 'eastAsia' });
    expect(childAt(run, 'w:sz')?.attributes['w:val']).toBe(size);
  });

  it('names Latin letters and figures Times New Roman, and never the Chinese face by accident', async () => {
    const fonts = childAt(await style('ReportTableFigure'), 'w:rPr', 'w:rFonts')?.attributes;
    expect(fonts).toMatchObject({ 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman' });
  });

  it('uses the names of the other font sets where the unit wants them', async () => {
    const founder = documentSettingsSchema.parse({ fonts: 'founder' });
    const faces = await Promise.all(
      ['Title', 'Heading1', 'Heading2', 'ReportText'].map(
        async (id) => childAt(await style(id, founder), 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia'],
      ),
    );
    expect(faces).toEqual(['方正小标宋_GBK', '方正黑体_GBK', '方正楷体_GBK', '方正仿宋_GBK']);
  });

  it('names a substitute for every Chinese face in its font table', async () => {
    const fonts = childrenOf(xmlPart(await docxOf('ordinary'), 'word/fontTable.xml'), 'w:font');
    const chinese = fonts.filter((font) => childAt(font, 'w:charset')?.attributes['w:val'] === '86');
    expect(chinese.map((font) => font.attributes['w:name'])).toEqual([
      '仿宋_GB2312',
      '方正小标宋简体',
      '黑体',
      '楷体_GB2312',
      '宋体',
    ]);
    expect(chinese.every((font) => childAt(font, 'w:altName'))).toBe(true);
  });

  it('numbers odd pages right and even pages left, and goes on counting over a landscape sheet', async () => {
    const file = await docxOf('ordinary', ALL_SET);
    const settings = xmlPart(file, 'word/settings.xml');
    expect(childrenOf(settings, 'w:evenAndOddHeaders')).toHaveLength(1);
    const starts = descendantsOf(bodyOf(file), 'w:sectPr').map(
      (section) => childAt(section, 'w:pgNumType')?.attributes['w:start'] ?? null,
    );
    expect(starts).toEqual(['1', '1', null, null]);
    const footers = Object.entries(unzipSync(file))
      .filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes));
    expect(footers.filter((xml) => xml.includes('PAGE'))).toHaveLength(6);
    expect(footers.filter((xml) => xml.includes('w:val="right"')).length).toBe(3);
  });

  it('gives a wide table a landscape sheet of its own', async () => {
    const sections = descendantsOf(bodyOf(await docxOf('ordinary', ALL_SET)), 'w:sectPr');
    const turned = sections.map(
      (section) => childAt(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape',
    );
    expect(turned).toEqual([false, false, true, false]);
  });

  it('has the outline of the six parts and the five aspects', async () => {
    const styles = descendantsOf(bodyOf(await docxOf('ordinary')), 'w:pStyle').map(
      (each) => each.attributes['w:val'],
    );
    expect(styles.filter((id) => id === 'Heading1')).toHaveLength(6);
    expect(styles.filter((id) => id === 'Heading2')).toHaveLength(5);
    const level = childAt(await style('Heading2'), 'w:pPr', 'w:outlineLvl');
    expect(level?.attributes['w:val']).toBe('1');
  });

  it('carries title, unit and date as properties', async () => {
    const core = xmlPart(await docxOf('ordinary'), 'docProps/core.xml');
    expect(childAt(core, 'dc:title')?.text).toBe('洛龙区李楼街道办事处2023年政府信息公开工作年度报告');
    expect(childAt(core, 'dc:creator')?.text).toBe('洛龙区李楼街道办事处');
    expect(childAt(core, 'dcterms:created')?.text).toBe('2024-01-15T08:00:00Z');
  });

  it('is the same to the byte for the same report and time', async () => {
    const settings = documentSettingsSchema.parse({});
    const write = () =>
      writeDocx(reportDocument(ordinaryReport(), settings), settings, '2024-02-01T00:00:00Z');
    expect(Buffer.from(await write()).equals(Buffer.from(await write()))).toBe(true);
  });
});
