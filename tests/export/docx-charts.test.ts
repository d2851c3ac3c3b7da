import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { reportDocument } from '../../shared/document/report-document';
import { documentSettingsSchema } from '../../shared/document/settings';
import { webFragment, webPage } from '../../shared/document/web-page';
import { emptyReport, heavyReport } from './golden-reports';

const settings = documentSettingsSchema.parse({ charts: 'belowRequests' });
const document = reportDocument(heavyReport(), settings);

it('a Word document holds its charts as metafiles with their figures as alternative text', async () => {
  const files = unzipSync(await writeDocx(document, settings, '2024-01-15T08:00:00Z'));
  const pictures = Object.keys(files).filter((name) => name.endsWith('.emf'));
  expect(pictures).toHaveLength(2);
  for (const name of pictures) {
    const bytes = Buffer.from(files[name] ?? []);
    // The header counts the bytes and records that follow.
    expect(bytes.toString('latin1', 40, 44)).toBe(' EMF');
    expect(bytes.readUInt32LE(48)).toBe(bytes.length);
    let records = 0;
    for (let at = 0; at < bytes.length; at += bytes.readUInt32LE(at + 4)) records += 1;
    expect(bytes.readUInt32LE(52)).toBe(records);
  }
  expect(strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())).toContain('image/x-emf');
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  for (const block of document.blocks) {
    if (block.kind !== 'chart') continue;
    for (const { label, value } of block.bars) expect(body).toContain(`${label}${value ?? '未填写'}`);
  }
});

it('a web page holds them as SVG; what is copied into a site does not', () => {
  expect(webPage(document).match(/<svg /gu)).toHaveLength(2);
  expect(webFragment(document)).not.toContain('svg');
});

it('a report without one figure has none, and neither has one of a unit that did not ask', () => {
  const kinds = (blocks: typeof document.blocks) => blocks.map(({ kind }) => kind);
  expect(kinds(reportDocument(emptyReport(), settings).blocks)).not.toContain('chart');
  expect(kinds(reportDocument(heavyReport()).blocks)).not.toContain('chart');
});
