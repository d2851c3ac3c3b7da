import { strToU8, zipSync } from 'fflate';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../../electron/import/readers/kind/file-kind';
import { Refused } from '../../../../electron/import/readers/outcome/refused';
import { madeSheet } from '../xlsx/made-workbook';
import { madeOle } from './made-ole';

const TYPES = 'application/vnd.openxmlformats-officedocument';
const REPORT = '2023年政府信息公开工作年度报告';

function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function office(mainType: string): Uint8Array {
  return zip({
    '[Content_Types].xml': `<Types><Override PartName="/a.xml" ContentType="${mainType}"/></Types>`,
  });
}

function kindOf(bytes: Uint8Array, name: string): string {
  try {
    return fileKind(bytes, name);
  } catch (error) {
    if (error instanceof Refused) return `refused ${error.refusal.refused}`;
    throw error;
  }
}

describe('the kind of a file is what it holds', () => {
  it.each<[string, Uint8Array, string]>([
    ['docx', office(`${TYPES}.wordprocessingml.document.main+xml`), 'a.docx'],
    ['docx', office('application/vnd.ms-word.document.macroEnabled.main+xml'), 'a.docm'],
    ['docx', office(`${TYPES}.wordprocessingml.template.main+xml`), 'a.dotx'],
    ['docx', office(`${TYPES}.wordprocessingml.document.main+xml`), 'a.doc'],
    ['docx', office(`${TYPES}.wordprocessingml.document.main+xml`), 'a.wps'],
    ['xlsx', madeSheet(''), '没有扩展名'],
    ['xlsx', office('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), 'a.xlsm'],
    ['binarySheet', office('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'a.xlsb'],
    ['odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'a.odt'],
    ['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'a.odt'],
    ['ofd', zip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '' }), 'a.ofd'],
    ['archive', zip({ '年报.docx': 'x' }), 'a.zip'],
    ['pages', zip({ 'Index/Document.iwa': 'x' }), '年报.pages'],
    ['numbers', zip({ 'Index/Document.iwa': 'x' }), '年报.numbers'],
    ['oldWord', madeOle(['WordDocument', '1Table']), 'a.doc'],
    ['oldWord', madeOle(['a', 'b', 'c', 'd', 'WordDocument']), 'a.docx'],
    ['wpsWriter', madeOle(['WordDocument']), 'a.WPS'],
    ['xls', madeOle(['Workbook']), 'a.doc'],
    ['xls', madeOle(['Book']), 'a.xls'],
    ['wpsSheet', madeOle(['Workbook']), 'a.et'],
    ['encrypted', madeOle(['EncryptionInfo', 'EncryptedPackage']), 'a.docx'],
    ['unknownKind', madeOle(['PowerPoint Document']), 'a.ppt'],
    ['pdf', strToU8('%PDF-1.7\n'), 'a.doc'],
    ['pdf', strToU8(`HTTP/1.1 200 OK\n${' '.repeat(900)}%PDF-1.7\n`), 'a.pdf'],
    ['rtf', strToU8('{\\rtf1\\ansi}'), 'a.doc'],
    ['html', strToU8(`<html><body>${REPORT}</body></html>`), 'a.doc'],
    ['html', strToU8(`<table><tr><td>${REPORT}`), 'a.xls'],
    ['html', strToU8(`<!DOCTYPE html>${REPORT}`), 'a.txt'],
    ['html', encode(`<html><head><meta charset="gb2312"></head>${REPORT}`, 'gb18030'), 'a.xls'],
    [
      'html',
      strToU8(`<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">${REPORT}`),
      'a.html',
    ],
    ['text', strToU8(`${REPORT}\n\n<table><tr><td>1</td></tr></table>`), 'a.md'],
    ['text', strToU8(REPORT), 'a.docx'],
    ['text', encode(REPORT, 'gb18030'), 'a.xls'],
    ['text', encode(`${REPORT}\n一、总体情况`, 'utf-16le'), 'a.txt'],
    ['text', strToU8('1 < 2，<p 不是标记'), 'a.txt'],
    [
      'mime',
      strToU8('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
      'a.doc',
    ],
    [
      'excelXml',
      strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'a.xls',
    ],
    [
      'wordXml',
      strToU8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'a.doc',
    ],
    ['image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'a.docx'],
    ['image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'a.jpg'],
    ['archive', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0]), 'a.docx'],
    ['refused empty', new Uint8Array(), 'a.docx'],
    ['refused damaged', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'a.docx'],
    ['refused damaged', madeOle(['Workbook']).subarray(0, 600), 'a.xls'],
    [
      'refused encrypted',
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'META-INF/manifest.xml': '<manifest:encryption-data/>',
      }),
      'a.odt',
    ],
  ])('%s', (kind, bytes, name) => {
    expect(kindOf(bytes, name)).toBe(kind);
  });

  it('is answered for any cut of a file, and for a directory that runs in circles', () => {
    const ole = madeOle(['a', 'b', 'c', 'd', 'WordDocument']);
    for (let length = 0; length < ole.length; length += 7) {
      expect(kindOf(ole.subarray(0, length), 'a.doc')).toMatch(
        /^(?:oldWord|unknownKind|refused (?:damaged|empty))$/u,
      );
    }
    const circle = ole.slice();
    // The second sector of the directory is followed by the first again.
    new DataView(circle.buffer).setUint32(512 + 2 * 4, 1, true);
    expect(kindOf(circle, 'a.doc')).toBe('oldWord');
  });
});
