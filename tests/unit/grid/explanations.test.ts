import { describe, expect, it } from 'vitest';
import { explanationsOf } from '../../../shared/form/explanations';
import { cellsOf } from '../../../shared/form/form';

describe('explanationsOf', () => {
  it('says of every cell of the form in force what it counts', () => {
    for (const address of cellsOf('2021').keys()) {
      const explanations = explanationsOf(address);
      expect(explanations.length, address).toBeGreaterThan(0);
      for (const { text } of explanations) expect(text).toMatch(/。$/);
    }
  });

  it('speaks of the row and of the column', () => {
    const [row, column] = explanationsOf('requests.denied.thirdPartyRights.4');
    expect(row).toMatchObject({ article: '第十五条' });
    expect(row?.text).toContain('第三方');
    expect(column?.text).toContain('法律服务机构');
  });

  it('knows nothing of what is no cell', () => {
    expect(explanationsOf('narrative.overview')).toEqual([]);
  });
});
