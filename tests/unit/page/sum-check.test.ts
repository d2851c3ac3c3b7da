import { describe, expect, it } from 'vitest';
import { sumCheck } from '../../../renderer/import/sum-check';
import { importHtml } from '../../../shared/import/html/import-html';
import type { ImportPreview } from '../../../shared/contract/import';
import { sampleReport } from '../../../shared/report/sample';
import { withFigure } from '../../../shared/report/values';
import { htmlDocument } from '../import/render-shapes';

const unequal = withFigure(sampleReport(), 'review.reconsideration.upheld', 3);

function previewOf(page: string): ImportPreview {
  const result = importHtml(page);
  if (!result.ok) throw new Error(result.reason);
  return {
    importId: '1',
    fileName: 'a.html',
    kind: 'html',
    blocks: [],
    blocksLeftOut: 0,
    report: result.report,
    findings: [],
    cells: Object.fromEntries(result.cells),
    unplaced: [],
    notices: [],
    existing: null,
  };
}

describe('what the printed totals say of the figures', () => {
  it('nothing of Table 2; all of Table 3; of Table 4 only what each block adds up to', () => {
    const preview = previewOf(htmlDocument(unequal));
    expect(sumCheck(preview, 'active')).toBe('none');
    expect(sumCheck(preview, 'requests')).toBe('all');
    expect(sumCheck(preview, 'review')).toBe('groups');
  });

  it('where a total was not read, what stands in no other is named', () => {
    const preview = previewOf(htmlDocument(unequal));
    const without = (pattern: RegExp) => ({
      ...preview,
      cells: Object.fromEntries(Object.entries(preview.cells).filter(([address]) => !pattern.test(address))),
    });
    expect(sumCheck(without(/^review\..*\.total$/u), 'review')).toBe('none');
    expect(sumCheck(without(/^review\.reconsideration\.total$/u), 'review')).toBe('some');
    expect(sumCheck(without(/^requests\.handledTotal/u), 'requests')).toBe('groups');
  });

  it('nothing is said of a report file or an empty table', () => {
    const preview = previewOf(htmlDocument(unequal));
    expect(sumCheck({ ...preview, kind: 'nianbao' }, 'active')).toBe('all');
  });
});
