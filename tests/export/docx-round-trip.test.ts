import mammoth from 'mammoth';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../shared/document/model';
import { reportDocument } from '../../shared/document/report-document';
import { ALL_SET, DEFAULTS, docxOf, goldenReport, GOLDEN_NAMES, type GoldenName } from './make-outputs';
import { GOLDEN } from './golden-reports';
import { elementsOf, tablesOfWord, textOf } from '../helpers/word-tables';

async function readBack(name: GoldenName, settings = DEFAULTS): Promise<DefaultTreeAdapterTypes.Node> {
  const buffer = Buffer.from(await docxOf(name, settings));
  return parse((await mammoth.convertToHtml({ buffer })).value);
}

describe('the Word document read back by another program', () => {
  it.each(GOLDEN_NAMES)('gives the three tables cell by cell, with their spans: %s', async (name) => {
    const found = await tablesOfWord(Buffer.from(await docxOf(name)));
    const expected = tablesOf(reportDocument(GOLDEN[name]())).map((table) =>
      table.rows.map((row) => row.cells.map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan }))),
    );
    expect(found).toEqual(expected);
  });

  it('gives the header rows as such', async () => {
    const page = await readBack('ordinary');
    expect(elementsOf(page, 'thead').map((head) => elementsOf(head, 'tr').length)).toEqual([3, 3]);
  });

  it.each(GOLDEN_NAMES)('gives headings, paragraphs and remarks in order: %s', async (name) => {
    for (const settings of [DEFAULTS, ALL_SET]) {
      const page = await readBack(name, settings);
      const tables = elementsOf(page, 'table');
      for (const table of tables) table.childNodes = [];
      const found = elementsOf(page, 'h1', 'h2', 'p')
        .map(textOf)
        .filter((text) => text !== '');
      const expected = reportDocument(goldenReport(name, settings), settings).blocks.flatMap((block) => {
        if (block.kind === 'table' || block.kind === 'chart') return [];
        if (block.kind === 'signature') return [block.unit, block.date];
        if (block.kind === 'cover') return [block.lines.join(''), block.unit, block.date];
        return [block.text];
      });
      expect(found).toEqual(expected);
    }
  });
});
