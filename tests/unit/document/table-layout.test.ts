import { describe, expect, it } from 'vitest';
import { PAGE, mmToPt, TABLE } from '../../../shared/document/layout';
import { tablesOf, type DocumentTable } from '../../../shared/document/model';
import { reportDocument } from '../../../shared/document/report-document';
import { documentSettingsSchema } from '../../../shared/document/settings';
import {
  cellWidthMm,
  columnStarts,
  labelInsetPt,
  sizeOf,
  tableLayout,
} from '../../../shared/document/table-layout';
import { textEms } from '../../../shared/text/text-width';
import { GOLDEN } from '../../export/golden-reports';
import { reportWith } from '../../helpers/report-with';

const defaults = documentSettingsSchema.parse({});

function table(report: keyof typeof GOLDEN, id: DocumentTable['id']): DocumentTable {
  const found = tablesOf(reportDocument(GOLDEN[report]())).find((each) => each.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

describe('the layout of the tables', () => {
  it.each(['active', 'requests', 'review'] as const)('fills the type area with the columns of %s', (id) => {
    for (const settings of [
      defaults,
      documentSettingsSchema.parse({ landscape: { requests: true, review: true } }),
    ]) {
      const layout = tableLayout(table('heavy', id), settings);
      const width = layout.widthsMm.reduce((sum, each) => sum + each, 0);
      expect(width).toBeCloseTo(layout.orientation === 'portrait' ? PAGE.textWidthMm : PAGE.textHeightMm, 6);
    }
  });

  it('sets ordinary figures in the size of the table and makes long ones smaller until they fit', () => {
    expect(tableLayout(table('ordinary', 'requests'), defaults).figurePt).toBe(defaults.tableSizePt);
    for (const id of ['requests', 'review'] as const) {
      const heavy = table('heavy', id);
      const layout = tableLayout(heavy, defaults);
      const starts = columnStarts(heavy);
      const tight = heavy.rows.flatMap((row, rowIndex) =>
        row.cells.filter((cell, index) => {
          if (cell.role !== 'figure' && cell.role !== 'total') return false;
          const start = starts[rowIndex]?.[index] ?? 0;
          const width = cellWidthMm(layout.widthsMm, start, cell.colSpan);
          // Half an em per digit: Times New Roman, the face of the figures.
          return (
            (cell.text.length * sizeOf(cell, layout, start)) / 2 > mmToPt(width - 2 * TABLE.cellPaddingMm)
          );
        }),
      );
      expect(tight).toEqual([]);
      expect(layout.figurePt).toBeGreaterThanOrEqual(7.5);
    }
  });

  it('shows a figure of twelve digits whole and leaves those beside it readable', () => {
    const figures = { 'requests.received.0': 123456789012, 'requests.received.1': 3 };
    const found = tablesOf(reportDocument(reportWith(figures, { rest: 0 }))).find(
      ({ id }) => id === 'requests',
    );
    const layout = found && tableLayout(found, defaults);
    const row = found?.rows.find(({ cells }) => cells.some(({ text }) => text === '123456789012'));
    const sizes = row?.cells.flatMap((cell, index) =>
      layout && cell.role !== 'rowHeader' ? [sizeOf(cell, layout, index + 2)] : [],
    );
    expect(sizes).toEqual([4.5, 7.5, 7.5, 7.5, 7.5, 7.5, 4.5]);
  });

  it('keeps labels that stand left clear of the line, and each on as many lines as before', () => {
    const requests = table('ordinary', 'requests');
    const layout = tableLayout(requests, defaults);
    const label = requests.rows
      .flatMap(({ cells }) => cells)
      .find(({ text }) => text.startsWith('2.其他法律'));
    if (!label) throw new Error('the label is missing');
    const inset = labelInsetPt(requests, label);
    expect(inset).toBeGreaterThanOrEqual(2);
    const room = mmToPt(cellWidthMm(layout.widthsMm, 2, 1) - 2 * TABLE.cellPaddingMm) - inset;
    expect(textEms(label.text) * layout.typePt).toBeLessThan(room);
  });

  it('knows the column of every cell under merged labels', () => {
    const starts = columnStarts(table('ordinary', 'requests'));
    expect(starts[0]).toEqual([0, 3]);
    expect(starts[1]).toEqual([3, 4, 9]);
    expect(starts[2]).toEqual([4, 5, 6, 7, 8]);
    // 三、本年度办理结果 | （一）予以公开 | seven figures; the next rows begin under it.
    expect(starts[5]).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9]);
    expect(starts[6]).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
    expect(starts[8]).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('groups the rows that belong under one merged label, and the sections of Table 2', () => {
    const sizes = (id: DocumentTable['id']) => {
      const groups = table('ordinary', id).rows.map((row) => row.group);
      return [...new Set(groups)].map((group) => groups.filter((each) => each === group).length);
    };
    // Head, two rows, （一）, （二）, then the groups of 8, 3, 5 and 3 rows, the total, 结转.
    expect(sizes('requests')).toEqual([3, 1, 1, 1, 1, 8, 3, 5, 3, 1, 1]);
    expect(sizes('active')).toEqual([4, 3, 4, 3]);
  });
});
