import { barChart } from '../charts/bar-chart';
import type { ChartBox } from '../charts/chart';
import type { Shape } from '../charts/shape';
import { CHART, mmToPt, PAGE } from './layout';
import type { DocumentBlock } from './model';

type ChartBlock = Extract<DocumentBlock, { kind: 'chart' }>;

/** How large a chart of a document is. */
export function chartBox({ bars }: Pick<ChartBlock, 'bars'>): ChartBox {
  const { rowPt, typePt } = CHART;
  return { width: Math.floor(mmToPt(PAGE.textWidthMm)), height: bars.length * rowPt, typePt };
}

/** The picture of a chart in a document, the same in every output. */
export function chartPicture(block: ChartBlock): Shape {
  return barChart(block.title, block.bars, chartBox(block));
}
