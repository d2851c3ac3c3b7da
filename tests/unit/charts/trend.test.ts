import { expect, it } from 'vitest';
import type { Shape } from '../../../shared/charts/shape';
import { trendChart } from '../../../shared/charts/trend-chart';

const box = { width: 60, height: 15, typePt: 8 };
const tags = ({ children }: Shape) => children.map((child) => (typeof child === 'string' ? '' : child.tag));

it('a line has a gap where a year is not known, and its figures in words', () => {
  const picture = trendChart(
    '新收',
    [3, null, 5, 10].map((value, index) => ({ year: 2020 + index, value })),
    box,
  );
  expect(tags(picture)).toEqual(['line', 'rect', 'rect', 'rect']);
  expect(picture.attributes['aria-label']).toBe('新收：2020年3；2021年未填写；2022年5；2023年10');
});

it('a line of zeros lies at the bottom', () => {
  const picture = trendChart(
    '新收',
    [0, 0].map((value, index) => ({ year: 2022 + index, value })),
    box,
  );
  const [line] = picture.children;
  expect(typeof line === 'object' && [line.attributes['y1'], line.attributes['y2']]).toEqual([12, 12]);
});
