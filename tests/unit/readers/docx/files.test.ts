import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../electron/import/readers/docx/read-docx';
import { paragraphs, refusedOf, sourceOf } from '../reading';
import { docxFiles, makeDocx, p, readBody, tbl, tc, tr } from './make-docx';

const STRICT: [RegExp, string][] = [
  [
    /http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main/gu,
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  [
    /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006/gu,
    'http://purl.oclc.org/ooxml/officeDocument',
  ],
];
const mapped = (change: (text: string) => string, body = p('甲')) =>
  zipSync(
    Object.fromEntries(
      Object.entries(docxFiles(body)).map(([name, bytes]) => [
        name,
        strToU8(change(new TextDecoder().decode(bytes))),
      ]),
    ),
  );

describe('kinds of Word files', () => {
  it('finds the main part by its relation', () => {
    expect(paragraphs(readBody(p('甲'), { main: 'data/text2.xml', styles: '' }))).toEqual(['甲']);
  });

  it('reads strict OOXML and other prefixes', () => {
    const strict = mapped((text) => STRICT.reduce((changed, [from, to]) => changed.replace(from, to), text));
    expect(paragraphs(sourceOf(readDocx(strict)))).toEqual(['甲']);
    const other = mapped((text) => text.replace(/w:/gu, 'ns0:'));
    expect(paragraphs(sourceOf(readDocx(other)))).toEqual(['甲']);
  });

  it('reads a document with macros without looking at them', () => {
    expect(paragraphs(readBody(p('甲'), { more: { 'word/vbaProject.bin': 'not a project' } }))).toEqual([
      '甲',
    ]);
  });

  it('reads parts in UTF-16 and names with backslashes', () => {
    const files = docxFiles(p('甲'));
    const text = `\uFEFF${new TextDecoder().decode(files['word/document.xml'])}`;
    files['word/document.xml'] = new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
    const renamed = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name.replaceAll('/', '\\'), bytes]),
    );
    expect(paragraphs(sourceOf(readDocx(zipSync(renamed))))).toEqual(['甲']);
  });
});

describe('hostile and damaged Word files', () => {
  it('refuses a doctype, also one that only defines words', () => {
    const bytes = mapped((text) => text.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "9">]><w:document'));
    expect(refusedOf(readDocx(bytes))).toBe('xmlDoctype');
  });

  it('refuses elements nested beyond reason', () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(10_000) + '</w:sdtContent></w:sdt>'.repeat(10_000);
    expect(refusedOf(readDocx(makeDocx(deep)))).toBe('tooDeep');
  });

  it('refuses more paragraphs than a report can have', () => {
    const paragraph = (_: unknown, index: number) =>
      `<w:p><w:r><w:t>${Math.imul(index, 40503)}</w:t></w:r></w:p>`;
    const body = Array.from({ length: 200_001 }, paragraph).join('');
    expect(refusedOf(readDocx(makeDocx(body)))).toBe('tooManyCells');
  });

  it('refuses a file that is no Word document', () => {
    expect(refusedOf(readDocx(zipSync({ 'a.txt': strToU8('甲') })))).toBe('noContent');
    expect(refusedOf(readDocx(mapped((text) => text.replace(/w:document/gu, 'w:other'))))).toBe('noContent');
    expect(refusedOf(readDocx(strToU8('just text')))).toBe('damaged');
    expect(refusedOf(readDocx(new Uint8Array()))).toBe('damaged');
  });

  it('answers a file that is cut off anywhere, never with part of it', () => {
    const bytes = makeDocx(tbl(tr(tc('规章') + tc('12'))) + p('正文'), { styles: '', numbering: '' });
    for (let end = 0; end < bytes.length; end += 7) {
      expect(refusedOf(readDocx(bytes.subarray(0, end)))).toBe('damaged');
    }
  });

  it('never reads another figure where a byte is changed', () => {
    const bytes = makeDocx(tbl(tr(tc('规章') + tc('12'))));
    const right = JSON.stringify(readDocx(bytes));
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x15;
      const reading = readDocx(damaged);
      if (!('refused' in reading)) expect(JSON.stringify(reading)).toBe(right);
    }
  });
});
