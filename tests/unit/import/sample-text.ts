import type { ImportResult } from '../../../shared/import/import-result';
import { importText } from '../../../shared/import/text/import-text';
import type { Report } from '../../../shared/report/model';
import { sampleReport } from '../../../shared/report/sample';
import { figureAt } from '../../../shared/report/values';
import { browserTabs, figureAddresses, textDocument } from './render-shapes';

export const sample = sampleReport();
/** The sample as a browser's copy, the shape clerks meet most. */
export const text = textDocument(sample, browserTabs);

/** Reads a document that has to be readable. */
export function read(source: string, name = ''): Extract<ImportResult, { ok: true }> {
  const result = importText(source, name);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** All figures in the order of the sample's cells. */
export const figures = (report: Report) =>
  figureAddresses(sample).map((address) => figureAt(report, address));
/** The parts its headings name. */
export const parts = (report: Report) => report.imported?.headings.map((heading) => heading.part);

export const ALL_PARTS = ['overview', 'active', 'requests', 'review', 'problems', 'other'];
