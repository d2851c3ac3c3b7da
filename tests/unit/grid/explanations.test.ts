import { describe, expect, it } from 'vitest';
import { explanationsOf } from '../../../shared/form/explanations';
import { cellIn, cellsOf } from '../../../shared/form/form';

describe('explanationsOf', () => {
  it('says of every cell of the form in force what it counts', () => {
    for (const cell of cellsOf('2021').values()) {
      const explanations = explanationsOf(cell);
      expect(explanations.length, cell.address).toBeGreaterThan(0);
      for (const { text } of explanations) expect(text).toMatch(/。$/);
    }
  });

  it('speaks of the row and of the column', () => {
    const cell = cellIn('2021', 'requests', 'denied.thirdPartyRights', '4');
    const [row, column] = cell ? explanationsOf(cell) : [];
    expect(row).toMatchObject({ article: '第十五条' });
    expect(row?.text).toContain('第三方');
    expect(column?.text).toContain('法律服务机构');
  });
});
