import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readForeign } from '../../../../electron/import/readers/read-source';
import { importSource } from '../../../../shared/import/import-source';
import { htmlDocument, excelTabs, textDocument } from '../../import/render-shapes';
import { figures, sample } from '../../import/sample-text';

const page = Buffer.from(htmlDocument(sample));
const text = Buffer.from(textDocument(sample, excelTabs));
const tools = { characterMaps: () => Promise.resolve(null) };

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n');
const quoted = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
    .join('')
    .replace(/[^\r\n]{60}(?![0-9A-F]{0,2}=)/gu, (line) =>
      /=[0-9A-F]?$/u.test(line) ? line : `${line}=\r\n`,
    );

const part = (head: string, content: string) => `${head}\r\n\r\n${content}\r\n`;
const HTML_PART =
  'Content-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable';
const TEXT_PART = 'Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: base64';
const IMAGE = part(
  'Content-Type: image/gif\r\nContent-Transfer-Encoding: base64',
  'R0lGODlhAQABAAAAACH5BAEK',
);

function message(kind: string, ...parts: string[]): Uint8Array {
  const mark = '----=_NextPart_000';
  const head = `From: <a@b>\r\nSubject: =?gb2312?B?xOqxqA==?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/${kind};\r\n\ttype="text/html";\r\n\tboundary="${mark}"\r\n\r\nThis is a multi-part message.\r\n\r\n`;
  return Buffer.from(`${head}${parts.map((each) => `--${mark}\r\n${each}`).join('')}--${mark}--\r\n`);
}

async function read(bytes: Uint8Array, name: string) {
  const source = await readForeign(bytes, name, tools);
  if ('refused' in source) return source.refused;
  const result = importSource(source, name);
  return result.ok ? figures(result.report) : result.reason;
}

describe('a report in a mail or web archive', () => {
  it.each([
    [
      'a web archive',
      message('related', part(HTML_PART, quoted(encode(String(page), 'gb18030'))), IMAGE),
      'a.mht',
    ],
    [
      'a web archive named as a Word file, with the head of its pages',
      message('related', part(HTML_PART, '<p>1</p>'), part(TEXT_PART.replace('plain', 'html'), base64(page))),
      'a.doc',
    ],
    [
      'a mail in two forms',
      message(
        'alternative',
        part(TEXT_PART, base64(Buffer.from('见网页'))),
        part(TEXT_PART.replace('plain', 'html'), base64(page)),
      ),
      'a.eml',
    ],
    ['a mail of text', message('mixed', part(TEXT_PART, base64(text))), 'a.eml'],
    [
      'a letter with the report attached',
      message(
        'mixed',
        part(TEXT_PART, base64(Buffer.from('张主任：请查收附件。'))),
        part(
          'Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="a.html"\r\nContent-Transfer-Encoding: base64',
          base64(page),
        ),
      ),
      'a.eml',
    ],
  ])('%s is read', async (_name, bytes, name) => {
    expect(await read(bytes, name)).toEqual(figures(sample));
  });

  it('is refused where there is nothing to read in it', async () => {
    expect(await read(message('related', IMAGE), 'a.mht')).toBe('noContent');
    const inner = String(message('related', IMAGE));
    expect(await read(message('mixed', part('Content-Type: text/html', inner)), 'a.mht')).toBe('noContent');
  });
});
