import { shape, type Shape } from './shape';

/** A bar's place in the picture, in points. */
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const INK = '#1f4e8c';
const PAPER = '#ffffff';
const OUTLINE = { stroke: INK, 'stroke-width': 0.75 } as const;
/** How far apart the lines of a hatching are. */
const PERIOD = 3.5;

/** How bars of one series are told from another's without colour, in the order of the series. */
const FILLS = ['solid', 'slanted', 'empty', 'upright'] as const;

/**
 * A bar filled so that its series is known in a grey print, too. The lines are drawn one by one: a pattern would need an
 * id, and two pictures in a page share their ids.
 */
export function filledBar(area: Area, series: number): Shape[] {
  const fill = FILLS[series % FILLS.length] ?? 'solid';
  const box = shape('rect', { ...area, fill: fill === 'solid' ? INK : PAPER, ...OUTLINE });
  if (fill === 'upright') return [box, ...upright(area)];
  return fill === 'slanted' ? [box, ...slanted(area)] : [box];
}

function upright({ x, y, width, height }: Area): Shape[] {
  return steps(width).map((at) => hatch(x + at, y, x + at, y + height));
}

/** Lines that rise to the right, each cut off at the edges of the bar. */
function slanted({ x, y, width, height }: Area): Shape[] {
  if (width <= 0) return [];
  return steps(width + height).map((at) => {
    const left = Math.max(0, at - height);
    const right = Math.min(width, at);
    return hatch(x + left, y + at - left, x + right, y + at - right);
  });
}

function steps(length: number): number[] {
  const count = Math.max(0, Math.ceil(length / PERIOD) - 1);
  return Array.from({ length: count }, (_step, index) => (index + 1) * PERIOD);
}

function hatch(x1: number, y1: number, x2: number, y2: number): Shape {
  return shape('line', { x1: short(x1), y1: short(y1), x2: short(x2), y2: short(y2), ...OUTLINE });
}

/** Hundredths of a point are finer than any printer. */
const short = (measure: number): number => Math.round(measure * 100) / 100;
