import { describe, expect, it } from 'vitest';
import { tablesOf, type DocumentBlock } from '../../../shared/document/model';
import { reportDocument } from '../../../shared/document/report-document';
import type { Report } from '../../../shared/report/model';
import { documentSettingsSchema } from '../../../shared/document/settings';
import { cellsOf, formOf, TABLE_IDS } from '../../../shared/form/form';
import { figureAt, withFigure } from '../../../shared/report/values';
import { computeTotals } from '../../../shared/sums/totals';
import { emptyReport, heavyReport, ordinaryReport, rareReport } from '../../export/golden-reports';

const kinds = (blocks: readonly DocumentBlock[]) => blocks.map((block) => block.kind);

function textAt(report: Parameters<typeof reportDocument>[0], address: string): string | undefined {
  return tablesOf(reportDocument(report))
    .flatMap((table) => table.rows.flatMap((row) => row.cells))
    .find((cell) => cell.address === address)?.text;
}

describe('the document of a report', () => {
  it('holds title, opening paragraph, the six headings and three tables in the official order', () => {
    const { blocks } = reportDocument(ordinaryReport());
    const headings = blocks.flatMap((block) => (block.kind === 'heading1' ? [block.text] : []));
    expect(headings).toEqual(
      formOf('2021')
        .parts.filter((part) => part.numeral !== '')
        .map((part) => part.heading),
    );
    expect(kinds(blocks).slice(0, 3)).toEqual(['title', 'paragraph', 'heading1']);
    expect(tablesOf(reportDocument(ordinaryReport())).map((table) => table.id)).toEqual([...TABLE_IDS]);
  });

  it('prints every figure and computed total of the form exactly once', () => {
    const report = heavyReport();
    const totals = computeTotals(report);
    const cells = tablesOf(reportDocument(report)).flatMap((table) => table.rows.flatMap((row) => row.cells));
    const printed = cells.flatMap((cell) => (cell.address === undefined ? [] : [[cell.address, cell.text]]));
    const expected = [...cellsOf('2021').values()].map((cell) => [
      cell.address,
      String(cell.kind === 'computed' ? totals.get(cell.address) : figureAt(report, cell.address)),
    ]);
    expect(printed).toEqual(expected);
  });

  it('leaves a blank figure blank and never prints it as 0', () => {
    expect(textAt(emptyReport(), 'requests.received.0')).toBe('');
    expect(textAt(emptyReport(), 'active.fees')).toBe('');
    expect(textAt(emptyReport(), 'requests.received.total')).toBe('0');
  });

  it('prints an unreadable figure as it was typed, and does not repeat it below the table', () => {
    const document = reportDocument(rareReport());
    expect(textAt(rareReport(), 'active.regulations.issued')).toBe('约3件');
    expect(kinds(document.blocks)).not.toContain('note');
  });

  it('keeps the exact decimal of the fees', () => {
    const report = withFigure(ordinaryReport(), 'active.fees', '0.092');
    expect(textAt(report, 'active.fees')).toBe('0.092');
  });

  it('puts remarks below the table they belong to, numbered where there are several', () => {
    const { blocks } = reportDocument(heavyReport());
    const notes = blocks.flatMap((block) => (block.kind === 'note' ? [block] : []));
    expect(notes.map((note) => [note.table, note.text.slice(0, 4)])).toEqual([
      ['active', '注：行政'],
      ['requests', '注：1.'],
      ['requests', '注：2.'],
    ]);
    const places = kinds(blocks);
    expect(places[places.indexOf('note') - 1]).toBe('table');
  });

  it('breaks a long title between the unit and the year only', () => {
    const title = reportDocument(ordinaryReport()).blocks[0];
    expect(title).toMatchObject({
      kind: 'title',
      lines: ['洛龙区李楼街道办事处', '2023年政府信息公开工作年度报告'],
    });
  });

  it('follows the settings: signature with date, cover, no opening paragraph', () => {
    const settings = documentSettingsSchema.parse({
      signature: 'unitAndDate',
      cover: 'page',
      openingParagraph: 'omit',
    });
    const { blocks } = reportDocument({ ...ordinaryReport(), signature: { date: '2024-01-05' } }, settings);
    expect(blocks[0]?.kind).toBe('cover');
    expect(blocks[2]?.kind).toBe('heading1');
    expect(blocks.at(-1)).toEqual({ kind: 'signature', unit: '洛龙区李楼街道办事处', date: '2024年1月5日' });
  });

  it('prints the report’s own signature where it has one, unless the unit wants none', () => {
    const signed = { ...ordinaryReport(), signature: { name: '李楼街道', date: '2024-01-05' } };
    const last = (report: Report, signature?: string) =>
      reportDocument(report, documentSettingsSchema.parse({ signature })).blocks.at(-1);
    expect(last(signed)).toEqual({ kind: 'signature', unit: '李楼街道', date: '2024年1月5日' });
    expect(last(signed, 'none')?.kind).toBe('paragraph');
    expect(last(ordinaryReport())?.kind).toBe('paragraph');
    const room = { kind: 'signature', unit: '洛龙区李楼街道办事处', date: '　　年　月　日' };
    expect(last(ordinaryReport(), 'unitAndDate')).toEqual(room);
    expect(last({ ...ordinaryReport(), signature: { date: '明年春天' } })).toEqual(room);
  });

  it('is the same document for the same report', () => {
    expect(reportDocument(heavyReport())).toEqual(reportDocument(heavyReport()));
  });
});

describe('what was pasted into a report', () => {
  it('is printed without characters nobody sees, with one kind of line break', () => {
    const report = ordinaryReport();
    const text = '第一行\u000b第二行\u2028第三行\u0000\u0007\ud83d完\uFFFE𬭎';
    const { blocks, unit } = reportDocument({
      ...report,
      unit: { ...report.unit, name: '某镇\n人民政府\u0001' },
      narrative: { ...report.narrative, other: [{ kind: 'paragraph', text }] },
    });
    expect(blocks.at(-1)).toMatchObject({ text: '第一行\n第二行\n第三行完𬭎' });
    expect(unit).toBe('某镇 人民政府');
  });
});
