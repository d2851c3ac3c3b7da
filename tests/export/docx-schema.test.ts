import validate from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentSettingsSchema } from '../../shared/document/settings';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { reportDocument } from '../../shared/document/report-document';
import { GOLDEN } from './golden-reports';
import { ALL_SET, DEFAULTS, docxOf, GOLDEN_NAMES, MADE_AT } from './make-outputs';

/** The validator is Microsoft's own, compiled to WebAssembly: its first call takes seconds. */
const SLOW = 60_000;

describe('the Word document against the Open XML schema', () => {
  it.each(GOLDEN_NAMES)(
    'is valid: %s',
    async (name) => {
      expect(await validate(await docxOf(name), 'docx', 'Office2019')).toEqual([]);
    },
    SLOW,
  );

  it.each([
    ['everything set', ALL_SET],
    ['方正', documentSettingsSchema.parse({ fonts: 'founder', requestsOnOwnPage: false, tableSizePt: 9 })],
    ['charts', documentSettingsSchema.parse({ charts: 'belowRequests' })],
    ['GB2312', documentSettingsSchema.parse({ fonts: 'gb2312', openingParagraph: 'omit' })],
  ] as const)(
    'is valid with other settings: %s',
    async (_name, settings) => {
      expect(await validate(await docxOf('heavy', settings), 'docx', 'Office2019')).toEqual([]);
    },
    SLOW,
  );

  it(
    'is valid whatever was pasted',
    async () => {
      const report = GOLDEN.rare();
      const text = '第一行\u000b第二行\u0000\ud800<w:p>&amp;"\t😀';
      const pasted = {
        ...report,
        narrative: { ...report.narrative, other: [{ kind: 'paragraph' as const, text }] },
        notes: { 'active.regulations.issued': `约\u0001\n${text}` },
      };
      const file = await writeDocx(reportDocument(pasted), DEFAULTS, MADE_AT);
      expect(await validate(file, 'docx', 'Office2019')).toEqual([]);
    },
    SLOW,
  );

  it(
    'is told from a broken one',
    async () => {
      const parts = unzipSync(await docxOf('empty'));
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      parts['word/document.xml'] = strToU8(xml.replace('<w:tblGrid>', '<w:tblGrid><w:nonsense/>'));
      expect(await validate(zipSync(parts), 'docx', 'Office2019')).not.toEqual([]);
    },
    SLOW,
  );
});
