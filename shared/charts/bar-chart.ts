import { textEms } from '../text/text-width';
import type { Bar, ChartBox, YearChart } from './chart';
import { CHART_TEXTS } from './chart-texts';
import { frame, words } from './frame';
import { shape, type Shape } from './shape';
import { filledBar } from './tints';

// Charts are drawn by hand: they hold a dozen bars with their figures beside them and have to look the same on the screen,
// on paper, in Word and on the web. What is hard about them (a blank is not 0, room for Chinese labels, grey print, words
// for those who do not see them) no chart library does.

const AXIS = { stroke: '#555555', 'stroke-width': 0.75 } as const;
const LABEL_GAP = 0.5;
/** Figures of some faces are wider than half a character. */
const WIDER = 1.12;
/** Labels leave the bars at least half the picture; the table beside it has them in full. */
const LABEL_SHARE = 0.5;
/** A figure above 0 shows beside 0 however large the others are, in points. */
const SHORTEST = 1.5;
/** How much of its row or group the bars take. */
const BAR_SHARE = 0.62;
const YEAR_SHARE = 0.86;

/** Lying bars, label left and figure right of each. A figure that is not filled in is said in words. */
export function barChart(title: string, bars: readonly Bar[], box: ChartBox): Shape {
  const row = box.height / Math.max(1, bars.length);
  const scale = scaleOf(bars, box);
  const rows = bars.flatMap((bar, index) => [
    words(
      fitted(bar.label, box),
      scale.start - LABEL_GAP * box.typePt,
      (index + 0.5) * row,
      box.typePt,
      'end',
    ),
    ...drawBar(bar.value, (index + 0.5) * row, row * BAR_SHARE, 0, scale, box),
  ]);
  const spoken = bars.map((bar) => `${bar.label}${figureText(bar.value)}`);
  return frame(title, spoken, box, [...rows, axisLine(scale, 0, box.height)]);
}

/** Lying bars in a group for each year, with a legend above. */
export function yearChart(title: string, chart: YearChart, box: ChartBox): Shape {
  const top = box.typePt * 2;
  const bars = chart.years.flatMap(({ year, values }) =>
    values.map((value) => ({ label: CHART_TEXTS.year(year), value })),
  );
  const scale = scaleOf(bars, box);
  const group = (box.height - top) / Math.max(1, chart.years.length);
  const thickness = (group * YEAR_SHARE) / Math.max(1, chart.series.length);
  const rows = chart.years.flatMap(({ year, values }, index) => {
    const middle = top + (index + 0.5) * group;
    const first = middle - (thickness * (chart.series.length - 1)) / 2;
    return [
      words(CHART_TEXTS.year(year), scale.start - LABEL_GAP * box.typePt, middle, box.typePt, 'end'),
      ...values.flatMap((value, nth) =>
        drawBar(value, first + nth * thickness, thickness * 0.9, nth, scale, box),
      ),
    ];
  });
  const spoken = chart.years.map(
    ({ year, values }) =>
      CHART_TEXTS.year(year) +
      values.map((value, index) => `${chart.series[index] ?? ''}${figureText(value)}`).join('，'),
  );
  const parts = [...legend(chart.series, box.typePt), ...rows, axisLine(scale, top, box.height)];
  return frame(title, spoken, box, parts);
}

interface Scale {
  /** Where the bars begin. */
  start: number;
  lengthOf: (value: number) => number;
}

/** Labels take the room of the longest, the figures too; the longest bar fills what is left. */
function scaleOf(bars: readonly Bar[], { width, typePt }: ChartBox): Scale {
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map(textEms)) * typePt * WIDER;
  const start = longest(bars.map((bar) => fitted(bar.label, { width, typePt }))) + LABEL_GAP * typePt;
  const figures = longest(bars.map((bar) => figureText(bar.value))) + 2 * LABEL_GAP * typePt;
  const largest = Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  const room = Math.max(0, width - start - figures);
  const lengthOf = (value: number): number => (value > 0 ? Math.max(SHORTEST, (value / largest) * room) : 0);
  return { start, lengthOf };
}

/** A label as far as there is room for it. */
function fitted(label: string, { width, typePt }: Pick<ChartBox, 'width' | 'typePt'>): string {
  const most = (width * LABEL_SHARE) / (typePt * WIDER);
  if (textEms(label) <= most) return label;
  const signs = [...label];
  while (signs.length > 0 && textEms(`${signs.join('')}…`) > most) signs.pop();
  return `${signs.join('')}…`;
}

function drawBar(
  value: number | null,
  middle: number,
  thickness: number,
  series: number,
  { start, lengthOf }: Scale,
  { typePt }: ChartBox,
): Shape[] {
  const length = lengthOf(value ?? 0);
  return [
    ...(value === null
      ? []
      : filledBar({ x: start, y: middle - thickness / 2, width: length, height: thickness }, series)),
    words(
      figureText(value),
      start + length + LABEL_GAP * typePt,
      middle,
      Math.min(typePt, thickness * 1.1),
      'start',
    ),
  ];
}

function axisLine({ start }: Scale, top: number, bottom: number): Shape {
  return shape('line', { x1: start, x2: start, y1: top, y2: bottom, ...AXIS });
}

function legend(series: readonly string[], typePt: number): Shape[] {
  let x = 0;
  return series.flatMap((name, index) => {
    const at = x;
    x += (textEms(name) + 2.4) * typePt;
    return [
      ...filledBar({ x: at, y: typePt * 0.2, width: typePt, height: typePt }, index),
      words(name, at + typePt * 1.4, typePt * 0.7, typePt, 'start'),
    ];
  });
}

function figureText(value: number | null): string {
  return value === null ? CHART_TEXTS.blank : String(value);
}
