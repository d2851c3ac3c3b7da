import type { ChartBox } from './chart';
import { CHART_TEXTS } from './chart-texts';
import { frame } from './frame';
import { shape, type Shape } from './shape';

/** One figure over some years, oldest first. */
export interface TrendPoint {
  year: number;
  /** null where it is not filled in or not known: the line has a gap there. */
  value: number | null;
}

const LINE = { stroke: '#1f4e8c', 'stroke-width': 1.25 } as const;
const DOT = 3;

/** A line over the years from 0 up, small enough for a row of a table. The figures stand beside it. */
export function trendChart(title: string, points: readonly TrendPoint[], box: ChartBox): Shape {
  const largest = Math.max(1, ...points.map(({ value }) => value ?? 0));
  const step = (box.width - 2 * DOT) / Math.max(1, points.length - 1);
  const places = points.map(({ value }, index) =>
    value === null
      ? null
      : { x: DOT + index * step, y: box.height - DOT - (value / largest) * (box.height - 2 * DOT) },
  );
  const lines = places.flatMap((to, index) => {
    const from = places[index - 1];
    return from && to ? [shape('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...LINE })] : [];
  });
  const dots = places.flatMap((place) =>
    place
      ? [
          shape('rect', {
            x: place.x - DOT / 2,
            y: place.y - DOT / 2,
            width: DOT,
            height: DOT,
            fill: LINE.stroke,
          }),
        ]
      : [],
  );
  const spoken = points.map(({ year, value }) => `${CHART_TEXTS.year(year)}${value ?? CHART_TEXTS.blank}`);
  return frame(title, spoken, box, [...lines, ...dots]);
}
