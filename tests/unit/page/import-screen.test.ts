import { describe, expect, it } from 'vitest';
import { partCounts } from '../../../renderer/import/part-counts';
import { addressesByPlace, placeKeys } from '../../../renderer/import/places';
import { nextSpot, openSpots } from '../../../renderer/import/spots';
import { applyPatches, cellPatch } from '../../../shared/commands/patch';
import type { ImportPreview } from '../../../shared/contract/import';
import { sampleReport } from '../../../shared/report/sample';

const finding = (key: string, severity: 'error' | 'hint' = 'error'): ImportPreview['findings'][number] => ({
  rule: 'I-CELL',
  severity,
  title: '格内不只是数字',
  message: '原文是“1件多”。',
  cells: ['requests.received.0'],
  part: 'requests',
  key,
});

function previewOf(some: Partial<ImportPreview> = {}): ImportPreview {
  return {
    importId: 'one',
    fileName: '年报.docx',
    kind: 'docx',
    blocks: [],
    blocksLeftOut: 0,
    report: sampleReport(),
    findings: [],
    cells: {},
    unplaced: [],
    notices: [],
    existing: null,
    ...some,
  };
}

describe('partCounts', () => {
  it('counts a blank apart from a nought, and totals with the figures', () => {
    const report = sampleReport();
    const blank = applyPatches(report, [cellPatch(report, 'requests.received.1', null)]);
    const requestsOf = (preview: ImportPreview) =>
      partCounts(preview, new Set()).tables.find(({ table }) => table === 'requests');
    const whole = requestsOf(previewOf());
    expect(whole?.blank).toBe(0);
    expect(requestsOf(previewOf({ report: blank }))).toEqual({
      ...whole,
      figures: (whole?.figures ?? 0) - 1,
      blank: 1,
    });
  });

  it('counts what is to be looked at until it was seen, and no hint', () => {
    const preview = previewOf({ findings: [finding('one'), finding('two', 'hint')] });
    const toSee = (seen: string[]) =>
      partCounts(preview, new Set(seen)).tables.find(({ table }) => table === 'requests')?.toSee;
    expect([toSee([]), toSee(['one'])]).toEqual([1, 0]);
  });
});

describe('places', () => {
  it('looks a cell up before its row and its table', () => {
    const keys = placeKeys({ block: 3, row: 2, cell: 1 });
    expect(new Set(keys).size).toBe(3);
    expect(keys.slice(1)).toEqual(placeKeys({ block: 3, row: 2 }));
  });

  it('finds the cell that was read from a place, whatever the order of its fields', () => {
    const cells = { 'requests.received.0': { at: { sheet: '表三', address: 'D5' }, shown: '1' } };
    const [key = ''] = placeKeys({ address: 'D5', sheet: '表三' });
    expect(addressesByPlace(cells).get(key)).toBe('requests.received.0');
  });
});

describe('nextSpot', () => {
  const preview = previewOf({
    findings: [finding('one'), finding('hint', 'hint')],
    unplaced: [{ id: 'u1', text: '注：本表含派出机构数据。', part: 'requests' }],
  });

  it('walks through findings, then through texts without a place, and round the ends', () => {
    const spots = openSpots(preview, new Set(), []);
    const first = nextSpot(spots, null, 1);
    const second = nextSpot(spots, first, 1);
    expect([first, second]).toEqual([
      { kind: 'finding', key: 'one' },
      { kind: 'unplaced', id: 'u1' },
    ]);
    expect(nextSpot(spots, second, 1)).toEqual(first);
    expect(nextSpot(spots, null, -1)).toEqual(second);
  });

  it('leaves out what was seen and what was placed', () => {
    expect(openSpots(preview, new Set(['one']), [{ id: 'u1', to: 'drop' }])).toEqual([]);
    expect(nextSpot([], null, 1)).toBeNull();
  });
});
