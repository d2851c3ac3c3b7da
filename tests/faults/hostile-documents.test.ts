import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Envelope } from '../../shared/contract/envelope';
import { describeError } from '../../shared/contract/errors';
import { sampleReport } from '../../shared/report/sample';
import { expect, test } from '../helpers/launch';
import { openFrom } from '../helpers/native-dialogs';
import { ask, askFor } from '../helpers/page-call';
import { htmlDocument } from '../unit/import/render-shapes';

const WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word document of this body. */
function word(document: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(document),
  });
}

const HOSTILE: readonly { name: string; bytes: () => Uint8Array; says: RegExp }[] = [
  {
    name: '炸弹.docx',
    bytes: () => word(`${WORD}${' '.repeat(80 * 1024 * 1024)}</w:body></w:document>`),
    says: /结构异常/u,
  },
  {
    name: '套叠.docx',
    bytes: () => word(`${WORD}${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}</w:body></w:document>`),
    says: /嵌套超过/u,
  },
  {
    name: '实体.docx',
    bytes: () => word(`<!DOCTYPE a [<!ENTITY b "c">]>${WORD}<w:p/></w:body></w:document>`),
    says: /DOCTYPE/u,
  },
  { name: '截断.docx', bytes: () => word(`${WORD}</w:body></w:document>`).subarray(0, 300), says: /已损坏/u },
  { name: '深.nianbao', bytes: () => strToU8(`{"a":${'['.repeat(200_000)}`), says: /不完整或已损坏/u },
  {
    name: '深表.html',
    bytes: () => strToU8(`<html><body>${'<table><tr><td>'.repeat(10_000)}年度报告</body></html>`),
    says: /没有读取|年度报告|已经停止/u,
  },
];

/** What a clerk reads of a refused call. */
function sentence(answer: Envelope): string {
  if (answer.ok) throw new Error('it was read');
  const { what, why, advice } = describeError(answer.error);
  return `${what}${why}${advice}`;
}

test('hostile documents are refused in Chinese, and the next one is read', async ({ launch, workFolder }) => {
  test.setTimeout(180_000);
  const app = await launch();
  const page = await app.window();
  for (const { name, bytes, says } of HOSTILE) {
    const path = join(workFolder, name);
    await writeFile(path, bytes());
    await openFrom(app.electronApp, path);
    const said = sentence(await ask(page, 'import.choose', {}));
    expect(said, name).toMatch(says);
    expect(said, name).toContain(name);
    expect(said, name).not.toMatch(/[A-Za-z]+Error|undefined|\{/u);
  }
  const path = join(workFolder, '报告.docx');
  await writeFile(path, htmlDocument(sampleReport()));
  await openFrom(app.electronApp, path);
  const { preview } = await askFor(page, 'import.choose', {});
  expect(preview).toMatchObject({ kind: 'html', fileName: '报告.docx' });
  expect((await askFor(page, 'library.list', {})).reports).toEqual([]);
});
