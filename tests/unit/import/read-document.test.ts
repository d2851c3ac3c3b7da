import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocument } from '../../../electron/import/read-document';
import { inProcessReader } from '../../helpers/in-process-reader';
import { AppError, errorSentence } from '../../../shared/contract/errors';
import { writeReportFile } from '../../../shared/report/file';
import { csvDocument, htmlDocument } from './render-shapes';
import { figures, sample, text } from './sample-text';

const read = (path: string) => readDocument(path, { reader: inProcessReader });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), '年报 读取-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** The sentence a clerk reads where a file is refused. */
async function refusal(path: string): Promise<string> {
  try {
    await read(path);
  } catch (error) {
    if (error instanceof AppError) return errorSentence(error);
    throw error;
  }
  throw new Error('the file was read');
}

describe('documents in every encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', encode(text, 'utf8', { addBOM: true })],
    ['GBK', encode(text, 'gbk')],
    ['GB 18030 with rare characters', encode(text.replace('李楼街道认真', '㛃堃𬭎街道认真'), 'gb18030')],
    ['UTF-16 little-endian with a mark', encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16 big-endian with a mark', encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', encode(text, 'utf-16le')],
  ])('%s', async (_name, bytes) => {
    const { report, findings } = await read(await file('报告.txt', bytes));
    expect(figures(report)).toEqual(figures(sample));
    expect(report.narrative.other).toEqual(sample.narrative.other);
    expect(findings).toEqual([]);
  });

  it('an old web page in GBK', async () => {
    const html = htmlDocument(sample).replace('charset="utf-8"', 'charset="gb2312"');
    const { report } = await read(await file('报告.HTM', encode(html, 'gbk')));
    expect(figures(report)).toEqual(figures(sample));
  });
});

describe('formats', () => {
  it.each([
    ['报告.txt', text],
    ['报告.md', text],
    ['报告.html', htmlDocument(sample)],
    ['报告.csv', csvDocument(sample)],
  ])('%s', async (name, content) => {
    const { report } = await read(await file(name, content));
    expect(figures(report)).toEqual(figures(sample));
    expect(report.unit.name).toBe(sample.unit.name);
  });

  it('a report file comes back as it is', async () => {
    const { report, findings } = await read(await file('报告.nianbao', writeReportFile(sample)));
    expect(report).toEqual(sample);
    expect(findings).toEqual([]);
  });

  it.each(['.docx', '.xlsx', '.pdf', '.jpg', '.nianbao', ''])(
    'what a file is decides, not its name: a text called %s',
    async (extension) => {
      const { kind, report } = await read(await file(`报告${extension}`, text));
      expect(kind).toBe('text');
      expect(figures(report)).toEqual(figures(sample));
    },
  );

  it.each(['报告.docx', '报告.txt', '报告'])('a report file called %s is one', async (name) => {
    const { kind, report } = await read(await file(name, writeReportFile(sample)));
    expect(kind).toBe('nianbao');
    expect(report).toEqual(sample);
  });

  it('says where a figure stands in the document', async () => {
    const { blocks, cells } = await read(await file('报告.html', htmlDocument(sample)));
    expect(blocks.length).toBeGreaterThan(0);
    expect(cells['requests.received.0']?.shown).toBe('1');
    expect(Object.keys(cells).length).toBeGreaterThan(100);
  });
});

describe('files that are no report', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['empty', '空.txt', '', /文件是空的/u],
    [
      'not text',
      '乱.txt',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251)),
      /格式无法识别/u,
    ],
    ['a Word document by another name', '报告.txt', Buffer.from('PK\u0003\u0004xxxx'), /文件已损坏/u],
    ['a PDF by another name', '报告.html', '%PDF-1.7 xxx', /文件已损坏/u],
    ['another text', '信.txt', '你好，附件请查收。', /没有找到年度报告的标题/u],
    ['a truncated report file', '截断.nianbao', writeReportFile(sample).slice(0, 900), /不完整或已损坏/u],
    ['another JSON file', '别的.nianbao', '{"a":1}', /不是年报文件/u],
    [
      'a newer version',
      '新版.nianbao',
      writeReportFile(sample).replace('"version": 1', '"version": 9'),
      /版本号 9/u,
    ],
    [
      'a wrong type',
      '类型.nianbao',
      writeReportFile(sample).replace('"year": 2023', '"year": "2023"'),
      /“year”处/u,
    ],
    [
      'a lost row',
      '缺行.nianbao',
      writeReportFile(sample).replace('"partial"', '"partia1"'),
      /requests\.partial/u,
    ],
  ])('%s', async (_name, name, content, reason) => {
    const sentence = await refusal(await file(name, content));
    expect(sentence).toMatch(reason);
    expect(sentence).toContain(`“${name}”`);
  });

  it('a file that is not there', async () => {
    expect(await refusal(join(folder, '没有.txt'))).toMatch(/^找不到文件“没有\.txt”/u);
  });

  it('a folder', async () => {
    const path = join(folder, '文件夹.txt');
    await mkdir(path);
    expect(await refusal(path)).toContain('这是一个文件夹');
  });

  it('a file of more than 64 MB is refused by its size, before it is read', async () => {
    const path = await file('大.txt', '');
    await truncate(path, 65 * 1024 * 1024);
    expect(await refusal(path)).toContain('文件有 65 MB，上限是 64 MB');
  });
});
