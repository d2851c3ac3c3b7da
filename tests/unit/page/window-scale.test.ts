import { expect, it } from 'vitest';
import { scaleOf } from '../../../renderer/app/use-window-scale';
import { fitOfTable } from '../../../renderer/grid/fit-table';

it('enlarges the whole interface by the zoom, as far as every screen still has room', () => {
  expect(scaleOf(100, 1366)).toBe(1);
  expect(scaleOf(150, 1366)).toBe(1.5);
  expect(scaleOf(200, 1920)).toBe(2);
  expect(scaleOf(200, 1024)).toBeCloseTo(1024 / 890, 2);
  // A smaller zoom is for the paper alone; a window that is too narrow already is left as it is.
  expect(scaleOf(80, 1366)).toBe(1);
  expect(scaleOf(150, 683)).toBe(1);
});

it('makes a table smaller until it is seen whole, but never too small to read', () => {
  expect(fitOfTable(808, 100, 900)).toBe(1);
  expect(fitOfTable(808, 100, 707)).toBeCloseTo(0.875, 3);
  expect(fitOfTable(808, 100, 300)).toBe(0.8);
  expect(fitOfTable(808, 150, 1212)).toBe(1);
  // What the clerk has made small already is left so: it scrolls.
  expect(fitOfTable(808, 80, 300)).toBe(1);
});
