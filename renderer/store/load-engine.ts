import { afterPaint } from '../ui/put-off';
import type { ReportEngine } from './report-engine';

/** The engine, once what is on screen now has been painted. */
export async function loadEngine(): Promise<ReportEngine> {
  await new Promise<void>((painted) => afterPaint(painted).ask());
  return (await import('./report-engine')).engine;
}
