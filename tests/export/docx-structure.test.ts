import { describe, expect, it } from 'vitest';
import { bodyOf } from './open-xml/read-docx';
import { structureBreaches } from './open-xml/structure';
import { childrenOf, descendantsOf, parseXml } from './open-xml/xml-tree';
import { ALL_SET, docxOf, GOLDEN_NAMES } from './make-outputs';

describe('the structure of the Word document', () => {
  it.each(GOLDEN_NAMES)('breaks no rule beyond the schema: %s', async (name) => {
    expect(structureBreaches(bodyOf(await docxOf(name)))).toEqual([]);
    expect(structureBreaches(bodyOf(await docxOf(name, ALL_SET)))).toEqual([]);
  });

  it('repeats every header row and lets no row be cut', async () => {
    const [active, requests, review] = descendantsOf(bodyOf(await docxOf('ordinary')), 'w:tbl').map((table) =>
      childrenOf(table, 'w:tr').map((row) => ({
        header: descendantsOf(row, 'w:tblHeader').length > 0,
        whole: descendantsOf(row, 'w:cantSplit').length > 0,
      })),
    );
    const headers = (rows: typeof requests) => rows?.map((row) => row.header).lastIndexOf(true);
    expect([headers(active), headers(requests), headers(review)]).toEqual([-1, 2, 2]);
    expect([active, requests, review].flat().filter((row) => !row?.whole)).toEqual([]);
  });

  it.each([
    ['a lost column', '<w:gridSpan w:val="2"/>', ''],
    ['a wrong width', '<w:tcW w:w="100"', '<w:tcW w:w="90"'],
    ['a cell without a paragraph', '<w:p/></w:tc>', '</w:tc>'],
    ['a merge without a beginning', '<w:vMerge w:val="restart"/>', ''],
    ['a table at the end', '<w:p/><w:sectPr/>', '<w:sectPr/>'],
  ])('is told from one with %s', (_what, good, bad) => {
    const cell = (properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p/></w:tc>`;
    const rows = [
      `<w:tr>${cell('<w:tcW w:w="200"/><w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${cell('<w:tcW w:w="100"/><w:vMerge w:val="restart"/>')}${cell('<w:tcW w:w="100"/>')}</w:tr>`,
      `<w:tr>${cell('<w:tcW w:w="100"/><w:vMerge w:val="continue"/>')}${cell('<w:tcW w:w="100"/>')}</w:tr>`,
    ].join('');
    const grid = '<w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="100"/></w:tblGrid>';
    const xml = `<w:body><w:tbl><w:tblPr><w:tblW w:w="200"/></w:tblPr>${grid}${rows}</w:tbl><w:p/><w:sectPr/></w:body>`;
    expect(structureBreaches(parseXml(xml))).toEqual([]);
    expect(structureBreaches(parseXml(xml.replace(good, bad)))).not.toEqual([]);
  });
});
