import type { ChartBox } from './chart';
import { shape, type Shape } from './shape';

/** Where a word's line stands below the middle of its row, as a share of its size: Chinese characters seem centred there. */
const LINE_BELOW = 0.36;
/** A word of a picture: `middle` is the middle of its line, in points. */
export function words(
  text: string,
  x: number,
  middle: number,
  size: number,
  anchor: 'start' | 'middle' | 'end',
): Shape {
  return shape('text', { x, y: middle + size * LINE_BELOW, 'font-size': size, 'text-anchor': anchor }, text);
}

/** The picture has a name, and its figures in words for those who do not see it. */
export function frame(title: string, spoken: readonly string[], box: ChartBox, children: Shape[]): Shape {
  const { width, height } = box;
  return shape(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width: `${width}pt`,
      height: `${height}pt`,
      role: 'img',
      'aria-label': `${title}：${spoken.join('；')}`,
    },
    ...children,
  );
}
